import { callFindingWords, observationKindWords } from '@lianfang/contract/followup/words.ts'
import { recordCall, type RecordCall } from '@lianfang/domain/followup/duties/record-call.ts'
import { CALL_FINDINGS, type CallFinding } from '@lianfang/domain/followup/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CallButton } from '../kit/call-button.tsx'
import { OneOf } from '../kit/choices.tsx'
import { useLanguage, useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { useRecording, useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'
import { followupScreenWords } from './words.ts'

/** `#/call/<follow-up>`: the call that asks how somebody bears the measure, dialled from here. */
export function CallScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const kit = useSay(kitWords)
  const recording = useRecording()
  const [finding, setFinding] = useState<CallFinding | null>(null)
  const [note, setNote] = useState('')
  const title = observationKindWords.CALL[language]
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={title} />

  const { followUp, person } = subject
  const save = (): void => {
    if (finding === null) return
    const input: RecordCall = { followUp: followUp.id, finding, note: note.trim() }
    recording.record(recordCall.kind, followUp.unit, input, goBack)
  }
  return (
    <Screen title={title} back foot={<SaveFoot recording={recording} onSave={save} disabled={finding === null} />}>
      <SubjectLine subject={subject} detail="" />
      {person?.personal.phones.map((phone) => (
        <div class="row" key={phone}>
          <p class="grow number">{phone}</p>
          <CallButton phone={phone} name={subject.name} />
        </div>
      ))}
      <OneOf
        legend={words('call-found')}
        name="finding"
        options={CALL_FINDINGS.map((value) => ({ value, label: callFindingWords[value][language] }))}
        value={finding}
        onChange={setFinding}
      />
      <NoteField id="note" label={kit('note')} value={note} onInput={setNote} />
    </Screen>
  )
}
