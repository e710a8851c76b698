import { Form, Modal } from 'antd'
import { useState } from 'react'
import type { PutPerson as PutPersonInput } from '@lianfang/domain/people/put-person.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { UnitSelect } from '../shell/unit-select.tsx'
import { detailsOf, PersonFields, type PersonEntry } from './person-fields.tsx'
import { words } from './words.ts'

interface Props {
  readonly close: () => void
  readonly household?: { readonly id: string; readonly unit: string }
}

/** Enters somebody new, into a household or a grid. */
export function PutPerson({ close, household }: Props) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const send = useSend()
  const act = useAct()
  const { open } = useOpenStack()
  const [form] = Form.useForm<PersonEntry>()
  const [unit, setUnit] = useState(household?.unit ?? '')
  const save = (entry: PersonEntry) =>
    act.run(async () => {
      const input: PutPersonInput = { unit, household: household?.id ?? null, ...detailsOf(entry) }
      const [answer] = await send({ kind: 'people/put-person', unit, input })
      close()
      if (answer) open('person', answer.id)
    }, say('saved'))
  return (
    <Modal
      open
      title={sayTerm('put-person')}
      width={640}
      onCancel={close}
      onOk={() => form.submit()}
      okText={say('save')}
      okButtonProps={{ disabled: unit === '', loading: act.busy }}
    >
      <Form<PersonEntry>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ sex: 'UNKNOWN', idType: 'RESIDENT_ID', living: 'RESIDENT' }}
        onFinish={(entry) => void save(entry)}
      >
        {!household && (
          <label className="field">
            <span>{say('place')}</span>
            <UnitSelect value={unit} onChange={setUnit} required />
          </label>
        )}
        <PersonFields />
        <ProblemNotice problem={act.problem} />
      </Form>
    </Modal>
  )
}
