import { takeSample, type TakeSample } from '@lianfang/domain/followup/take-sample.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import { Notice } from '../kit/notice.tsx'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { dayText } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { stripOf } from './due-checks.ts'
import { checkName } from './slot-name.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'
import { followupScreenWords } from './words.ts'

/** `#/sample/<follow-up>?slot=…`: a sample was taken. It says nothing of the result. */
export function SampleScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const kit = useSay(kitWords)
  const recording = useRecording()
  const [note, setNote] = useState('')
  const [tube, setTube] = useState('')
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={words('sample-title')} />

  const { followUp } = subject
  const slot = stripOf(work.view, followUp, work.now, work.offset).find((one) => one.key === route.query.get('slot'))
  const save = (): void => {
    const input: TakeSample = { followUp: followUp.id, slot: slot?.key ?? null, note, ...(tube.trim() === '' ? {} : { tube: tube.trim() }) }
    recording.record(takeSample.kind, followUp.unit, input, goBack)
  }
  return (
    <Screen title={words('sample-title')} back foot={<SaveFoot recording={recording} onSave={save} label={words('sample-taken')} />}>
      <SubjectLine subject={subject} detail={slot ? checkName(slot, work.today, language) : words('no-slot')} />
      <Notice>{words('sample-says')}</Notice>
      {slot && slot.day < work.today ? <Notice tone="warn">{words('sample-late', { day: dayText(slot.day, language) })}</Notice> : null}
      <div class="field">
        <label for="tube">{words('tube')}</label>
        <input id="tube" maxLength={40} autocomplete="off" value={tube} onInput={(event) => setTube(event.currentTarget.value)} />
      </div>
      <NoteField id="note" label={kit('note')} value={note} onInput={setNote} />
    </Screen>
  )
}
