import { Button, Form, Input } from 'antd'
import type { WhatIfAnswer } from '@lianfang/contract/followup/switching-answers.ts'
import type { SwitchRules } from '@lianfang/domain/followup/switching/switch-rules.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useUnits } from '../../shell/units.tsx'
import { switchingWords } from './switching-words.ts'

interface Props {
  readonly line: string
  readonly version: string | null
  readonly name: string
  readonly answer: WhatIfAnswer
  readonly done: () => void
}

/** Goes over to the edition that was tried, in one act: exactly the measures that the trial showed are shortened. */
export function SwitchForm({ line, version, name, answer, done }: Props) {
  const say = useSay(switchingWords)
  const clock = useClock()
  const units = useUnits()
  const act = useAct()
  const send = useSend()
  const { shortened, ended } = answer.counts
  const switchOn = async ({ decidedBy, reason }: { decidedBy: string; reason: string }) => {
    const input: SwitchRules = { line, version, from: answer.from, decidedBy, reason, followUps: answer.switch }
    if (await act.run(() => send({ kind: 'followup/switch-rules', unit: units.root, input }), say('switched'))) done()
  }
  const required = [{ required: true, whitespace: true, min: 2 }]
  return (
    <Part title={say('switchOn')}>
      <p>{say('askOn', { from: clock.day(answer.from), name, shortened, ended })}</p>
      <Form layout="vertical" requiredMark={false} onFinish={(entry: { decidedBy: string; reason: string }) => void switchOn(entry)}>
        <div className="field-row">
          <Form.Item name="decidedBy" label={say('decidedBy')} rules={required}>
            <Input maxLength={100} placeholder={say('decidedByHint')} />
          </Form.Item>
          <Form.Item name="reason" label={say('reason')} rules={required}>
            <Input maxLength={500} placeholder={say('reasonHint')} />
          </Form.Item>
        </div>
        <ProblemNotice problem={act.problem} />
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {say('switchOn')}
        </Button>
      </Form>
    </Part>
  )
}
