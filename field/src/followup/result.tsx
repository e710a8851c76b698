import { testResultWords } from '@lianfang/contract/followup/words.ts'
import { recordResult, type RecordResult } from '@lianfang/domain/followup/record-result.ts'
import { observations, TEST_RESULTS, type TestResult } from '@lianfang/domain/followup/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../kit/choices.tsx'
import { useLanguage, useSay } from '../kit/language.ts'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { momentText } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'
import { followupScreenWords } from './words.ts'

/** `#/result/<sample>`: what a sample showed. No result stands ready to be confirmed. */
export function ResultScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const recording = useRecording()
  const [result, setResult] = useState<TestResult | null>(null)
  const sample = work.view.one(observations, route.id)
  const subject = sample && subjectOf(work, sample.followUp)
  if (!subject) return <GoneScreen title={words('result-title')} />

  const save = (): void => {
    if (result === null) return
    const input: RecordResult = { sample: sample.id, result, note: '', corrects: null }
    recording.record(recordResult.kind, subject.followUp.unit, input, goBack)
  }
  return (
    <Screen title={words('result-title')} back foot={<SaveFoot recording={recording} onSave={save} disabled={result === null} />}>
      <SubjectLine subject={subject} detail="" />
      <OneOf
        legend={words('result-of', { at: momentText(sample.at, language, work.offset, work.now) })}
        name="result"
        options={TEST_RESULTS.map((value) => ({ value, label: testResultWords[value][language] }))}
        value={result}
        onChange={setResult}
      />
    </Screen>
  )
}
