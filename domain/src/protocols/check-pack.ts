import { isDay } from '../kernel/instant.ts'
import type { Pack, PackPhase } from './pack.ts'

/** What is wrong with a rule pack. `at` names the phase (from 1) or the other version it collides with. */
export interface PackFault {
  readonly pack: string
  readonly version: string
  readonly fault:
    | 'NO_NAME'
    | 'NO_SOURCE'
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

/**
 * Checks packs before they may be used: each by itself, and that no two versions of one rule are in force on the same day, for
 * then nobody could say which one held (domain.md §2.5).
 */
export function checkPacks(packs: readonly Pack[]): readonly PackFault[] {
  return [...packs.flatMap(checkPack), ...overlaps(packs)]
}

/** Checks one pack: it has a source and an end, its tests lie within its phases and it stays below its ceiling. */
export function checkPack(pack: Pack): readonly PackFault[] {
  const faults: PackFault[] = []
  const say = (fault: PackFault['fault'], at?: string): void => {
    faults.push({ pack: pack.id, version: pack.version, fault, ...(at === undefined ? {} : { at }) })
  }
  if (!pack.name.zh.trim() || !pack.name.en.trim()) say('NO_NAME')
  if (!pack.source.trim()) say('NO_SOURCE')
  if (pack.verifiedBy !== null && !pack.verifiedBy.trim()) say('VERIFIER_EMPTY')
  if (pack.phases.length === 0) say('NO_PHASE')
  pack.phases.forEach((phase, index) => faultsOf(phase).forEach((fault) => say(fault, String(index + 1))))
  const total = pack.phases.reduce((sum, phase) => sum + phase.days, 0)
  if (!(total <= pack.maxDays)) say('LONGER_THAN_CEILING')
  if (!(pack.feverThreshold >= 36.5 && pack.feverThreshold <= 38.5)) say('THRESHOLD_IMPLAUSIBLE')
  if (!isDay(pack.effectiveFrom) || (pack.effectiveTo !== null && !isDay(pack.effectiveTo))) say('NOT_A_DAY')
  if (pack.effectiveTo !== null && pack.effectiveTo < pack.effectiveFrom) say('ENDS_BEFORE_IT_BEGINS')
  return faults
}

function faultsOf(phase: PackPhase): readonly PackFault['fault'][] {
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
      .filter((other) => other.id === pack.id && shareADay(other, pack))
      .map((other) => ({ pack: pack.id, version: pack.version, fault: 'VERSIONS_OVERLAP' as const, at: other.version })),
  )
}

function shareADay(one: Pack, other: Pack): boolean {
  const lastBegin = one.effectiveFrom > other.effectiveFrom ? one.effectiveFrom : other.effectiveFrom
  return [one.effectiveTo, other.effectiveTo].every((end) => end === null || lastBegin <= end)
}
