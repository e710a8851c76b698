import { Alert, Button, Checkbox, Form } from 'antd'
import { useState } from 'react'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { StartFollowUp } from '@lianfang/domain/followup/start-follow-up.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { useOpenStack, type DrawerProps } from '../shell/open-stack.ts'
import { Panel } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useUnits } from '../shell/units.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { OrderFields, orderSaid, type OrderEntry } from './order-fields.tsx'
import { PackChoice, ruleChosen } from './pack-choice.tsx'
import { PersonFinder } from './person-finder.tsx'
import { useStartFrom, type StartFrom } from './use-start-from.ts'
import { words } from './words.ts'

interface Entry extends OrderEntry {
  readonly rule: string
  readonly countedFrom: Day
  readonly creditDays?: number | null
  readonly transferredIn?: boolean
}

/** Puts somebody under measure: `id` says from where, `referral.<id>`, `person.<id>` or `search`. */
export function StartDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const [found, setFound] = useState<string | null>(null)
  const source = found === null ? id : `person.${found}`
  const from = useStartFrom(source)
  return (
    <Panel title={say('startTitle')}>
      {source === 'search' && <PersonFinder choose={setFound} />}
      {from.problem && <ProblemNotice problem={from.problem} />}
      {source !== 'search' && !from.problem && (from.start ? <StartForm from={from.start} /> : <Waiting />)}
    </Panel>
  )
}

function StartForm({ from }: { readonly from: StartFrom }) {
  const say = useSay(words)
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const { replaceTop } = useOpenStack()
  const [form] = Form.useForm<Entry>()
  const rule = Form.useWatch('rule', form)
  const countedFrom = Form.useWatch('countedFrom', form)
  const creditDays = Form.useWatch('creditDays', form)
  const { person, referral } = from
  const start = async (entry: Entry) => {
    const input: StartFollowUp = {
      person: person.id,
      ...ruleChosen(entry.rule),
      countedFrom: entry.countedFrom,
      creditDays: entry.creditDays ?? 0,
      ...orderSaid(entry),
      referral: referral?.id ?? null,
      transferredIn: entry.transferredIn === true,
    }
    await act.run(async () => {
      const [answer] = await send({ kind: 'followup/start-follow-up', unit: person.unit, input })
      if (answer) replaceTop('order', answer.id)
    }, say('started'))
  }
  const known = act.problem?.details['followUp']
  return (
    <Form<Entry>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        countedFrom: from.countedFrom,
        creditDays: from.creditDays,
        ground: from.ground,
        evidence: from.evidence,
        ...(from.rule === null ? {} : { rule: from.rule }),
      }}
      onFinish={(entry) => void start(entry)}
    >
      <p>
        {say('startFor')}：<strong>{person.personal.name}</strong> <span className="hint">{units.place(person.unit)}</span>
      </p>
      <PackChoice rule={rule} countedFrom={countedFrom} creditDays={creditDays} withCredit />
      <OrderFields />
      <Form.Item name="transferredIn" valuePropName="checked">
        <Checkbox>{say('transferredIn')}</Checkbox>
      </Form.Item>
      {typeof known === 'string' && (
        <Alert
          type="info"
          showIcon
          title={say('already')}
          action={
            <OpenLink kind="follow-up" id={known}>
              {say('openIt')}
            </OpenLink>
          }
        />
      )}
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('startDo')}
      </Button>
    </Form>
  )
}
