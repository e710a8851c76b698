/** What can be wrong with an edition, with the lines around it, or with an addition beside its parent. */
export const FAULTS = [
  'NO_NAME',
  'NO_SOURCE',
  'JURISDICTION_UNKNOWN',
  'NO_RULE',
  'RULES_THOUGH_LIFTED',
  'CATEGORY_TWICE',
  'NOT_RECOGNISED',
  'WINDOW_IMPLAUSIBLE',
  'NO_PHASE',
  'PHASE_WITHOUT_END',
  'TEST_DAY_OUTSIDE_PHASE',
  'DUTY_DAY_OUTSIDE_PHASE',
  'TEST_DAYS_UNORDERED',
  'TESTS_TOO_NEAR',
  'LONGER_THAN_CEILING',
  'STRICTER_IS_SHORTER',
  'THRESHOLD_IMPLAUSIBLE',
  'NOT_A_DAY',
  'ENDS_BEFORE_IT_BEGINS',
  'VERIFIER_EMPTY',
  'NOT_VERIFIED',
  'VERSIONS_OVERLAP',
  'CATEGORY_CONTESTED',
  'PARENT_UNKNOWN',
  'PARENT_MISSING',
  'PARENT_CYCLE',
  'WIDER_AREA',
  'LOW_RISK_ISOLATED',
  'MISSING_END',
  'WIDER_GROUP',
  'LONGER_DAYS',
  'STRICTER_MEASURE',
] as const
export type Fault = (typeof FAULTS)[number]

/** A fault and its place. `at` names the category, the phase (`CLOSE_CONTACT.2`) or the other edition. */
export interface PackFault {
  readonly line: string
  readonly version: string
  readonly fault: Fault
  readonly at?: string
}

/** The number among the 九不准 (2022-06-05, domain.md §2.6) that a fault breaks, where it breaks one. */
export const NINE_DONTS: Readonly<Partial<Record<Fault, number>>> = {
  WIDER_AREA: 1,
  LOW_RISK_ISOLATED: 2,
  MISSING_END: 3,
  WIDER_GROUP: 4,
  LONGER_DAYS: 5,
  STRICTER_MEASURE: 5,
}
