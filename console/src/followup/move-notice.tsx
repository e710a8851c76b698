import { Alert, Button } from 'antd'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import type { MoveFollowUp } from '@lianfang/domain/followup/move-follow-up.ts'
import { startMeasures } from '@lianfang/domain/followup/policy.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

/** Says when somebody under measure has moved to another grid, and hands the strip over to the workers there. */
export function MoveNotice({ detail: { followUp, person } }: { readonly detail: FollowUpDetail }) {
  const say = useSay(words)
  const units = useUnits()
  const may = useMay()
  const send = useSend()
  const act = useAct()
  if (followUp.status !== 'ACTIVE' || person.unit === followUp.unit) return null
  const move = () =>
    void act.run(() => send({ kind: 'followup/move-follow-up', unit: followUp.unit, input: { followUp: followUp.id } satisfies MoveFollowUp }), say('moveDone'))
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={say('moved', { place: units.place(person.unit), from: units.place(followUp.unit) })}
        {...(may(startMeasures, followUp.unit) && may(startMeasures, person.unit)
          ? {
              action: (
                <Button size="small" loading={act.busy} onClick={move}>
                  {say('moveDo')}
                </Button>
              ),
            }
          : {})}
      />
      <ProblemNotice problem={act.problem} />
    </>
  )
}
