import { SYMPTOMS, type Symptom } from '../symptoms.ts'

/**
 * A temperature as it is typed from paper: `36.5`, `36.5℃`, `36，5`, and `365`, for on paper the point is often lost. Undefined when it is
 * no number; the form asks again. Whether a person can have it is asked later.
 */
export function readBox(typed: string): number | undefined {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\s℃°cC度]/g, '')
    .replace(/[,，。]/, '.')
  if (/^\d{3}$/.test(plain)) return Number(plain) / 10
  return /^\d{1,3}(\.\d)?$/.test(plain) ? Number(plain) : undefined
}

/** The symptoms of a day by the numbers printed below the sheet: `1 3`, `1、3`; `无` and nothing mean none. Undefined for a number that is not there. */
export function readSymptomBox(typed: string): readonly Symptom[] | undefined {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '' || /^(无|没有|0|none|no)$/i.test(plain)) return []
  const found: Symptom[] = []
  for (const part of plain.split(/[\s,、;；.。/]+/).filter((text) => text !== '')) {
    const symptom = /^\d{1,2}$/.test(part) ? SYMPTOMS[Number(part) - 1] : undefined
    if (!symptom) return undefined
    if (!found.includes(symptom)) found.push(symptom)
  }
  return found
}
