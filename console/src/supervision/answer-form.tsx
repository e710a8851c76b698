import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FeedbackItem } from '@lianfang/contract/supervision/answers.ts'
import type { AnswerFeedback } from '@lianfang/domain/supervision/answer-feedback.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.tsx'
import { FeedbackText } from './feedback-text.tsx'
import { words } from './words.ts'

/** Answers feedback; with the answer it may be closed, never without. */
export function AnswerForm({ item, close }: { readonly item: FeedbackItem; readonly close: () => void }) {
  const say = useSay(words)
  const { township } = useSession()
  const send = useSend()
  const act = useAct()
  const [answer, setAnswer] = useState('')
  const give = async (isLast: boolean) => {
    const input = { feedback: item.id, answer, close: isLast } satisfies AnswerFeedback
    if (await act.run(() => send({ kind: 'supervision/answer-feedback', unit: township.root, input }), say('answered'))) close()
  }
  const empty = answer.trim() === ''
  return (
    <Modal open title={say('answer')} onCancel={close} footer={null} destroyOnHidden>
      <div className="stack">
        <FeedbackText item={item} />
        <label className="field">
          <span>{say('answerText')}</span>
          <Input.TextArea rows={4} maxLength={1000} autoFocus value={answer} onChange={(event) => setAnswer(event.target.value)} />
        </label>
        <ProblemNotice problem={act.problem} />
        <p className="hint">{say('closeSay')}</p>
        <div className="row">
          <Button type="primary" disabled={empty} loading={act.busy} onClick={() => void give(false)}>
            {say('answer')}
          </Button>
          <Button disabled={empty} loading={act.busy} onClick={() => void give(true)}>
            {say('close')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
