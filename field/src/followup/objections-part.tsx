import { objectionWords } from '@lianfang/contract/followup/orders/words.ts'
import { hasLapsed } from '@lianfang/domain/followup/has-lapsed.ts'
import { objections, orders, type Objection } from '@lianfang/domain/followup/orders/tables.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { JSX } from 'preact'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { linkTo } from '../kit/route.ts'
import { momentText } from '../kit/time-text.ts'
import { useWork } from '../kit/work.ts'

/** What somebody says against the measure, until when it is answered and how it was; and the way to say it. */
export function ObjectionsPart({ followUp, mayRecord }: { readonly followUp: FollowUp; readonly mayRecord: boolean }): JSX.Element {
  const work = useWork()
  const terms = useSay(objectionWords)
  const raised = [...work.view.by(objections, 'order', followUp.order)].sort((one, other) => (one.raisedAt < other.raisedAt ? 1 : -1))
  const mayObject = mayRecord && !hasLapsed(followUp, work.now) && work.view.one(orders, followUp.order) !== undefined
  return (
    <>
      {raised.map((one) => (
        <ObjectionNotice key={one.id} objection={one} />
      ))}
      {mayObject && !raised.some((one) => one.status === 'OPEN') ? (
        <a class="act" href={linkTo('objection', followUp.order)}>
          {terms('raise')}
        </a>
      ) : null}
    </>
  )
}

function ObjectionNotice({ objection }: { readonly objection: Objection }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const terms = useSay(objectionWords)
  const { words, answer, evidence } = objection.personal
  const by = terms('answer-by', { at: momentText(objection.dueAt, language, work.offset, work.now) })
  return (
    <Notice tone={objection.status === 'UPHELD' ? 'good' : 'warn'}>
      <p>
        {terms('objections')}：“{words}”
      </p>
      {objection.status === 'OPEN' ? (
        <p>{objection.dueAt <= work.now ? terms('unanswered') : by}</p>
      ) : (
        <>
          <p>
            <strong>{terms(objection.status)}</strong>：{answer}
          </p>
          {evidence ? <p>{evidence}</p> : null}
        </>
      )}
    </Notice>
  )
}
