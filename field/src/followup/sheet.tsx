import { symptomWords } from '@lianfang/contract/followup/words.ts'
import { isPlausible } from '@lianfang/domain/followup/record-temperature.ts'
import { readBox } from '@lianfang/domain/followup/sheet/read-box.ts'
import { readSheet, type Boxes } from '@lianfang/domain/followup/sheet/read-sheet.ts'
import { sheetDays } from '@lianfang/domain/followup/sheet/sheet-days.ts'
import { typeSheet, type TypeSheet } from '@lianfang/domain/followup/sheet/type-sheet.ts'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { SYMPTOMS } from '@lianfang/domain/followup/symptoms.ts'
import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../kit/language.ts'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { dayText } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { newCommandId } from '../sync/command-id.ts'
import { stripOf } from './due-checks.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'
import { followupScreenWords } from './words.ts'

/** `#/sheet/<follow-up>`: the sheet from somebody's door, typed in day by day and kept whole. */
export function SheetScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const recording = useRecording()
  const [boxes, setBoxes] = useState<Boxes>({})
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={words('sheet-title')} />

  const { followUp } = subject
  const days = sheetDays(stripOf(work.view, followUp, work.now, work.offset).filter((slot) => slot.status !== 'FUTURE'))
  const read = readSheet(days, boxes, () => newCommandId(work.now))
  const save = (): void => {
    const input: TypeSheet = { followUp: followUp.id, entries: read.entries }
    recording.record(typeSheet.kind, followUp.unit, input, goBack)
  }
  const box = (key: string, label: string, taken: string | null, isDecimal: boolean): JSX.Element => {
    const typed = boxes[key] ?? ''
    const celsius = isDecimal && typed.trim() !== '' ? readBox(typed) : undefined
    const isDoubtful = read.faults.has(key) || (celsius !== undefined && !isPlausible(celsius))
    return (
      <div class="field">
        <label for={key}>{label}</label>
        <input
          id={key}
          inputMode={isDecimal ? 'decimal' : 'text'}
          enterkeyhint="next"
          autocomplete="off"
          aria-invalid={isDoubtful}
          disabled={taken !== null}
          value={taken ?? typed}
          onInput={(event) => setBoxes({ ...boxes, [key]: event.currentTarget.value })}
          onKeyDown={goOn}
        />
        {isDoubtful ? <p class="bad">{words(read.faults.has(key) ? 'sheet-again' : 'sheet-impossible')}</p> : null}
      </div>
    )
  }
  const reading = (slot: Slot | null): JSX.Element | null =>
    slot && box(slot.key, words(slot.part === 'PM' ? 'sheet-pm' : slot.part === 'AM' ? 'sheet-am' : 'sheet-once'), slot.celsius?.toFixed(1) ?? null, true)
  return (
    <Screen
      title={words('sheet-title')}
      back
      foot={
        <SaveFoot
          recording={recording}
          onSave={save}
          disabled={read.entries.length === 0 || read.faults.size > 0}
          label={words('sheet-save', { n: read.entries.length })}
        />
      }
    >
      <SubjectLine subject={subject} detail="" />
      <p class="soft">{words('sheet-note')}</p>
      <p class="soft">{SYMPTOMS.map((symptom, n) => `${n + 1} ${symptomWords[symptom][language]}`).join(' · ')}</p>
      {days.map((line) => (
        <fieldset key={line.day} class="field">
          <legend>{dayText(line.day, language)}</legend>
          {reading(line.am)}
          {reading(line.pm)}
          {line.am || line.pm ? box(`${line.day}.SYMPTOMS`, words('sheet-symptoms'), null, false) : null}
          {line.test ? box(line.test.key, words('tube'), line.test.observations.length > 0 ? '✓' : null, false) : null}
        </fieldset>
      ))}
    </Screen>
  )
}

/** Enter goes on to the next open box. */
function goOn(event: TargetedKeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const open = [...document.querySelectorAll<HTMLInputElement>('fieldset input:not(:disabled)')]
  open[open.indexOf(event.currentTarget) + 1]?.focus()
}
