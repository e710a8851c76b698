import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ConfirmLapse as Said } from '@lianfang/domain/followup/orders/confirm-lapse.ts'
import { decideMeasures } from '@lianfang/domain/followup/policy.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { words } from './words.ts'

/** A measure that lapsed by itself with checks left open: nobody is restricted any more, somebody still owes a word. */
export function ConfirmLapse({ detail }: { readonly detail: FollowUpDetail }) {
  const say = useSay(words)
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const [note, setNote] = useState('')
  const { id, unit } = detail.followUp
  const confirm = () =>
    void act.run(() => send({ kind: 'followup/confirm-lapse', unit, input: { followUp: id, note: note.trim() } satisfies Said }), say('lapseDone'))
  return (
    <>
      <p>{say('lapsed')}</p>
      <ProblemNotice problem={act.problem} />
      {may(decideMeasures, unit) && (
        <div className="row">
          <Input
            className="grow"
            value={note}
            maxLength={300}
            placeholder={say('lapseNote')}
            aria-label={say('lapseNote')}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="primary" disabled={note.trim().length < 2} loading={act.busy} onClick={confirm}>
            {say('lapseDo')}
          </Button>
        </div>
      )}
    </>
  )
}
