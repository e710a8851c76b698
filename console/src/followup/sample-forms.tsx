import { Button, Form, Input, Popconfirm } from 'antd'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { recordResults } from '@lianfang/domain/followup/policy.ts'
import type { RecordResult } from '@lianfang/domain/followup/record-result.ts'
import { resultOf } from '@lianfang/domain/followup/slots-of.ts'
import { TEST_RESULTS, type Observation, type TestResult } from '@lianfang/domain/followup/tables.ts'
import type { TakeSample } from '@lianfang/domain/followup/take-sample.ts'
import { testResultWords } from '@lianfang/contract/followup/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { MomentInput } from '../shell/moment-input.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import type { RecordProps } from './record-props.ts'
import { SlotNote } from './slot-note.tsx'
import { words } from './words.ts'

/** Samples that wait for their result, and a new sample. A result cannot be entered without its sample. */
export function SampleForms({ detail, slot, clearSlot }: RecordProps) {
  const may = useMay()
  const { observations, followUp } = detail
  const waiting = observations.filter((row) => row.kind === 'SAMPLE' && !row.superseded && resultOf(row.id, observations) === null)
  return (
    <div className="stack">
      {may(recordResults, followUp.unit) && waiting.map((sample) => <ResultForm key={sample.id} sample={sample} />)}
      <TakeSampleForm detail={detail} slot={slot} clearSlot={clearSlot} />
    </div>
  )
}

function ResultForm({ sample }: { readonly sample: Observation }) {
  const say = useSay(words)
  const sayResult = useSay(testResultWords)
  const clock = useClock()
  const send = useSend()
  const act = useAct()
  const record = (result: TestResult) => {
    const input: RecordResult = { sample: sample.id, result, note: '', corrects: null }
    void act.run(() => send({ kind: 'followup/record-result', unit: sample.unit, input }), say('recorded'))
  }
  return (
    <div className="alert-box calm">
      <div className="row">
        <span>
          {say('resultOf', { at: clock.instant(sample.at) })}：{say('nextResult')}
        </span>
        {TEST_RESULTS.map((result) => (
          <Popconfirm key={result} title={say('resultConfirm', { result: sayResult(result) })} onConfirm={() => record(result)} okText={say('result')}>
            <Button size="small" danger={result === 'POSITIVE'} loading={act.busy}>
              {sayResult(result)}
            </Button>
          </Popconfirm>
        ))}
      </div>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}

interface Entry {
  readonly at?: Instant | null
  readonly note?: string
  readonly tube?: string
}

function TakeSampleForm({ detail, slot, clearSlot }: RecordProps) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const { followUp, strip } = detail
  const chosen = strip.find((one) => one.key === slot && one.kind === 'TEST')
  const take = async (entry: Entry) => {
    const input: TakeSample = {
      followUp: followUp.id,
      slot: chosen?.key ?? null,
      note: entry.note?.trim() ?? '',
      ...(entry.tube?.trim() ? { tube: entry.tube.trim() } : {}),
    }
    const done = await act.run(() => send({ kind: 'followup/take-sample', unit: followUp.unit, input, ...(entry.at ? { at: entry.at } : {}) }), say('sampled'))
    if (!done) return
    form.resetFields()
    clearSlot()
  }
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={(entry) => void take(entry)}>
      <SlotNote slot={chosen} clear={clearSlot} />
      <div className="row top">
        <Form.Item name="at" label={say('at')}>
          <MomentInput />
        </Form.Item>
        <Form.Item name="tube" label={say('tube')}>
          <Input maxLength={40} placeholder={say('tubeHint')} />
        </Form.Item>
        <Form.Item name="note" label={say('noteField')} className="grow">
          <Input maxLength={300} />
        </Form.Item>
      </div>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('sample')}
      </Button>
    </Form>
  )
}
