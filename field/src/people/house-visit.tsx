import { peopleWords } from '@lianfang/contract/people/words.ts'
import { recordHouseVisit, type RecordHouseVisit } from '@lianfang/domain/people/record-house-visit.ts'
import { households, VISIT_RESULTS, type VisitResult } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../kit/choices.tsx'
import { useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import { Notice } from '../kit/notice.tsx'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { useRecording, useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { householdName } from './household-name.ts'
import { peopleScreenWords } from './words.ts'

/** `#/knock/<household>`: what came of knocking (敲门行动). Nobody at home and a refusal are answers too. */
export function HouseVisitScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const words = useSay(peopleScreenWords)
  const terms = useSay(peopleWords)
  const kit = useSay(kitWords)
  const recording = useRecording()
  const [result, setResult] = useState<VisitResult | null>(null)
  const [note, setNote] = useState('')
  const household = work.view.one(households, route.id)
  if (!household) {
    return (
      <Screen title={words('visit-title')} back>
        <Notice tone="warn">{kit('not-here')}</Notice>
      </Screen>
    )
  }
  const save = (): void => {
    if (result === null) return
    const input: RecordHouseVisit = { household: household.id, result, note }
    recording.record(recordHouseVisit.kind, household.unit, input, goBack)
  }
  return (
    <Screen title={words('visit-title')} back foot={<SaveFoot recording={recording} onSave={save} disabled={result === null} />}>
      <h2 class="subject">{householdName(work.view, household) || words('no-door')}</h2>
      <OneOf
        legend={words('visit-found')}
        name="result"
        options={VISIT_RESULTS.map((value) => ({ value, label: terms(value === 'AWAY' ? 'VISIT_AWAY' : value) }))}
        value={result}
        onChange={setResult}
      />
      <NoteField id="note" label={kit('note')} value={note} onInput={setNote} />
    </Screen>
  )
}
