import { dayOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Entry } from '../sync/entry.ts'

/** What a phone counts for its own day, by the kind of record. The figures of the bulletin are counted on the server, from rows. */
export const COUNTED = {
  'followup/record-temperature': 'temperatures',
  'followup/take-sample': 'samples',
  'followup/record-visit': 'visits',
  'people/record-house-visit': 'house-visits',
  'referrals/close-referral': 'referrals',
  'followup/record-result': 'results',
  'followup/close-alert': 'alerts',
} as const

export type Counted = (typeof COUNTED)[keyof typeof COUNTED]

/** Records of this phone on a day, sent or not; refused ones do not count. Kinds without any are left out. */
export function recordedToday(entries: readonly Entry[], day: Day, offset: number): Readonly<Partial<Record<Counted, number>>> {
  const seen: Partial<Record<Counted, number>> = {}
  for (const { command, state } of entries) {
    if (state.status === 'REFUSED' || dayOf(command.at, offset) !== day || !(command.kind in COUNTED)) continue
    const counted = COUNTED[command.kind as keyof typeof COUNTED]
    seen[counted] = (seen[counted] ?? 0) + 1
  }
  return seen
}
