import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { testResultWords } from '@lianfang/contract/followup/words.ts'
import type { DisputeItem, SampleItem } from '@lianfang/contract/followup/samples/answers.ts'
import type { SettleDispute, Settlement } from '@lianfang/domain/followup/samples/settle-dispute.ts'
import { TEST_RESULTS, type TestResult } from '@lianfang/domain/followup/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { MomentInput } from '../../shell/moment-input.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useAsk } from '../../shell/use-ask.ts'
import { words } from './words.ts'

interface Props {
  readonly item: DisputeItem
  readonly done: () => void
}

interface Entry {
  readonly sample?: string
  readonly result?: TestResult
  readonly at?: Instant | null
  readonly note: string
}

/** Gives a disputed result to the sample it is of, or dismisses it; nothing is chosen beforehand. */
export function SettleResult({ item, done }: Props) {
  const say = useSay(words)
  const sayResult = useSay(testResultWords)
  const clock = useClock()
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const [search, setSearch] = useState('')
  const found = useAsk<{ readonly items: readonly SampleItem[] }>(`/disputes/${item.id}/samples`, ['observations'], search === '' ? {} : { search })
  const samples = found.data?.items ?? []
  const settle = async (settlement: Settlement, note: string) => {
    const input: SettleDispute = { dispute: item.id, settlement, note: note.trim() }
    if (await act.run(() => send({ kind: 'followup/settle-dispute', unit: item.unit, input }), say('done'))) done()
  }
  const record = ({ sample, result, at, note }: Entry) => {
    if (sample !== undefined && result !== undefined) void settle({ as: 'RESULT', sample, result, at: at ?? item.at }, note)
  }
  const required = (field: string) => [{ required: true, whitespace: true, message: say('required', { field }) }]
  return (
    <Form<Entry>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ result: item.result ?? undefined, at: item.at, note: '' }}
      onFinish={record}
    >
      <Input.Search allowClear maxLength={40} placeholder={say('search')} aria-label={say('search')} onSearch={(text) => setSearch(text.trim())} />
      <Form.Item name="sample" label={say('whose')} rules={[{ required: true, message: say('required', { field: say('whose') }) }]}>
        {samples.length === 0 ? (
          <p className="hint">{say('noCandidate')}</p>
        ) : (
          <Radio.Group
            className="stack"
            options={samples.map((sample) => ({
              value: sample.id,
              disabled: sample.result !== null,
              label: [
                say('candidate', { name: sample.name, at: clock.instant(sample.at) }),
                sample.tube ?? '',
                sample.laboratory ?? '',
                sample.result ? say('hasResult', { result: sayResult(sample.result) }) : '',
              ]
                .filter((text) => text !== '')
                .join(' · '),
            }))}
          />
        )}
      </Form.Item>
      <div className="row top">
        <Form.Item name="result" label={say('resultIs')} rules={[{ required: true, message: say('required', { field: say('resultIs') }) }]}>
          <Radio.Group options={TEST_RESULTS.map((value) => ({ value, label: sayResult(value) }))} />
        </Form.Item>
        <Form.Item name="at" label={say('resultAt')}>
          <MomentInput />
        </Form.Item>
      </div>
      <Form.Item name="note" label={say('howKnown')} rules={required(say('howKnown'))}>
        <Input maxLength={300} placeholder={say('howHint')} />
      </Form.Item>
      <ProblemNotice problem={act.problem ?? found.error} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {say('record')}
        </Button>
        <Button
          loading={act.busy}
          onClick={() =>
            void form.validateFields(['note']).then(
              ({ note }: Pick<Entry, 'note'>) => settle({ as: 'DISMISSED' }, note),
              () => undefined,
            )
          }
        >
          {say('dismiss')}
        </Button>
      </div>
    </Form>
  )
}
