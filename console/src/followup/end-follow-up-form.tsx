import { Button, Form, Input, Radio } from 'antd'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { END_REASONS, type EndFollowUp, type EndReason } from '@lianfang/domain/followup/end-follow-up.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { endReasonWords } from '@lianfang/contract/followup/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { MomentInput } from '../shell/moment-input.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { words } from './words.ts'

interface Entry {
  readonly as: EndReason
  readonly to?: string
  readonly note?: string
  readonly at?: Instant | null
}

export function EndFollowUpForm({ followUp }: { readonly followUp: FollowUp }) {
  const say = useSay(words)
  const sayReason = useSay(endReasonWords)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const as = Form.useWatch('as', form)
  const goes = as === 'LEFT' || as === 'TRANSFERRED_OUT' || as === 'BECAME_CASE'
  const explains = as === 'LOST' || as === 'CANCELED' || as === 'BECAME_CASE'
  const end = (entry: Entry) => {
    const input: EndFollowUp = { followUp: followUp.id, as: entry.as, to: goes ? (entry.to?.trim() ?? '') : null, note: entry.note?.trim() ?? '' }
    void act.run(() => send({ kind: 'followup/end-follow-up', unit: followUp.unit, input, ...(entry.at ? { at: entry.at } : {}) }), say('endDone'))
  }
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={end}>
      <p className="hint">{say('endSay')}</p>
      <Form.Item name="as" label={say('endAs')} rules={[{ required: true, message: say('required', { field: say('endAs') }) }]}>
        <Radio.Group className="choices" options={END_REASONS.map((one) => ({ value: one, label: sayReason(one) }))} />
      </Form.Item>
      {goes && (
        <Form.Item name="to" label={say('endTo')} rules={[{ required: true, whitespace: true, min: 2, message: say('endTo') }]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item
        name="note"
        label={say(explains ? 'endNoteNeeded' : 'endNote')}
        rules={explains ? [{ required: true, whitespace: true, min: 2, message: say('endNoteNeeded') }] : []}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="at" label={say('at')}>
        <MomentInput />
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      <Button danger htmlType="submit" loading={act.busy}>
        {say('endDo')}
      </Button>
    </Form>
  )
}
