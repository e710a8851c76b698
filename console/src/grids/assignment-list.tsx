import { Button, Popover } from 'antd'
import { useState } from 'react'
import { isAssignedOn } from '@lianfang/domain/grids/actor-of.ts'
import type { EndAssignment } from '@lianfang/domain/grids/end-assignment.ts'
import { keepTheRoster } from '@lianfang/domain/grids/policy.ts'
import type { Assignment } from '@lianfang/domain/grids/tables.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

interface Props {
  readonly assignments: readonly Assignment[]
  /** Names each line by its worker (under a unit) or by its unit (under a worker). */
  readonly by: 'worker' | 'unit'
}

/** Roles with their dates: those in force first, then what was before. */
export function AssignmentList({ assignments, by }: Props) {
  const clock = useClock()
  const sorted = [...assignments].sort((a, b) => (a.from < b.from ? 1 : -1))
  const current = sorted.filter((one) => isAssignedOn(one, clock.today) || one.from > clock.today)
  return (
    <ul className="plain-list">
      {[...current, ...sorted.filter((one) => !current.includes(one))].map((assignment) => (
        <AssignmentLine key={assignment.id} assignment={assignment} by={by} past={!current.includes(assignment)} />
      ))}
    </ul>
  )
}

function AssignmentLine({ assignment, by, past }: { readonly assignment: Assignment; readonly by: Props['by']; readonly past: boolean }) {
  const say = useSay(words)
  const sayTerm = useSay(gridWords)
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const worker = units.workers.find((one) => one.id === assignment.worker)
  const dates =
    assignment.to === null
      ? say('since', { from: clock.day(assignment.from) })
      : say('span', { from: clock.day(assignment.from), to: clock.day(assignment.to) })
  return (
    <li className={past ? 'row between hint' : 'row between'}>
      <span className="row">
        {by === 'worker' ? (
          <strong>{worker?.personal.name ?? '—'}</strong>
        ) : (
          <OpenLink kind="unit" id={assignment.unit}>
            {assignment.unit === units.root ? say('township') : units.name(assignment.unit)}
          </OpenLink>
        )}
        <span>{sayTerm(assignment.role)}</span>
        <span className="hint">{dates}</span>
        {by === 'worker' && worker && worker.personal.phone !== '' && <PhoneLinks phones={[worker.personal.phone]} name={worker.personal.name} />}
      </span>
      {!past && may(keepTheRoster, assignment.unit) && <EndButton assignment={assignment} />}
    </li>
  )
}

function EndButton({ assignment }: { readonly assignment: Assignment }) {
  const say = useSay(words)
  const clock = useClock()
  const send = useSend()
  const act = useAct()
  const [to, setTo] = useState<string | null>(clock.today)
  const end = () => {
    if (to === null) return
    void act.run(
      () => send({ kind: 'grids/end-assignment', unit: assignment.unit, input: { assignment: assignment.id, to } satisfies EndAssignment }),
      say('ended'),
    )
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="stack popover-form">
          <label className="field">
            <span>{say('endOn')}</span>
            <DayInput value={to} onChange={setTo} min={assignment.from} />
          </label>
          <ProblemNotice problem={act.problem} />
          <Button type="primary" danger loading={act.busy} disabled={to === null} onClick={end}>
            {say('end')}
          </Button>
        </div>
      }
    >
      <Button size="small">{say('end')}</Button>
    </Popover>
  )
}
