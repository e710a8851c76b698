import type { Pack, Rule } from '../pack.ts'

/** What an edition is unless it says otherwise: national, of nothing but rules for people, read by nobody in the original yet. */
export const NATIONAL = {
  jurisdiction: '000000',
  parent: null,
  measuresAllowed: true,
  areaLevels: [],
  vector: null,
  clusters: null,
  papers: [],
  careTeam: [],
  verifiedBy: null,
} as const satisfies Partial<Pack>

/** The rules of the COVID-19 years agree in this: days elsewhere count, 37.3 ℃, a second person, tests and no symptoms before release. */
export const COVID_RULE = {
  creditElsewhere: true,
  feverThreshold: 37.3,
  secondPerson: true,
  release: { allTestsNegative: true, noSymptoms: true },
  minGapHours: null,
  testsWithoutDay: 0,
} as const satisfies Partial<Rule>

/** Papers of a measure in the COVID-19 years (domain.md §1.7). */
export const COVID_PAPERS = ['MEASURE_NOTICE', 'RELEASE_NOTICE', 'PLEDGE', 'CODE_RESTORE', 'TRANSFER_HANDOVER'] as const

/** Left an area of one of these levels, as it was on the day of leaving. */
export function leftArea(...levels: readonly ('HIGH' | 'MEDIUM' | 'LOW')[]): Rule['recognisedBy'] {
  return [{ kind: 'STAYED_IN', levels, areas: [], outside: null, levelOn: 'LEAVING' }]
}

/** The same, left in the last seven days: 近 7 天内旅居史, as the 9th edition and the 二十条 have it. */
export function leftAreaInAWeek(level: 'HIGH' | 'MEDIUM' | 'LOW'): Rule['recognisedBy'] {
  return [{ kind: 'STAYED_IN', levels: [level], areas: [], outside: null, levelOn: 'LEAVING', withinDays: 7 }]
}
