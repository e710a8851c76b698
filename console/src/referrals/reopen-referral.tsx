import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import type { ReopenReferral as Reopening } from '@lianfang/domain/referrals/reopen-referral.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { words } from './words.ts'

/** A result that turned out wrong goes back to the grid, with the reason. */
export function ReopenReferral({ referral }: { readonly referral: ReferralItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [reason, setReason] = useState('')
  const reopen = () =>
    act.run(
      () => send({ kind: 'referrals/reopen-referral', unit: referral.unit, input: { referral: referral.id, reason: reason.trim() } satisfies Reopening }),
      say('reopened'),
    )
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="stack popover-form">
          <label className="field">
            <span>{say('reopenReason')}</span>
            <Input.TextArea rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <ProblemNotice problem={act.problem} />
          <Button type="primary" disabled={reason.trim().length < 2} loading={act.busy} onClick={() => void reopen()}>
            {say('reopen')}
          </Button>
        </div>
      }
    >
      <Button size="small">{say('reopen')}</Button>
    </Popover>
  )
}
