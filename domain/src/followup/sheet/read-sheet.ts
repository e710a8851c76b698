import type { PlannedSlot } from '../slot.ts'
import { readBox, readSymptomBox } from './read-box.ts'
import type { SheetDay } from './sheet-days.ts'
import type { SheetEntry } from './type-sheet.ts'

/** What stands typed in the boxes, by the key of the check; a day's symptoms by `2022-07-10.SYMPTOMS`. */
export type Boxes = Readonly<Record<string, string>>

export interface ReadSheet {
  readonly entries: readonly SheetEntry[]
  /** Boxes that say nothing a box can say: to be typed again. */
  readonly faults: ReadonlySet<string>
}

/** Reads a typed sheet. A day's symptoms go with its last reading on the sheet, or stand alone in the first check of that day. */
export function readSheet<S extends PlannedSlot>(days: readonly SheetDay<S>[], boxes: Boxes, newId: () => string): ReadSheet {
  const faults = new Set<string>()
  const entries = days.flatMap((line) => {
    const symptomBox = boxes[`${line.day}.SYMPTOMS`] ?? ''
    const symptoms = readSymptomBox(symptomBox)
    if (symptoms === undefined) faults.add(`${line.day}.SYMPTOMS`)
    const readings = [line.am, line.pm].flatMap((slot): SheetEntry[] => {
      const typed = slot === null ? '' : (boxes[slot.key] ?? '').trim()
      if (slot === null || typed === '') return []
      const celsius = readBox(typed)
      if (celsius === undefined) faults.add(slot.key)
      return [{ id: newId(), slot: slot.key, celsius: celsius ?? null, symptoms: [], tube: '' }]
    })
    const last = readings.pop()
    const told = symptoms ?? []
    const alone = line.am ?? line.pm
    if (last) readings.push({ ...last, symptoms: told })
    else if (told.length > 0 && alone) readings.push({ id: newId(), slot: alone.key, celsius: null, symptoms: told, tube: '' })
    const tube = line.test === null ? '' : (boxes[line.test.key] ?? '').trim()
    return line.test === null || tube === '' ? readings : [...readings, { id: newId(), slot: line.test.key, celsius: null, symptoms: [], tube }]
  })
  return { entries, faults }
}
