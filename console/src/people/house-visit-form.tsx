import { Button, Form, Input, Radio } from 'antd'
import type { RecordHouseVisit } from '@lianfang/domain/people/record-house-visit.ts'
import { VISIT_RESULTS, type VisitResult } from '@lianfang/domain/people/tables.ts'
import type { HouseholdAnswer } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { visitWord } from './visit-word.ts'
import { words } from './words.ts'

interface Entry {
  readonly result: VisitResult
  readonly note?: string
}

/** A knock at the door, typed in for somebody who has no phone at hand. */
export function HouseVisitForm({ household }: { readonly household: HouseholdAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const save = async ({ result, note }: Entry) => {
    const input: RecordHouseVisit = { household: household.id, result, note: note?.trim() ?? '' }
    if (await act.run(() => send({ kind: 'people/record-house-visit', unit: household.unit, input }), say('visitSaved'))) form.resetFields()
  }
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={(entry) => void save(entry)}>
      <Form.Item name="result" rules={[{ required: true, message: say('required', { field: say('visitResult') }) }]}>
        <Radio.Group aria-label={say('visitResult')} options={VISIT_RESULTS.map((one) => ({ value: one, label: sayTerm(visitWord(one)) }))} />
      </Form.Item>
      <div className="row top">
        <Form.Item name="note" className="grow">
          <Input maxLength={500} placeholder={sayTerm('note')} aria-label={sayTerm('note')} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {say('recordVisit')}
        </Button>
      </div>
      <ProblemNotice problem={act.problem} />
    </Form>
  )
}
