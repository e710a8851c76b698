import { Form, Input } from 'antd'
import { useSay } from '../shell/language.tsx'
import { words } from './words.ts'

/** What an order says beside its rule: the same for a first measure and for a change of one. */
export interface OrderEntry {
  readonly ground: string
  readonly evidence: string
  readonly decidedBy: string
  readonly supportContact: string
  readonly allowed?: string
}

export function OrderFields() {
  const say = useSay(words)
  const required = (field: string) => [{ required: true, whitespace: true, message: say('required', { field }) }]
  return (
    <>
      <Form.Item name="ground" label={say('ground')} rules={required(say('ground'))}>
        <Input.TextArea rows={2} maxLength={300} placeholder={say('groundHint')} />
      </Form.Item>
      <Form.Item name="evidence" label={say('evidence')} rules={required(say('evidence'))}>
        <Input maxLength={300} placeholder={say('evidenceHint')} />
      </Form.Item>
      <Form.Item name="decidedBy" label={say('decidedBy')} rules={required(say('decidedBy'))}>
        <Input maxLength={100} placeholder={say('decidedByHint')} />
      </Form.Item>
      <Form.Item name="supportContact" label={say('supportContact')} rules={required(say('supportContact'))}>
        <Input maxLength={100} placeholder={say('supportContactHint')} />
      </Form.Item>
      <Form.Item name="allowed" label={say('allowed')}>
        <Input maxLength={300} placeholder={say('allowedHint')} />
      </Form.Item>
    </>
  )
}

/** The entry as the order says it. */
export function orderSaid(entry: OrderEntry): Required<OrderEntry> {
  return {
    ground: entry.ground.trim(),
    evidence: entry.evidence.trim(),
    decidedBy: entry.decidedBy.trim(),
    supportContact: entry.supportContact.trim(),
    allowed: entry.allowed?.trim() ?? '',
  }
}
