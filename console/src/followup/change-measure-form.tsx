import { Button, Form, Input } from 'antd'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { ChangeMeasure } from '@lianfang/domain/followup/change-measure.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { PackChoice, ruleChosen } from './pack-choice.tsx'
import { words } from './words.ts'

interface Entry {
  readonly rule: string
  readonly countedFrom: Day
  readonly ground: string
  readonly decidedBy: string
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
      ground: entry.ground.trim(),
      decidedBy: entry.decidedBy.trim(),
      note: entry.note?.trim() ?? '',
    }
    await act.run(async () => {
      const [answer] = await send({ kind: 'followup/change-measure', unit: followUp.unit, input })
      if (answer) replaceTop('follow-up', answer.id)
    }, say('changed'))
  }
  const required = (field: string) => [{ required: true, whitespace: true, message: say('required', { field }) }]
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
      <Form.Item name="ground" label={say('ground')} rules={required(say('ground'))}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="decidedBy" label={say('decidedBy')} rules={required(say('decidedBy'))}>
        <Input maxLength={100} />
      </Form.Item>
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
