import { Button, Checkbox, Form, Input } from 'antd'
import type { ExcuseSlot } from '@lianfang/domain/followup/excuse-slot.ts'
import { slotStatusWords } from '@lianfang/contract/followup/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import type { RecordProps } from './record-props.ts'
import { stripWords } from './strip-words.ts'
import { words } from './words.ts'

interface Entry {
  readonly slots: readonly string[]
  readonly reason: string
}

/** Why checks were not made; several at once, one reason for all of them. */
export function ExcuseSlotForm({ detail, slot, clearSlot }: RecordProps) {
  const say = useSay(words)
  const sayStrip = useSay(stripWords)
  const saySlot = useSay(slotStatusWords)
  const clock = useClock()
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const { followUp, strip } = detail
  const open = strip.filter((one) => one.status === 'MISSED' || one.status === 'OPEN')
  const save = async ({ slots, reason }: Entry) => {
    const sayings = slots.map((key) => ({
      kind: 'followup/excuse-slot',
      unit: followUp.unit,
      input: { followUp: followUp.id, slot: key, reason: reason.trim() } satisfies ExcuseSlot,
    }))
    if (!(await act.run(() => send(...sayings), say('excused')))) return
    form.resetFields()
    clearSlot()
  }
  if (open.length === 0) return <p className="hint">{say('emptyMissed')}</p>
  return (
    <Form<Entry>
      form={form}
      layout="vertical"
      requiredMark={false}
      key={slot ?? 'any'}
      initialValues={{ slots: open.some((one) => one.key === slot) ? [slot] : [] }}
      onFinish={(entry) => void save(entry)}
    >
      <Form.Item
        name="slots"
        label={say('excuseSlots')}
        rules={[
          {
            validator: (_, chosen: unknown) =>
              Array.isArray(chosen) && chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(say('required', { field: say('slot') }))),
          },
        ]}
      >
        <Checkbox.Group
          options={open.map((one) => ({ value: one.key, label: `${clock.day(one.day)} ${sayStrip(one.part ?? one.kind)}（${saySlot(one.status)}）` }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say('excuseReason')}
        rules={[{ required: true, whitespace: true, min: 2, message: say('required', { field: say('excuseReason') }) }]}
      >
        <Input maxLength={300} placeholder={say('excuseHint')} />
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('excuse')}
      </Button>
    </Form>
  )
}
