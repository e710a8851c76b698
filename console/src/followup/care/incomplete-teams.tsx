import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CareItem } from '@lianfang/contract/followup/care/answers.ts'
import { careWords } from '@lianfang/contract/followup/care/words.ts'
import { arrangeCare } from '@lianfang/domain/followup/care/policy.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useFilters } from '../../shell/filters.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ListTable, type Column } from '../../shell/list-table.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay } from '../../shell/session.tsx'
import { UnitSelect } from '../../shell/unit-select.tsx'
import { useUnits } from '../../shell/units.tsx'
import { usePages } from '../../shell/use-ask.ts'
import { forming } from './form-team.tsx'
import { words } from './words.ts'

/** Who lacks a complete team, what is missing, and one button that forms as many as are chosen. */
export function IncompleteTeams() {
  const say = useSay(words)
  const sayTerm = useSay(careWords)
  const { language } = useLanguage()
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const filters = useFilters(['unit'])
  const { unit } = filters.values
  const [chosen, choose] = useState<readonly string[]>([])
  const pages = usePages<CareItem>('/care', ['care_teams', 'care_seats', 'care_contacts', 'care_templates', 'follow_ups', 'assignments', 'workers'], { unit })
  const columns = useMemo<readonly Column<CareItem>[]>(
    () => [
      {
        key: 'name',
        title: say('name'),
        width: 96,
        render: (item) => (
          <OpenLink kind="follow-up" id={item.followUp} row>
            {item.name}
          </OpenLink>
        ),
      },
      { key: 'place', title: say('place'), width: 150, render: (item) => units.place(item.unit) },
      { key: 'until', title: say('until'), width: 110, render: (item) => clock.day(item.plannedEnd) },
      {
        key: 'missing',
        title: say('missing'),
        render: (item) =>
          item.team === null ? (
            <span className="warn">{sayTerm('no-team')}</span>
          ) : (
            <>
              {item.missing.map((place) => place[language]).join('、')}{' '}
              {item.waiting > 0 && <span className="hint">{say('waiting', { n: item.waiting })}</span>}
            </>
          ),
      },
      {
        key: 'proposal',
        title: say('proposal'),
        render: (item) =>
          item.team !== null ? (
            ''
          ) : item.proposal.length === 0 ? (
            <span className="hint">{say('nobodyKnown')}</span>
          ) : (
            item.proposal.map((seat) => seat.name).join('、')
          ),
      },
    ],
    [say, sayTerm, language, units, clock],
  )
  // A second click forms nothing twice: who has a team in the meantime is not among them.
  const ready = pages.items.filter((item) => item.team === null && item.proposal.length > 0 && chosen.includes(item.followUp))
  const formAll = async () => {
    const sayings = ready.map((item) => forming({ id: item.followUp, unit: item.unit }, item.template, item.proposal))
    if (await act.run(() => send(...sayings), say('formed', { n: sayings.length }))) choose([])
  }
  return (
    <>
      <ProblemNotice problem={act.problem} onClose={act.clear} />
      <ListTable<CareItem>
        list="care"
        label={say('tabTeams')}
        columns={columns}
        pages={pages}
        keyOf={(item) => item.followUp}
        empty={say('emptyTeams')}
        exported={{ unit }}
        {...(may(arrangeCare) ? { selection: { chosen, choose } } : {})}
        filters={
          <>
            <UnitSelect value={unit} onChange={(value) => filters.set({ unit: value })} />
            {may(arrangeCare) && (
              <Button type="primary" disabled={ready.length === 0} loading={act.busy} onClick={() => void formAll()}>
                {say('formMany', { n: ready.length })}
              </Button>
            )}
          </>
        }
      />
    </>
  )
}
