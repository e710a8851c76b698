import { disinfectionWords, observationKindWords } from '@lianfang/contract/followup/words.ts'
import { recordDisinfection, type RecordDisinfection } from '@lianfang/domain/followup/duties/record-disinfection.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../kit/language.ts'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { TextField } from '../kit/text-field.tsx'
import { useRecording, useWork } from '../kit/work.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'

/** `#/disinfection/<follow-up>`: the final disinfection, with what, how long, how large. */
export function DisinfectionScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const terms = useSay(disinfectionWords)
  const recording = useRecording()
  const [agent, setAgent] = useState('')
  const [minutes, setMinutes] = useState('')
  const [area, setArea] = useState('')
  const title = observationKindWords.DISINFECTION[language]
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={title} />

  const save = (): void => {
    const input: RecordDisinfection = {
      followUp: subject.followUp.id,
      agent: agent.trim(),
      minutes: wholeNumber(minutes),
      squareMetres: wholeNumber(area),
      note: '',
    }
    recording.record(recordDisinfection.kind, subject.followUp.unit, input, goBack)
  }
  return (
    <Screen title={title} back foot={<SaveFoot recording={recording} onSave={save} disabled={agent.trim().length < 2} />}>
      <SubjectLine subject={subject} detail="" />
      <TextField id="agent" label={terms('agent')} hint={terms('agent-hint')} value={agent} onInput={setAgent} maxLength={100} />
      <TextField id="minutes" label={terms('minutes')} value={minutes} onInput={(text) => setMinutes(digitsOf(text, 4))} numeric />
      <TextField id="area" label={terms('square-metres')} value={area} onInput={(text) => setArea(digitsOf(text, 5))} numeric />
    </Screen>
  )
}

function digitsOf(text: string, length: number): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '').slice(0, length)
}

function wholeNumber(text: string): number | null {
  return text === '' ? null : Number(text)
}
