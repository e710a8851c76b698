import { isDay } from '../kernel/instant.ts'
import type { Pack, PackPhase, Rule } from './pack.ts'

/** What is wrong with an edition. `at` names the place: the category, the phase (from 1) or the other edition it collides with. */
export interface PackFault {
  readonly line: string
  readonly version: string
  readonly fault:
    | 'NO_NAME'
    | 'NO_SOURCE'
    | 'NO_RULE'
    | 'CATEGORY_TWICE'
    | 'NOT_RECOGNISED'
    | 'NO_PHASE'
    | 'PHASE_WITHOUT_END'
    | 'TEST_DAY_OUTSIDE_PHASE'
    | 'TEST_DAYS_UNORDERED'
    | 'LONGER_THAN_CEILING'
    | 'THRESHOLD_IMPLAUSIBLE'
    | 'NOT_A_DAY'
    | 'ENDS_BEFORE_IT_BEGINS'
    | 'VERIFIER_EMPTY'
    | 'VERSIONS_OVERLAP'
  readonly at?: string
}

type Found = readonly [fault: PackFault['fault'], at?: string]

/**
 * Checks editions before they may be used: each by itself, and that no two of one line are in force on the same day, for then
 * nobody could say which one held (domain.md §2.5).
 */
export function checkPacks(packs: readonly Pack[]): readonly PackFault[] {
  return [...packs.flatMap(checkPack), ...overlaps(packs)]
}

/** Checks one edition: it has a source; each of its rules has an end, tests within its phases and stays below its ceiling. */
export function checkPack(pack: Pack): readonly PackFault[] {
  return [...faultsOfPack(pack), ...pack.rules.flatMap(faultsOfRule)].map(([fault, at]) => ({
    line: pack.line,
    version: pack.version,
    fault,
    ...(at === undefined ? {} : { at }),
  }))
}

function faultsOfPack(pack: Pack): readonly Found[] {
  const faults: Found[] = []
  if (!pack.name.zh.trim() || !pack.name.en.trim()) faults.push(['NO_NAME'])
  if (!pack.source.document.trim()) faults.push(['NO_SOURCE'])
  if (pack.verifiedBy !== null && !pack.verifiedBy.trim()) faults.push(['VERIFIER_EMPTY'])
  if (pack.rules.length === 0) faults.push(['NO_RULE'])
  const days = [pack.effectiveFrom, pack.effectiveTo, pack.source.date].filter((day) => day !== null)
  if (!days.every(isDay)) faults.push(['NOT_A_DAY'])
  if (pack.effectiveTo !== null && pack.effectiveTo < pack.effectiveFrom) faults.push(['ENDS_BEFORE_IT_BEGINS'])
  const categories = pack.rules.map((rule) => rule.category)
  for (const twice of categories.filter((one, index) => categories.indexOf(one) !== index)) faults.push(['CATEGORY_TWICE', twice])
  return faults
}

function faultsOfRule(rule: Rule): readonly Found[] {
  const faults: PackFault['fault'][] = []
  if (!rule.name.zh.trim() || !rule.name.en.trim()) faults.push('NO_NAME')
  if (rule.recognisedBy.length === 0) faults.push('NOT_RECOGNISED')
  if (rule.phases.length === 0) faults.push('NO_PHASE')
  const total = rule.phases.reduce((sum, phase) => sum + phase.days, 0)
  if (!(total <= rule.maxDays)) faults.push('LONGER_THAN_CEILING')
  if (!(rule.feverThreshold >= 36.5 && rule.feverThreshold <= 38.5)) faults.push('THRESHOLD_IMPLAUSIBLE')
  return [
    ...faults.map((fault): Found => [fault, rule.category]),
    ...rule.phases.flatMap((phase, index) => faultsOfPhase(phase).map((fault): Found => [fault, `${rule.category}.${index + 1}`])),
  ]
}

function faultsOfPhase(phase: PackPhase): readonly PackFault['fault'][] {
  const faults: PackFault['fault'][] = []
  if (!Number.isInteger(phase.days) || phase.days < 1) faults.push('PHASE_WITHOUT_END')
  if (phase.testDays.some((day) => !Number.isInteger(day) || day < 1 || day > phase.days)) faults.push('TEST_DAY_OUTSIDE_PHASE')
  if (phase.testDays.some((day, index) => index > 0 && day <= (phase.testDays[index - 1] ?? 0))) faults.push('TEST_DAYS_UNORDERED')
  return faults
}

function overlaps(packs: readonly Pack[]): readonly PackFault[] {
  return packs.flatMap((pack, index) =>
    packs
      .slice(0, index)
      .filter((other) => other.line === pack.line && shareADay(other, pack))
      .map((other) => ({ line: pack.line, version: pack.version, fault: 'VERSIONS_OVERLAP' as const, at: other.version })),
  )
}

function shareADay(one: Pack, other: Pack): boolean {
  const lastBegin = one.effectiveFrom > other.effectiveFrom ? one.effectiveFrom : other.effectiveFrom
  return [one.effectiveTo, other.effectiveTo].every((end) => end === null || lastBegin <= end)
}
