import { needKindWords, needStatusWords, needWords } from '@lianfang/contract/followup/needs/words.ts'
import { byClock, isOverdue, isWaiting } from '@lianfang/domain/followup/needs/need-clock.ts'
import { careNeeds, type CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useLanguage, useSay } from '../../kit/language.ts'
import { linkTo } from '../../kit/route.ts'
import { shortMoment } from '../../kit/time-text.ts'
import { useWork } from '../../kit/work.ts'
import { needScreenWords } from './words.ts'

/** What the people of a door need and have needed, and the way to note another need of each. */
export function NeedsPart({ people }: { readonly people: readonly Person[] }): JSX.Element {
  const work = useWork()
  const words = useSay(needScreenWords)
  const terms = useSay(needWords)
  const needs = people.flatMap((person) => work.view.by(careNeeds, 'person', person.id).map((need) => ({ need, name: person.personal.name })))
  const waiting = needs.filter(({ need }) => isWaiting(need)).sort((one, other) => byClock(one.need, other.need))
  const past = needs.filter(({ need }) => !isWaiting(need)).sort((one, other) => (one.need.askedAt < other.need.askedAt ? 1 : -1))
  return (
    <section class="card lines" aria-label={terms('needs')}>
      <div class="line head">
        <h2>{terms('needs')}</h2>
      </div>
      {waiting.map(({ need, name }) => (
        <NeedLine key={need.id} need={need} name={name} />
      ))}
      {people.map((person) => (
        <a key={person.id} class="line" href={linkTo('ask-need', person.id)}>
          <span class="grow">
            {terms('ask-need')}
            {people.length > 1 ? ` · ${person.personal.name}` : ''}
          </span>
          <span class="end" aria-hidden="true">
            ›
          </span>
        </a>
      ))}
      {past.length > 0 ? <h3>{words('history')}</h3> : null}
      {past.map(({ need, name }) => (
        <NeedLine key={need.id} need={need} name={name} />
      ))}
    </section>
  )
}

function NeedLine({ need, name }: { readonly need: CareNeed; readonly name: string }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const terms = useSay(needWords)
  const status = needStatusWords[need.status][language]
  return (
    <a class="line" href={linkTo('need', need.id)}>
      <span class="grow">
        <strong>{name}</strong> {needKindWords[need.kind][language]}
        <br />
        <span class="soft">{[need.personal.what, shortMoment(need.askedAt, language, work.offset, work.now), status].filter(Boolean).join(' · ')}</span>
      </span>
      {isWaiting(need) && need.kind === 'URGENT_CARE' ? (
        <span class="tag bad">{terms('at-once')}</span>
      ) : isOverdue(need, work.now) ? (
        <span class="tag warn">{terms('overdue')}</span>
      ) : null}
      <span class="end" aria-hidden="true">
        ›
      </span>
    </a>
  )
}
