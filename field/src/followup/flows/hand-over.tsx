import { handOver, type HandOver } from '@lianfang/domain/followup/flows/hand-over.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../../kit/choices.tsx'
import { useSay } from '../../kit/language.ts'
import { NoteField } from '../../kit/note-field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { goBack, type Route } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { useRecording, useWork } from '../../kit/work.ts'
import { GoneScreen, SubjectLine, subjectOf } from '../subject.tsx'
import { flowScreenWords } from './words.ts'

const ELSEWHERE = '-'

/** `#/hand-over/<follow-up>`: a letter that hands somebody to another township; until it is acknowledged the person stays ours. */
export function HandOverScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const words = useSay(flowScreenWords)
  const recording = useRecording()
  const { neighbours, worker } = work.session
  const [to, setTo] = useState<string | null>(neighbours.length === 0 ? ELSEWHERE : null)
  const [toName, setToName] = useState('')
  const [address, setAddress] = useState('')
  const [contact, setContact] = useState('')
  const [note, setNote] = useState('')
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={words('hand-over-title')} />

  const { followUp } = subject
  const there = neighbours.find((one) => one.id === to)
  const save = (): void => {
    const input: HandOver = {
      followUp: followUp.id,
      toTownship: there?.id ?? null,
      toName: there?.name ?? toName.trim(),
      address: address.trim(),
      contact: contact.trim(),
      note: note.trim(),
    }
    recording.record(handOver.kind, followUp.unit, input, goBack)
  }
  const isWhole = (there?.name ?? toName.trim()).length > 1 && address.trim().length > 1 && contact.trim().length > 1
  return (
    <Screen
      title={words('hand-over-title')}
      back
      foot={<SaveFoot recording={recording} onSave={save} disabled={to === null || !isWhole} label={words('send')} />}
    >
      <SubjectLine subject={subject} detail="" />
      <Notice>{words('hand-over-says')}</Notice>
      {neighbours.length > 0 ? (
        <OneOf
          legend={words('to-township')}
          name="to"
          folds
          options={[...neighbours.map(({ id, name }) => ({ value: id, label: name })), { value: ELSEWHERE, label: words('elsewhere') }]}
          value={to}
          onChange={setTo}
        />
      ) : null}
      {to === ELSEWHERE ? <TextField id="to-name" label={words('to-name')} value={toName} onInput={setToName} maxLength={100} /> : null}
      <TextField id="address" label={words('address')} value={address} onInput={setAddress} maxLength={200} />
      <TextField id="contact" label={words('my-contact')} value={contact} onInput={setContact} maxLength={100} offers={[`${worker.name} `]} />
      <NoteField id="note" label={words('note')} value={note} onInput={setNote} />
    </Screen>
  )
}
