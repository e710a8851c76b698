import { visitFindingWords } from '@lianfang/contract/followup/words.ts'
import { recordVisit, type RecordVisit } from '@lianfang/domain/followup/record-visit.ts'
import { VISIT_FINDINGS, type VisitFinding } from '@lianfang/domain/followup/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
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

/** `#/visit/<follow-up>`: was the person there. */
export function VisitScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const kit = useSay(kitWords)
  const recording = useRecording()
  const [finding, setFinding] = useState<VisitFinding | null>(null)
  const [note, setNote] = useState('')
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={words('visit-title')} />

  const { followUp } = subject
  const save = (): void => {
    if (finding === null) return
    const input: RecordVisit = { followUp: followUp.id, finding, note, corrects: null }
    recording.record(recordVisit.kind, followUp.unit, input, goBack)
  }
  return (
    <Screen title={words('visit-title')} back foot={<SaveFoot recording={recording} onSave={save} disabled={finding === null} />}>
      <SubjectLine subject={subject} detail="" />
      <OneOf
        legend={words('found')}
        name="finding"
        options={VISIT_FINDINGS.map((value) => ({ value, label: visitFindingWords[value][language] }))}
        value={finding}
        onChange={setFinding}
      />
      <NoteField id="note" label={kit('note')} value={note} onInput={setNote} />
    </Screen>
  )
}
