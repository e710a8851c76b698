import { Button, Form, Input, Popover } from 'antd'
import { useState } from 'react'
import type { ExplainAnswer } from '@lianfang/contract/protocols/answers.ts'
import { sayDisease } from '@lianfang/contract/protocols/pack-words.ts'
import type { WithdrawExposure } from '@lianfang/domain/people/withdraw-exposure.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { exposureWords } from './exposure-words.ts'
import { RecordExposureForm } from './record-exposure-form.tsx'

type Known = ExplainAnswer['exposures'][number]

interface Props {
  readonly fact: Known
  /** The fact that stands in for it. */
  readonly successor: Known | undefined
  readonly keeps: boolean
}

/** One fact with its evidence; it can be corrected or taken back, and stays to be seen. */
export function ExposureFact({ fact, successor, keeps }: Props) {
  const say = useSay(exposureWords)
  const clock = useClock()
  const tell = useTell()
  const [correcting, setCorrecting] = useState(false)
  const { what, evidence, withdrawnWhy } = fact.personal
  const open = fact.withdrawnAt === null
  return (
    <li>
      {open ? <strong>{tell(fact)}</strong> : <s>{tell(fact)}</s>} <span className="hint">{say('since', { day: clock.instant(fact.at), what, evidence })}</span>{' '}
      {!open && <span className="warn">{successor ? say('corrected', { fact: tell(successor) }) : say('withdrawn', { why: withdrawnWhy })}</span>}
      {open && keeps && (
        <>
          <Button size="small" type="link" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
            {say('correct')}
          </Button>
          <Popover trigger="click" title={say('withdraw')} content={<WithdrawForm fact={fact} />} destroyOnHidden>
            <Button size="small" type="link" danger>
              {say('withdraw')}
            </Button>
          </Popover>
        </>
      )}
      {open && correcting && <RecordExposureForm person={{ id: fact.person, unit: fact.unit }} corrects={fact} done={() => setCorrecting(false)} />}
    </li>
  )
}

/** A fact in one line: `到过某地 · 新冠（COVID-19） · 7月10日 · 610103`. */
function useTell(): (fact: Known) => string {
  const say = useSay(exposureWords)
  const clock = useClock()
  const { language } = useLanguage()
  return (fact) =>
    [
      say(fact.kind),
      sayDisease(fact.disease, language),
      clock.day(fact.day),
      fact.area ?? '',
      fact.color === null ? '' : say(fact.color),
      fact.creditDays > 0 ? say('credited', { n: fact.creditDays }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ')
}

function WithdrawForm({ fact }: { readonly fact: Known }) {
  const say = useSay(exposureWords)
  const act = useAct()
  const send = useSend()
  const withdraw = (why: string) => {
    const input: WithdrawExposure = { exposure: fact.id, why }
    return act.run(() => send({ kind: 'people/withdraw-exposure', unit: fact.unit, input }), say('tookBack'))
  }
  return (
    <Form className="popover-form" onFinish={(entry: { why: string }) => void withdraw(entry.why)}>
      <Form.Item name="why" rules={[{ required: true, whitespace: true, min: 2, message: say('field', { field: say('withdrawWhy') }) }]}>
        <Input aria-label={say('withdrawWhy')} placeholder={say('withdrawWhy')} maxLength={300} />
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      <Button danger size="small" htmlType="submit" loading={act.busy}>
        {say('withdraw')}
      </Button>
    </Form>
  )
}
