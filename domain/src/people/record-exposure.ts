import { put, type Change } from '../kernel/change.ts'
import { accepted, refused, type Context, type Refusal, type Sentence } from '../kernel/command.ts'
import { dayOf, isDay, type Day } from '../kernel/instant.ts'
import { needOne } from '../kernel/state.ts'
import type { Exposure, ExposureKind } from './exposure.ts'
import { mergeTrail, standing } from './follow-merges.ts'
import { recordExposures } from './policy.ts'
import { exposures, persons } from './tables.ts'

export interface RecordExposure {
  readonly person: string
  readonly kind: ExposureKind
  readonly disease: string
  readonly day: Day
  readonly arrivedOn: Day | null
  readonly area: string | null
  readonly color: 'RED' | 'YELLOW' | null
  readonly creditDays: number
  /** Where, or whose contact, in words. */
  readonly what: string
  readonly evidence: string
  readonly creditEvidence: string
  readonly referral: string | null
  /** The fact this one stands in for. */
  readonly corrects: string | null
}

/**
 * Records a fact about a person that rules may speak about. It measures nobody: what follows is computed, and ordered by a body.
 * Refused: an unknown or erased person; a day that does not exist or lies ahead; a stay without its area, a code without its colour;
 * a fact without evidence, credit without evidence; a correction of what is not there, or is somebody else's.
 */
export const recordExposure: Sentence<RecordExposure> = {
  kind: 'people/record-exposure',
  policy: recordExposures,
  needs: ({ input }, state) => [needOne(persons, ...mergeTrail(state, input.person)), needOne(exposures, input.corrects)],
  units: ({ unit, input }, state) => [standing(state, input.person)?.unit ?? unit],
  decide(state, { id, at, input }, context) {
    const person = standing(state, input.person)
    if (!person) return refused({ code: 'person-unknown', person: input.person })
    if (person.erasedAt) return refused({ code: 'person-erased', person: person.id })
    const corrected = state.one(exposures, input.corrects)
    const isTheirs = corrected?.person === person.id || person.alsoOf.some((one) => one === corrected?.person)
    if (input.corrects !== null && (!corrected || corrected.withdrawnAt !== null || !isTheirs))
      return refused({ code: 'exposure-unknown', exposure: input.corrects })
    const reason = factRefused(input, dayOf(at, context.settings.offset))
    if (reason) return refused(reason)
    const { kind, disease, day, arrivedOn, area, color, creditDays, referral, corrects } = input
    const facts = { kind, disease, day, arrivedOn, area: kind === 'STAY' ? area : null, color: kind === 'COUNTY_CODE' ? color : null, creditDays }
    const row: Exposure = {
      id,
      person: person.id,
      unit: person.unit,
      ...facts,
      at,
      by: context.actor.id,
      referral,
      corrects,
      withdrawnAt: null,
      withdrawnBy: null,
      personal: { what: input.what.trim(), evidence: input.evidence.trim(), creditEvidence: input.creditEvidence.trim(), withdrawnWhy: '' },
    }
    return accepted(put(exposures, row), ...(corrected ? [withdrawn(corrected, at, '', context)] : []))
  },
}

/** The row of a fact that counts no more. */
export function withdrawn(row: Exposure, at: string, why: string, context: Context): Change {
  return put(exposures, { ...row, withdrawnAt: at, withdrawnBy: context.actor.id, personal: { ...row.personal, withdrawnWhy: why.trim() } }, row)
}

function factRefused(input: RecordExposure, today: Day): Refusal | null {
  const { kind, day, arrivedOn } = input
  for (const one of [day, arrivedOn]) {
    if (one === null) continue
    if (!isDay(one)) return { code: 'exposure-day-invalid', day: one }
    if (one > today) return { code: 'exposure-day-ahead', day: one, today }
  }
  if (arrivedOn !== null && arrivedOn < day && kind === 'STAY') return { code: 'arrived-before-leaving', day, arrivedOn }
  if (kind === 'STAY' && input.area === null) return { code: 'exposure-area-missing' }
  if (kind === 'COUNTY_CODE' && input.color === null) return { code: 'exposure-color-missing' }
  if (input.evidence.trim().length < 2) return { code: 'exposure-evidence-missing' }
  if (input.creditDays > 0 && input.creditEvidence.trim().length < 2) return { code: 'credit-evidence-missing' }
  return null
}
