import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { PutHousehold } from '@lianfang/domain/people/put-household.ts'
import type { HouseholdAnswer, PersonAnswer } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { words } from './words.ts'

interface Entry {
  readonly code?: string
  readonly head?: string | null
  readonly door?: string
  readonly address?: string
}

export function PutHouseholdForm({ household, members }: { readonly household: HouseholdAnswer; readonly members: readonly PersonAnswer[] }) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const send = useSend()
  const act = useAct()
  // What the fields were filled from, see `EditPersonForm`.
  const [baseRevision, setBase] = useState(household.revision)
  const save = async (entry: Entry) => {
    const input: PutHousehold = {
      household: household.id,
      baseRevision,
      unit: household.unit,
      code: entry.code?.trim() || null,
      head: entry.head ?? null,
      door: entry.door?.trim() ?? '',
      address: entry.address?.trim() ?? '',
    }
    if (await act.run(() => send({ kind: 'people/put-household', unit: household.unit, input }), say('saved'))) setBase(baseRevision + 1)
  }
  return (
    <Form<Entry>
      layout="vertical"
      requiredMark={false}
      initialValues={{ code: household.code ?? '', head: household.head, door: household.personal.door, address: household.personal.address }}
      onFinish={(entry) => void save(entry)}
    >
      <div className="fields">
        <Form.Item name="head" label={sayTerm('head')}>
          <Select allowClear options={members.map((member) => ({ value: member.id, label: member.personal.name }))} placeholder={sayTerm('no-head')} />
        </Form.Item>
        <Form.Item name="code" label={sayTerm('household-code')}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="door" label={sayTerm('door')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="address" label={sayTerm('address')} className="wide">
          <Input maxLength={300} />
        </Form.Item>
      </div>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('save')}
      </Button>
    </Form>
  )
}
