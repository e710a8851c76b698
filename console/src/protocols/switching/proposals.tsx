import { Button } from 'antd'
import { useMemo } from 'react'
import type { ProposalsPage } from '@lianfang/contract/followup/switching-answers.ts'
import { explainFinding } from '@lianfang/contract/protocols/explain.ts'
import { startMeasures } from '@lianfang/domain/followup/policy.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ListTable, type Column } from '../../shell/list-table.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { useOpenStack } from '../../shell/open-stack.ts'
import { useMay } from '../../shell/session.tsx'
import { useUnits } from '../../shell/units.tsx'
import { usePages } from '../../shell/use-ask.ts'
import { GroundlessMeasures } from './groundless-measures.tsx'
import { switchingWords } from './switching-words.ts'

type Proposed = ProposalsPage['items'][number]

/** Who is to be ordered by the rules and facts of today; each leads into the order, filled in. */
export function Proposals() {
  const say = useSay(switchingWords)
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const { open } = useOpenStack()
  const { language } = useLanguage()
  const pages = usePages<Proposed>('/followup/proposals', ['exposures', 'follow_ups', 'orders', 'packs', 'pack_switches', 'area_lists'])
  const columns = useMemo<readonly Column<Proposed>[]>(
    () => [
      {
        key: 'person',
        title: say('person'),
        render: ({ person }) => (
          <OpenLink kind="person" id={person.id}>
            {person.name}
          </OpenLink>
        ),
      },
      { key: 'place', title: say('place'), render: ({ person }) => units.place(person.unit) },
      {
        key: 'category',
        title: say('category'),
        render: ({ finding: { rule } }) => (rule.secondPerson ? `${rule.name[language]}（${say('second')}）` : rule.name[language]),
      },
      { key: 'until', title: say('until'), render: ({ finding }) => clock.day(finding.plan?.plannedEnd ?? null) },
      { key: 'because', title: say('because'), render: ({ finding }) => <div className="because">{explainFinding(finding, language)}</div> },
      {
        key: 'order',
        title: '',
        render: ({ person, followUp }) =>
          may(startMeasures, person.unit) && (
            <Button size="small" type="primary" onClick={() => (followUp === null ? open('start', `proposal.${person.id}`) : open('follow-up', followUp))}>
              {say(followUp === null ? 'order' : 'change')}
            </Button>
          ),
      },
    ],
    [say, units, language, clock, may, open],
  )
  return (
    <>
      <GroundlessMeasures />
      <p className="hint">{say('proposalsNote')}</p>
      <ListTable<Proposed>
        list="proposals"
        label={say('proposalsNote')}
        columns={columns}
        pages={pages}
        keyOf={(one) => one.person.id}
        empty={say('proposalsNone')}
      />
    </>
  )
}
