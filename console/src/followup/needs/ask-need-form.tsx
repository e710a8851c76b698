import { Alert, Button, Form, Input, Radio } from 'antd'
import { needKindWords, needWayWords, needWords } from '@lianfang/contract/followup/needs/words.ts'
import type { AskNeed } from '@lianfang/domain/followup/needs/ask-need.ts'
import { CARE_NEED_KINDS } from '@lianfang/domain/followup/needs/tables.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { words } from './words.ts'

type Entry = Omit<AskNeed, 'person'>

interface Props {
  readonly person: string
  readonly unit: string
  readonly close: () => void
}

/** Notes what somebody asks for, at the desk mostly by telephone. Urgent care shows 120 first and asks for nothing else. */
export function AskNeedForm({ person, unit, close }: Props) {
  const say = useSay(words)
  const sayTerm = useSay(needWords)
  const sayKind = useSay(needKindWords)
  const sayWay = useSay(needWayWords)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const kind = Form.useWatch('kind', form)
  const save = async (entry: Entry) => {
    const input: AskNeed = { person, ...entry, what: entry.what?.trim() ?? '' }
    if (await act.run(() => send({ kind: 'followup/ask-need', unit, input }), say('noted'))) close()
  }
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} initialValues={{ way: 'PHONE_CALL', what: '' }} onFinish={(entry) => void save(entry)}>
      <Form.Item name="kind" label={say('kind')} rules={[{ required: true, message: say('required', { field: say('kind') }) }]}>
        <Radio.Group options={CARE_NEED_KINDS.map((value) => ({ value, label: sayKind(value) }))} />
      </Form.Item>
      {kind === 'URGENT_CARE' && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={sayTerm('120-first')}
          action={
            <Button danger type="primary" href="tel:120">
              {sayTerm('call-120')}
            </Button>
          }
        />
      )}
      <Form.Item name="what" label={sayTerm('what')}>
        <Input maxLength={500} placeholder={say('whatHint')} />
      </Form.Item>
      <Form.Item name="way">
        <Radio.Group aria-label={say('asked')} options={(['PHONE_CALL', 'WORKER'] as const).map((value) => ({ value, label: sayWay(value) }))} />
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('ask')}
      </Button>
    </Form>
  )
}
