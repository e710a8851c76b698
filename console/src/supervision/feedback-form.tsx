import { Button, Input } from 'antd'
import { useState } from 'react'
import type { FeedbackItem } from '@lianfang/contract/supervision/answers.ts'
import { supervisionWords } from '@lianfang/contract/supervision/words.ts'
import type { GiveFeedback } from '@lianfang/domain/supervision/give-feedback.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.tsx'
import { usePages } from '../shell/use-ask.ts'
import { FeedbackText } from './feedback-text.tsx'
import { words } from './words.ts'

/** Says what is wrong with a screen (国办函〔2026〕12号 asks for it), and shows what was answered to what one said before. */
export function FeedbackForm({ screen }: { readonly screen: string }) {
  const say = useSay(words)
  const terms = useSay(supervisionWords)
  const clock = useClock()
  const { grants, township } = useSession()
  const send = useSend()
  const act = useAct()
  const [text, setText] = useState('')
  const mine = usePages<FeedbackItem>('/feedback/mine', ['feedback'])
  const unit = grants[0]?.unit ?? township.root
  const give = async () => {
    const input = { screen: screen.slice(0, 60), release: 'console', text } satisfies GiveFeedback
    if (await act.run(() => send({ kind: 'supervision/give-feedback', unit, input }), say('sent'))) setText('')
  }
  return (
    <div className="stack">
      <label className="field">
        <span>{say('text')}</span>
        <Input.TextArea rows={4} maxLength={1000} autoFocus value={text} onChange={(event) => setText(event.target.value)} placeholder={say('ask')} />
      </label>
      <p className="hint">{say('noPeople')}</p>
      <p className="hint">{say('along', { screen })}</p>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" disabled={text.trim() === ''} loading={act.busy} onClick={() => void give()}>
        {say('send')}
      </Button>
      {mine.items.length > 0 && <h3>{say('mine')}</h3>}
      {mine.items.map((item) => (
        <div key={item.id}>
          <p className="hint">
            {clock.instant(item.at)} · {item.screen} · {terms(item.status)}
          </p>
          <FeedbackText item={item} />
        </div>
      ))}
    </div>
  )
}
