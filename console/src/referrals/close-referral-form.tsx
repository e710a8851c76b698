import { Button, Checkbox, Form, Input, Radio } from 'antd'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { resultWords } from '@lianfang/contract/referrals/words.ts'
import { RESULTS_WITH_NOTE, type CloseReferral } from '@lianfang/domain/referrals/close-referral.ts'
import { REFERRAL_RESULTS, type ReferralResult } from '@lianfang/domain/referrals/tables.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { words } from './words.ts'

interface Entry {
  readonly result: ReferralResult
  readonly note?: string
  readonly follow?: boolean
}

/** The result of a check, with the words that its answer to the sender needs; somebody under control goes on to a follow-up. */
export function CloseReferralForm({ referral }: { readonly referral: ReferralItem }) {
  const say = useSay(words)
  const sayResult = useSay(resultWords)
  const send = useSend()
  const act = useAct()
  const { open } = useOpenStack()
  const [form] = Form.useForm<Entry>()
  const result = Form.useWatch('result', form)
  const needsNote = result !== undefined && RESULTS_WITH_NOTE.includes(result)
  const noteWord = needsNote ? noteWordOf(result) : 'closeNote'
  // Of a name that nobody has visited, only what a desk can find out may be said.
  const results = REFERRAL_RESULTS.filter((one) => referral.status !== 'TRIAGE' || (one !== 'CONTROLLED_HERE' && one !== 'PERIOD_OVER'))
  const close = async (entry: Entry) => {
    const input: CloseReferral = { referral: referral.id, result: entry.result, note: entry.note?.trim() ?? '' }
    const done = await act.run(() => send({ kind: 'referrals/close-referral', unit: referral.unit, input }), say('closed'))
    if (done && entry.follow === true && entry.result === 'CONTROLLED_HERE') open('start', `referral.${referral.id}`)
  }
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} initialValues={{ follow: true }} onFinish={(entry) => void close(entry)}>
      <Form.Item name="result" rules={[{ required: true, message: say('close') }]}>
        <Radio.Group className="choices" aria-label={say('result')} options={results.map((one) => ({ value: one, label: sayResult(one) }))} />
      </Form.Item>
      <Form.Item name="note" label={say(noteWord)} rules={needsNote ? [{ required: true, whitespace: true, min: 2, message: say(noteWord) }] : []}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      {result === 'CONTROLLED_HERE' && (
        <Form.Item name="follow" valuePropName="checked">
          <Checkbox>{say('thenFollow')}</Checkbox>
        </Form.Item>
      )}
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('closeDo')}
      </Button>
    </Form>
  )
}

/** What the note has to say, result by result. */
function noteWordOf(result: ReferralResult): keyof typeof words {
  switch (result) {
    case 'LEFT':
    case 'RESIDENCE_MISMATCH':
    case 'NOT_FOUND':
    case 'LOST_TO_FOLLOW_UP':
    case 'NOT_THE_PERSON':
    case 'AT_FACILITY':
      return `closeNote${result}`
    case 'CONTROLLED_HERE':
    case 'PERIOD_OVER':
    case 'DUPLICATE':
      return 'closeNote'
  }
}
