import { Button, Form, Input } from 'antd'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { ChangeMeasure } from '@lianfang/domain/followup/change-measure.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { OrderFields, orderSaid, type OrderEntry } from './order-fields.tsx'
import { PackChoice, ruleChosen } from './pack-choice.tsx'
import { words } from './words.ts'

interface Entry extends OrderEntry {
  readonly rule: string
  readonly countedFrom: Day
  readonly note?: string
}

export function ChangeMeasureForm({ followUp }: { readonly followUp: FollowUp }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const { replaceTop } = useOpenStack()
  const [form] = Form.useForm<Entry>()
  const rule = Form.useWatch('rule', form)
  const countedFrom = Form.useWatch('countedFrom', form)
  const change = async (entry: Entry) => {
    const input: ChangeMeasure = {
      followUp: followUp.id,
      ...ruleChosen(entry.rule),
      countedFrom: entry.countedFrom === followUp.countedFrom ? null : entry.countedFrom,
      ...orderSaid(entry),
      note: entry.note?.trim() ?? '',
    }
    await act.run(async () => {
      const [answer] = await send({ kind: 'followup/change-measure', unit: followUp.unit, input })
      if (answer) replaceTop('order', answer.id)
    }, say('changed'))
  }
  return (
    <Form<Entry>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ countedFrom: followUp.countedFrom, ground: followUp.personal.ground, decidedBy: followUp.decidedBy }}
      onFinish={(entry) => void change(entry)}
    >
      <p className="hint">{say('changeSay')}</p>
      <PackChoice rule={rule} countedFrom={countedFrom} creditDays={followUp.creditDays} withCredit={false} />
      <OrderFields />
      <Form.Item name="note" label={say('changeNote')}>
        <Input maxLength={300} />
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('change')}
      </Button>
    </Form>
  )
}
