import { Button, Input } from 'antd'
import { useState } from 'react'
import { isResident } from '@lianfang/domain/kernel/resident-id.ts'
import { settleTheRegister } from '@lianfang/domain/people/policy.ts'
import type { SettleConflict } from '@lianfang/domain/people/settle-conflict.ts'
import type { PersonAnswer, PersonDetail } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { CompareTable } from './compare-table.tsx'
import { words } from './words.ts'

interface Props {
  readonly conflicts: PersonDetail['conflicts']
  readonly person: PersonAnswer
}

/** Edits that came too late, each beside the present record, for somebody to choose. */
export function Conflicts({ conflicts, person }: Props) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const open = conflicts.filter((conflict) => conflict.status === 'OPEN')
  const settle = (conflict: string, take: SettleConflict['take']) =>
    void act.run(() => {
      const input: SettleConflict = { conflict, take, baseRevision: person.revision, reason: reasons[conflict]?.trim() ?? '' }
      return send({ kind: 'people/settle-conflict', unit: person.unit, input })
    }, say('settled'))
  return (
    <>
      {open.map((conflict) => (
        <section key={conflict.id} className="alert-box" aria-label={sayTerm('conflict')}>
          <h3>▲ {sayTerm('conflict')}</h3>
          <p>{say(isResident(conflict.by) ? 'correctionSay' : 'conflictSay')}</p>
          <p className="hint">{say('conflictBy', { who: units.workerName(conflict.by), at: clock.instant(conflict.raisedAt) })}</p>
          <CompareTable
            left={{ title: sayTerm('conflict-current'), facts: person, identity: person.personal }}
            right={{ title: sayTerm('conflict-late'), facts: conflict.facts, identity: conflict.personal.mine }}
          />
          {may(settleTheRegister, person.unit) && isResident(conflict.by) && (
            <label className="field">
              <span>{say('reasonForThem')}</span>
              <Input value={reasons[conflict.id] ?? ''} maxLength={300} onChange={(event) => setReasons({ ...reasons, [conflict.id]: event.target.value })} />
            </label>
          )}
          {may(settleTheRegister, person.unit) && (
            <div className="row">
              <Button loading={act.busy} onClick={() => settle(conflict.id, 'CURRENT')}>
                {sayTerm('take-current')}
              </Button>
              <Button loading={act.busy} onClick={() => settle(conflict.id, 'MINE')}>
                {sayTerm('take-late')}
              </Button>
            </div>
          )}
          <ProblemNotice problem={act.problem} />
        </section>
      ))}
    </>
  )
}
