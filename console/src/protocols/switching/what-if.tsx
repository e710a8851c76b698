import { useState, type ReactNode } from 'react'
import type { WhatIfAnswer, WhatIfAreas, WhatIfQuery } from '@lianfang/contract/followup/switching-answers.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useUnits } from '../../shell/units.tsx'
import { useAsk, useAskWith } from '../../shell/use-ask.ts'
import { switchingWords } from './switching-words.ts'
import { Working } from './working.tsx'
import { ScrollBox } from '../../shell/scroll-box.tsx'

interface Props<Q> {
  readonly question: Q
  /** What can be done with the answer. */
  readonly children: (answer: WhatIfAnswer) => ReactNode
}

const TABLES = ['follow_ups', 'exposures', 'packs', 'pack_switches', 'area_lists']

/** What would follow from going over to another edition. */
export function WhatIf({ question, children }: Props<WhatIfQuery>) {
  return <Answer query={useAsk<WhatIfAnswer>('/followup/what-if', TABLES, { ...question })}>{children}</Answer>
}

/** What would follow from taking in a list of areas. */
export function WhatIfTheseAreas({ question, children }: Props<WhatIfAreas>) {
  return <Answer query={useAskWith<WhatIfAnswer>('/followup/what-if/areas', TABLES, question)}>{children}</Answer>
}

interface Asked {
  readonly query: ReturnType<typeof useAsk<WhatIfAnswer>>
  readonly children: Props<never>['children']
}

/** Who, and what each of the next days costs. */
function Answer({ query, children }: Asked) {
  if (query.isFetching && (!query.data || query.isPlaceholderData)) return <Working />
  if (!query.data) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
  return (
    <section aria-live="polite">
      <People answer={query.data} />
      <Days days={query.data.days} />
      {children(query.data)}
    </section>
  )
}

const LISTS = ['starts', 'ended', 'shortened', 'changes'] as const

function People({ answer }: { readonly answer: WhatIfAnswer }) {
  const say = useSay(switchingWords)
  const [list, choose] = useState<(typeof LISTS)[number] | null>(null)
  return (
    <>
      <ul className="tiles">
        {LISTS.map((one) => (
          <li key={one}>
            <button type="button" className="tile as-button" aria-expanded={list === one} onClick={() => choose(list === one ? null : one)}>
              <span className="tile-word">{say(one)}</span>
              <strong>{answer.counts[one]}</strong>
            </button>
          </li>
        ))}
      </ul>
      {list !== null && <Rows answer={answer} list={list} />}
    </>
  )
}

/** The rows behind a number; each opens the person or the measure. */
function Rows({ answer, list }: { readonly answer: WhatIfAnswer; readonly list: (typeof LISTS)[number] }) {
  const say = useSay(switchingWords)
  const clock = useClock()
  const units = useUnits()
  const { language } = useLanguage()
  const shorter = answer.shortened.filter((one) => list === 'shortened' || one.lapsesOn < answer.from)
  const rows =
    list === 'starts' || list === 'changes'
      ? answer[list].map(({ person, followUp, known, finding }) => ({
          person,
          followUp,
          text: [finding.rule.name[language], finding.plan === null ? '' : clock.day(finding.plan.plannedEnd), known ? say('knownToo') : ''],
        }))
      : shorter.map(({ person, followUp, before, after }) => ({
          person,
          followUp,
          text: [before === after ? say('milder', { until: clock.day(before) }) : say('endsFrom', { before: clock.day(before), after: clock.day(after) })],
        }))
  if (rows.length === 0) return <p className="hint">{say('nobody')}</p>
  return (
    <>
      <ul className="plain-list underlined">
        {rows.map(({ person, followUp, text }) => (
          <li key={person.id}>
            <OpenLink kind={followUp === null ? 'person' : 'follow-up'} id={followUp ?? person.id}>
              {person.name}
            </OpenLink>{' '}
            <span className="hint">
              {units.place(person.unit)} · {text.filter((one) => one !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {rows.length < answer.counts[list] && <p className="hint">{say('shownFirst', { n: rows.length })}</p>}
    </>
  )
}

function Days({ days }: { readonly days: WhatIfAnswer['days'] }) {
  const say = useSay(switchingWords)
  const clock = useClock()
  return (
    <Part title={say('days')}>
      <p className="hint">{say('daysNote')}</p>
      <ScrollBox label={say('days')}>
        <table className="plain-table">
          <thead>
            <tr>
              {(['day', 'tests', 'visits', 'hours'] as const).map((key) => (
                <th key={key} scope="col" className={key === 'day' ? '' : 'num'}>
                  {say(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{clock.day(day.day)}</th>
                <td className="num">{arrow(day.tests, day.testsAfter)}</td>
                <td className="num">{arrow(day.visits, day.visitsAfter)}</td>
                <td className="num">{arrow(day.hours, day.hoursAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Part>
  )
}

function arrow(before: number, after: number): string {
  return `${before} → ${after}`
}
