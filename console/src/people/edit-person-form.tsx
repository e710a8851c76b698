import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import type { EditPerson } from '@lianfang/domain/people/edit-person.ts'
import type { PersonAnswer } from '@lianfang/contract/people/answers.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { detailsOf, PersonFields, type PersonEntry } from './person-fields.tsx'
import { words } from './words.ts'

/** Corrects a record against the revision on the screen. When somebody was faster, both versions are kept and shown. */
export function EditPersonForm({ person }: { readonly person: PersonAnswer }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [late, setLate] = useState(false)
  // What the fields were filled from. The record is read again while the form is open: that must not pass for having seen it.
  const [baseRevision, setBase] = useState(person.revision)
  const { personal, ...facts } = person
  const save = async (entry: PersonEntry) => {
    const input: EditPerson = { person: person.id, baseRevision, ...detailsOf(entry) }
    await act.run(async () => {
      const [answer] = await send({ kind: 'people/edit-person', unit: person.unit, input })
      const kept = answer?.status === 'conflict'
      setLate(kept)
      if (kept) return
      setBase(baseRevision + 1)
      act.announce(say('saved'))
    })
  }
  return (
    <Form<PersonEntry>
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...facts, ...personal, phones: personal.phones.join(' / ') }}
      onFinish={(entry) => void save(entry)}
    >
      <PersonFields />
      {late && <Alert type="warning" showIcon title={say('conflictSay')} />}
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('save')}
      </Button>
    </Form>
  )
}
