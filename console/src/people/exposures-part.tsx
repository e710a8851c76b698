import { Button, Collapse, Form, Input, Popover } from 'antd'
import { useState } from 'react'
import type { ExplainAnswer } from '@lianfang/contract/protocols/answers.ts'
import { explainFinding, explainUnmoved } from '@lianfang/contract/protocols/explain.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { recordExposures } from '@lianfang/domain/people/policy.ts'
import type { WithdrawExposure } from '@lianfang/domain/people/withdraw-exposure.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { exposureWords } from './exposure-words.ts'
import { RecordExposureForm } from './record-exposure-form.tsx'

interface Props {
  readonly person: { readonly id: string; readonly unit: string; readonly mergedInto: string | null }
}

/** What is known of a person that rules speak about, and what the rules of a day of choice make of it. */
export function ExposuresPart({ person }: Props) {
  const say = useSay(exposureWords)
  const clock = useClock()
  const may = useMay()
  const { language } = useLanguage()
  const [day, setDay] = useState<Day>(clock.today)
  const tables = ['exposures', 'packs', 'pack_switches', 'area_lists']
  const query = useAsk<ExplainAnswer>(`/protocols/explain/${person.id}`, tables, { day })
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const { exposures, findings, unmoved } = query.data
  const keeps = may(recordExposures, person.unit)
  const said = [...findings.map((one) => explainFinding(one, language)), ...unmoved.map((one) => explainUnmoved(one, language))]
  return (
    <Part title={say('title')}>
      {exposures.length === 0 && <p className="hint">{say('none')}</p>}
      <ul className="plain-list">
        {exposures.map((one) => (
          <Fact key={one.id} fact={one} keeps={keeps} />
        ))}
      </ul>
      {keeps && person.mergedInto === null && (
        <Collapse size="small" items={[{ key: 'record', label: say('record'), children: <RecordExposureForm person={person} /> }]} />
      )}
      {exposures.length > 0 && (
        <>
          <div className="row why-day">
            <strong>{say('why')}</strong>
            <DayInput label={say('onDay')} required value={day} onChange={(next) => setDay(next ?? clock.today)} />
          </div>
          <ul className="plain-list" aria-live="polite">
            {said.length === 0 && <li className="hint">{say('nothing')}</li>}
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}

function Fact({ fact, keeps }: { readonly fact: ExplainAnswer['exposures'][number]; readonly keeps: boolean }) {
  const say = useSay(exposureWords)
  const clock = useClock()
  const { what, evidence, withdrawnWhy } = fact.personal
  const parts = [
    say(fact.kind),
    fact.disease,
    clock.day(fact.day),
    fact.area ?? '',
    fact.color === null ? '' : say(fact.color),
    fact.creditDays > 0 ? say('credited', { n: fact.creditDays }) : '',
  ]
  return (
    <li>
      <strong>{parts.filter((part) => part !== '').join(' · ')}</strong>{' '}
      <span className="hint">{say('since', { day: clock.instant(fact.at), what, evidence })}</span>{' '}
      {fact.withdrawnAt !== null && <span className="warn">{say('withdrawn', { why: withdrawnWhy })}</span>}
      {fact.withdrawnAt === null && keeps && (
        <Popover trigger="click" title={say('withdraw')} content={<WithdrawForm fact={fact} />} destroyOnHidden>
          <Button size="small" type="link" danger>
            {say('withdraw')}
          </Button>
        </Popover>
      )}
    </li>
  )
}

function WithdrawForm({ fact }: { readonly fact: ExplainAnswer['exposures'][number] }) {
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
