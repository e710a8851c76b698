import { Button, Form, Input, Radio } from 'antd'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { RecordVisit } from '@lianfang/domain/followup/record-visit.ts'
import { VISIT_FINDINGS, type VisitFinding } from '@lianfang/domain/followup/tables.ts'
import { visitFindingWords } from '@lianfang/contract/followup/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { MomentInput } from '../shell/moment-input.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import type { RecordProps } from './record-props.ts'
import { words } from './words.ts'

interface Entry {
  readonly finding: VisitFinding
  readonly note?: string
  readonly at?: Instant | null
}

export function RecordVisitForm({ detail }: RecordProps) {
  const say = useSay(words)
  const sayFinding = useSay(visitFindingWords)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const { followUp } = detail
  const save = async (entry: Entry) => {
    const input: RecordVisit = { followUp: followUp.id, finding: entry.finding, note: entry.note?.trim() ?? '', corrects: null }
    if (await act.run(() => send({ kind: 'followup/record-visit', unit: followUp.unit, input, ...(entry.at ? { at: entry.at } : {}) }), say('recorded')))
      form.resetFields()
  }
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={(entry) => void save(entry)}>
      <Form.Item name="finding" rules={[{ required: true, message: say('required', { field: say('visit') }) }]}>
        <Radio.Group aria-label={say('visit')} options={VISIT_FINDINGS.map((one) => ({ value: one, label: sayFinding(one) }))} />
      </Form.Item>
      <div className="row top">
        <Form.Item name="at" label={say('at')}>
          <MomentInput />
        </Form.Item>
        <Form.Item name="note" label={say('noteField')} className="grow">
          <Input maxLength={300} />
        </Form.Item>
      </div>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('saveVisit')}
      </Button>
    </Form>
  )
}
