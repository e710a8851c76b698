import { Button, Form, Input, InputNumber, Radio } from 'antd'
import { callFindingWords, disinfectionWords, dutyStatusWords, observationKindWords } from '@lianfang/contract/followup/words.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import { dutiesOf } from '@lianfang/domain/followup/duties/duties-of.ts'
import type { RecordCall } from '@lianfang/domain/followup/duties/record-call.ts'
import type { RecordDisinfection } from '@lianfang/domain/followup/duties/record-disinfection.ts'
import { recordObservations } from '@lianfang/domain/followup/policy.ts'
import { CALL_FINDINGS } from '@lianfang/domain/followup/tables.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { words } from './words.ts'

/** What the township owes this person beside the checks, how each stands, and the forms for the call and the disinfection. */
export function Duties({ detail }: { readonly detail: FollowUpDetail }) {
  const say = useSay(words)
  const sayKind = useSay(observationKindWords)
  const sayStatus = useSay(dutyStatusWords)
  const clock = useClock()
  const may = useMay()
  const { followUp, observations } = detail
  const duties = dutiesOf(followUp, observations, clock.now(), clock.offset)
  if (duties.length === 0) return null
  const asks = (kind: 'CALL' | 'DISINFECTION') => duties.some((duty) => duty.kind === kind && duty.status !== 'FUTURE')
  const writing = may(recordObservations, followUp.unit)
  return (
    <Part title={say('duties')}>
      <ul className="plain-list">
        {duties.map((duty) => (
          <li key={duty.key} className={duty.status === 'MISSED' ? 'urgent-text' : ''}>
            {clock.day(duty.day)} {sayKind(duty.kind)}：{sayStatus(duty.status)}
          </li>
        ))}
      </ul>
      {writing && followUp.status === 'ACTIVE' && asks('CALL') && <CallForm detail={detail} />}
      {writing && asks('DISINFECTION') && <DisinfectionForm detail={detail} />}
    </Part>
  )
}

function CallForm({ detail: { followUp } }: { readonly detail: FollowUpDetail }) {
  const say = useSay(words)
  const sayFinding = useSay(callFindingWords)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Pick<RecordCall, 'finding' | 'note'>>()
  const save = async ({ finding, note }: Pick<RecordCall, 'finding' | 'note'>) => {
    const input: RecordCall = { followUp: followUp.id, finding, note: (note ?? '').trim() }
    if (await act.run(() => send({ kind: 'followup/record-call', unit: followUp.unit, input }), say('recorded'))) form.resetFields()
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entry) => void save(entry)}>
      <Form.Item name="finding" rules={[{ required: true, message: say('required', { field: say('recordCall') }) }]}>
        <Radio.Group aria-label={say('recordCall')} options={CALL_FINDINGS.map((value) => ({ value, label: sayFinding(value) }))} />
      </Form.Item>
      <Form.Item name="note" label={say('noteField')}>
        <Input maxLength={300} />
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      <Button htmlType="submit" loading={act.busy}>
        {say('recordCall')}
      </Button>
    </Form>
  )
}

type Log = Pick<RecordDisinfection, 'agent' | 'minutes' | 'squareMetres'>

function DisinfectionForm({ detail: { followUp } }: { readonly detail: FollowUpDetail }) {
  const say = useSay(words)
  const sayTerm = useSay(disinfectionWords)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Log>()
  const save = async ({ agent, minutes, squareMetres }: Log) => {
    const input: RecordDisinfection = { followUp: followUp.id, agent: agent.trim(), minutes: minutes ?? null, squareMetres: squareMetres ?? null, note: '' }
    if (await act.run(() => send({ kind: 'followup/record-disinfection', unit: followUp.unit, input }), say('recorded'))) form.resetFields()
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entry) => void save(entry)}>
      <div className="row top">
        <Form.Item
          name="agent"
          label={sayTerm('agent')}
          rules={[{ required: true, whitespace: true, message: say('required', { field: sayTerm('agent') }) }]}
          className="grow"
        >
          <Input maxLength={100} placeholder={sayTerm('agent-hint')} />
        </Form.Item>
        <Form.Item name="minutes" label={sayTerm('minutes')}>
          <InputNumber min={0} max={1440} precision={0} />
        </Form.Item>
        <Form.Item name="squareMetres" label={sayTerm('square-metres')}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
      </div>
      <ProblemNotice problem={act.problem} />
      <Button htmlType="submit" loading={act.busy}>
        {say('recordDisinfection')}
      </Button>
    </Form>
  )
}
