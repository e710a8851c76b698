import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerObjection } from '@lianfang/domain/followup/orders/answer-objection.ts'
import type { RaiseObjection } from '@lianfang/domain/followup/orders/raise-objection.ts'
import { decideMeasures, recordObservations } from '@lianfang/domain/followup/policy.ts'
import { objectionWords } from '@lianfang/contract/followup/orders/words.ts'
import type { OrderItem } from '@lianfang/contract/followup/orders/answers.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay, useSession } from '../../shell/session.tsx'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words.ts'

/** What the person says against the order, its clock, and the answer of somebody who did not decide. */
export function ObjectionPart({ item }: { readonly item: OrderItem }) {
  const say = useSay(words)
  const sayTerm = useSay(objectionWords)
  const may = useMay()
  const clock = useClock()
  const send = useSend()
  const act = useAct()
  const { order, objections, followUp } = item
  const open = objections.find((one) => one.status === 'OPEN')
  const runs = followUp?.status === 'ACTIVE' && followUp.decision !== 'LAPSED'
  const raise = (text: string) =>
    void act.run(
      () => send({ kind: 'followup/raise-objection', unit: order.unit, input: { order: order.id, words: text } satisfies RaiseObjection }),
      say('raised'),
    )
  return (
    <Part title={sayTerm('objections')}>
      {objections.map((one) => (
        <div key={one.id} className="stack">
          <p>
            “{one.personal.words}” <span className="hint">{clock.fullInstant(one.raisedAt)}</span>
          </p>
          {one.status === 'OPEN' ? (
            <p className="warn">▲ {one.dueAt <= clock.now() ? sayTerm('unanswered') : sayTerm('answer-by', { at: clock.fullInstant(one.dueAt) })}</p>
          ) : (
            <p>
              <strong>{sayTerm(one.status)}</strong>：{one.personal.answer} <span className="hint">{one.personal.evidence}</span>
            </p>
          )}
          {one.status === 'OPEN' && one.dueAt > clock.now() && may(decideMeasures, order.unit) && <AnswerForm item={item} objection={one.id} />}
        </div>
      ))}
      {!open && runs && may(recordObservations, order.unit) && (
        <>
          <p className="hint">{sayTerm('raise-say')}</p>
          <ReasonForm label={sayTerm('their-words')} button={sayTerm('raise')} busy={act.busy} onSay={raise} />
          <ProblemNotice problem={act.problem} />
        </>
      )}
    </Part>
  )
}

function AnswerForm({ item, objection }: { readonly item: OrderItem; readonly objection: string }) {
  const say = useSay(words)
  const session = useSession()
  const send = useSend()
  const act = useAct()
  const [answer, setAnswer] = useState('')
  const [evidence, setEvidence] = useState('')
  const { order } = item
  if (session.worker.id === order.issuedBy || session.worker.id === order.secondBy) return <p className="hint">{say('answerOther')}</p>
  const reply = (as: AnswerObjection['as']) =>
    void act.run(
      () =>
        send({
          kind: 'followup/answer-objection',
          unit: order.unit,
          input: { objection, as, answer: answer.trim(), evidence: evidence.trim() } satisfies AnswerObjection,
        }),
      say('answered'),
    )
  const written = answer.trim().length >= 2
  return (
    <div className="stack">
      <Input.TextArea
        rows={2}
        value={answer}
        maxLength={1000}
        placeholder={say('answer')}
        aria-label={say('answer')}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Input
        value={evidence}
        maxLength={500}
        placeholder={say('answerEvidence')}
        aria-label={say('answerEvidence')}
        onChange={(event) => setEvidence(event.target.value)}
      />
      <div className="row">
        <Button type="primary" disabled={!written} loading={act.busy} onClick={() => reply('UPHELD')}>
          {say('uphold')}
        </Button>
        <Button disabled={!written || evidence.trim().length < 2} loading={act.busy} onClick={() => reply('REJECTED')}>
          {say('reject')}
        </Button>
      </div>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
