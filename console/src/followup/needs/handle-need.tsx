import { Button, Collapse, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { CareSetting } from '@lianfang/contract/followup/care/answers.ts'
import type { NeedItem } from '@lianfang/contract/followup/needs/answers.ts'
import { needEndWords, needWords } from '@lianfang/contract/followup/needs/words.ts'
import { CARE_NEED_ENDS, type CareNeedEnd, type CloseNeed } from '@lianfang/domain/followup/needs/close-need.ts'
import type { RouteNeed } from '@lianfang/domain/followup/needs/route-need.ts'
import type { TakeNeed } from '@lianfang/domain/followup/needs/take-need.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useUnits } from '../../shell/units.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { readMember } from '../care/member-choice.ts'
import { MemberSelect } from '../care/member-select.tsx'
import { words } from './words.ts'

/** What can be done about a need: take it, send it to somebody, say what came of it. */
export function HandleNeed({ need }: { readonly need: NeedItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const take = () => {
    const input: TakeNeed = { need: need.id }
    void act.run(() => send({ kind: 'followup/take-need', unit: need.unit, input }), say('taken'))
  }
  return (
    <>
      {(need.status === 'OPEN' || need.kind === 'URGENT_CARE') && (
        <Button size="small" type="primary" loading={act.busy} onClick={take}>
          {say('take')}
        </Button>
      )}
      <ProblemNotice problem={act.problem} onClose={act.clear} />
      <Collapse
        size="small"
        destroyOnHidden
        items={[
          { key: 'close', label: say('close'), children: <CloseForm need={need} /> },
          { key: 'send', label: say('send'), children: <SendForm need={need} /> },
        ]}
      />
    </>
  )
}

interface Entry {
  readonly as: CareNeedEnd
  readonly outcome?: string
  readonly costs?: string
}

function CloseForm({ need }: { readonly need: NeedItem }) {
  const say = useSay(words)
  const sayTerm = useSay(needWords)
  const sayEnd = useSay(needEndWords)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const as = Form.useWatch('as', form)
  const save = (entry: Entry) => {
    const input: CloseNeed = { need: need.id, as: entry.as, outcome: entry.outcome?.trim() ?? '', costs: entry.costs?.trim() ?? '' }
    void act.run(() => send({ kind: 'followup/close-need', unit: need.unit, input }), say('closed'))
  }
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={save}>
      <Form.Item name="as" rules={[{ required: true, message: say('required', { field: say('endAs') }) }]}>
        <Radio.Group aria-label={say('endAs')} options={CARE_NEED_ENDS.map((value) => ({ value, label: sayEnd(value) }))} />
      </Form.Item>
      <Form.Item name="outcome" label={say(as === undefined || as === 'DONE' ? 'outcome' : 'reason')}>
        <Input maxLength={500} />
      </Form.Item>
      {as === 'DONE' && (
        <Form.Item name="costs" label={sayTerm('costs')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('close')}
      </Button>
    </Form>
  )
}

function SendForm({ need }: { readonly need: NeedItem }) {
  const say = useSay(words)
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const [member, setMember] = useState('')
  const setting = useAsk<CareSetting>('/care/setting', ['care_contacts', 'care_templates'])
  const chain = units.chain(need.unit)
  const path = new Set(chain.map((rung) => rung.unit))
  const near = [
    ...chain.flatMap((rung) => rung.people.map(({ worker, name, phone }) => ({ worker, contact: null, name, office: '', phone }))),
    ...(setting.data?.contacts ?? [])
      .filter((one) => one.active && path.has(one.unit))
      .map(({ id, name, office, phone }) => ({ worker: null, contact: id, name, office, phone })),
  ]
  const candidates = near.filter((one, at) => near.findIndex((other) => other.worker === one.worker && other.contact === one.contact) === at)
  const route = () => {
    const input: RouteNeed = { need: need.id, ...readMember(member) }
    void act.run(() => send({ kind: 'followup/route-need', unit: need.unit, input }), say('sent'))
  }
  return (
    <>
      <div className="row">
        <MemberSelect candidates={candidates} label={say('sendTo')} value={member} onChange={setMember} />
        <Button type="primary" disabled={member === ''} loading={act.busy} onClick={route}>
          {say('send')}
        </Button>
      </div>
      <ProblemNotice problem={act.problem} />
    </>
  )
}
