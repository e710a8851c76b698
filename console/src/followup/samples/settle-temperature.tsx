import { Button, Form, Input, InputNumber } from 'antd'
import type { DisputeItem } from '@lianfang/contract/followup/samples/answers.ts'
import type { SettleDispute, Settlement } from '@lianfang/domain/followup/samples/settle-dispute.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { words } from './words.ts'

interface Props {
  readonly item: DisputeItem
  readonly done: () => void
}

interface Entry {
  readonly celsius: number
  readonly note: string
}

/** The temperature that was meant, once somebody has asked; or none. */
export function SettleTemperature({ item, done }: Props) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const settle = async (settlement: Settlement, note: string) => {
    const input: SettleDispute = { dispute: item.id, settlement, note: note.trim() }
    if (await act.run(() => send({ kind: 'followup/settle-dispute', unit: item.unit, input }), say('done'))) done()
  }
  const required = (field: string) => [{ required: true, message: say('required', { field }) }]
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={({ celsius, note }) => void settle({ as: 'TEMPERATURE', celsius }, note)}>
      <Form.Item name="celsius" label={say('celsius')} rules={required(say('celsius'))}>
        <InputNumber step={0.1} controls={false} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="note" label={say('howKnown')} rules={required(say('howKnown'))}>
        <Input maxLength={300} />
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {say('recordTemperature')}
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
