import type { Indicator } from './indicator.ts'
import { CARE_INDICATORS } from './care-indicators.ts'
import { CHECK_INDICATORS } from './check-indicators.ts'
import { HOUSEHOLD_INDICATORS } from './household-indicators.ts'
import { MEASURE_INDICATORS } from './measure-indicators.ts'
import { ORDER_INDICATORS } from './order-indicators.ts'
import { PERSON_INDICATORS } from './person-indicators.ts'
import { REFERRAL_INDICATORS } from './referral-indicators.ts'
import { REPORT_INDICATORS } from './report-indicators.ts'

/**
 * The dictionary: every figure of a bulletin, with its one definition, in the order in which it is printed. A figure that is
 * not here does not exist, and none is ever typed in.
 */
export const INDICATORS: readonly Indicator[] = [
  ...REPORT_INDICATORS,
  ...HOUSEHOLD_INDICATORS,
  ...REFERRAL_INDICATORS,
  ...PERSON_INDICATORS,
  ...MEASURE_INDICATORS,
  ...CHECK_INDICATORS,
  ...ORDER_INDICATORS,
  ...CARE_INDICATORS,
]

export function findIndicator(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id)
}
