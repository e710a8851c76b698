import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CareSeatAnswer } from '@lianfang/contract/followup/care/answers.ts'
import type { AnswerSeat } from '@lianfang/domain/followup/care/answer-seat.ts'
import { answerForSeats } from '@lianfang/domain/followup/care/policy.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay, useSession } from '../../shell/session.tsx'
import { words } from './words.ts'

/** Accepts one’s own place in one click; answers for somebody else with a word on how they said it. */
export function AnswerForm({ seat, unit }: { readonly seat: CareSeatAnswer; readonly unit: string }) {
  const say = useSay(words)
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const isMine = seat.worker === useSession().worker.id
  const [note, setNote] = useState('')
  const [open, setOpen] = useState(false)
  if (!may(answerForSeats, unit)) return null
  const answer = (accepts: boolean) => {
    const input: AnswerSeat = { seat: seat.id, accepts, note: note.trim() }
    void act.run(() => send({ kind: 'followup/answer-seat', unit, input }), say('done'))
  }
  return (
    <>
      <div className="row">
        {isMine && (
          <Button type="primary" size="small" loading={act.busy} onClick={() => answer(true)}>
            {say('acceptMine')}
          </Button>
        )}
        {!open && (
          <Button size="small" onClick={() => setOpen(true)}>
            {say('answerFor')}
          </Button>
        )}
      </div>
      {open && (
        <div className="row">
          <Input value={note} maxLength={300} aria-label={say('howSaid')} placeholder={say('howSaidHint')} onChange={(event) => setNote(event.target.value)} />
          <Button type="primary" loading={act.busy} onClick={() => answer(true)}>
            {say('acceptFor')}
          </Button>
          <Button danger loading={act.busy} onClick={() => answer(false)}>
            {say('declineFor')}
          </Button>
        </div>
      )}
      <ProblemNotice problem={act.problem} onClose={act.clear} />
    </>
  )
}
