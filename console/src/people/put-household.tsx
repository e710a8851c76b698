import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { PutHousehold as PutHouseholdInput } from '@lianfang/domain/people/put-household.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { UnitSelect } from '../shell/unit-select.tsx'
import { words } from './words.ts'

interface Entry {
  readonly code?: string
  readonly door?: string
  readonly address?: string
}

/** Enters a new household; its members are entered from its drawer. */
export function PutHousehold({ close }: { readonly close: () => void }) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const send = useSend()
  const act = useAct()
  const { open } = useOpenStack()
  const [form] = Form.useForm<Entry>()
  const [unit, setUnit] = useState('')
  const save = (entry: Entry) =>
    act.run(async () => {
      const input: PutHouseholdInput = {
        household: null,
        baseRevision: null,
        unit,
        code: entry.code?.trim() || null,
        head: null,
        door: entry.door?.trim() ?? '',
        address: entry.address?.trim() ?? '',
      }
      const [answer] = await send({ kind: 'people/put-household', unit, input })
      close()
      if (answer) open('household', answer.id)
    }, say('saved'))
  return (
    <Modal
      open
      title={sayTerm('put-household')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={say('save')}
      okButtonProps={{ disabled: unit === '', loading: act.busy }}
    >
      <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={(entry) => void save(entry)}>
        <div className="field">
          <span>{say('place')}</span>
          <UnitSelect value={unit} onChange={setUnit} required label={say('place')} />
        </div>
        <Form.Item name="code" label={sayTerm('household-code')}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="door" label={sayTerm('door')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="address" label={sayTerm('address')}>
          <Input maxLength={300} />
        </Form.Item>
        <ProblemNotice problem={act.problem} />
      </Form>
    </Modal>
  )
}
