import { liesIn } from './area-code.ts'
import { checkAgainstParent } from './check-against-parent.ts'
import { checkPack } from './check-pack.ts'
import type { PackFault } from './pack-fault.ts'
import type { Pack } from './pack.ts'

/**
 * Checks editions before they may be used: each by itself; that no two of one line, and no two lines without kinship, hold for the same
 * category of a disease on one day, for then nobody could say which held; that parents exist and form no circle; and that no addition
 * exceeds what it adds to (九不准).
 */
export function checkPacks(packs: readonly Pack[]): readonly PackFault[] {
  return [...packs.flatMap(checkPack), ...packs.flatMap((pack) => checkAmong(pack, packs))]
}

/** Checks one edition among the others, itself among them or not. */
export function checkAmong(pack: Pack, packs: readonly Pack[]): readonly PackFault[] {
  const fault = (what: PackFault['fault'], at: string): PackFault => ({ line: pack.line, version: pack.version, fault: what, at })
  const circle = circleFrom(pack, packs)
  if (circle) return [fault('PARENT_CYCLE', circle)]
  const others = packs.filter((other) => other !== pack && !(other.line === pack.line && other.version === pack.version))
  const before = packs.includes(pack) ? others.slice(0, packs.indexOf(pack)) : others
  return [
    ...(pack.parent !== null && !others.some((other) => other.line === pack.parent) ? [fault('PARENT_UNKNOWN', pack.parent)] : []),
    ...before.filter((other) => other.line === pack.line && shareADay(other, pack)).map((other) => fault('VERSIONS_OVERLAP', other.version)),
    ...before.flatMap((other) => contested(pack, other, packs).map((category) => fault('CATEGORY_CONTESTED', `${category} ${other.line} ${other.version}`))),
    ...others.filter((other) => other.line === pack.parent && shareADay(other, pack)).flatMap((parent) => checkAgainstParent(pack, parent)),
  ]
}

/** The lines of a circle of parents that this edition stands in, or undefined. */
function circleFrom(pack: Pack, packs: readonly Pack[]): string | undefined {
  const trail = [pack.line]
  for (let parent = pack.parent; parent !== null;) {
    trail.push(parent)
    if (trail.indexOf(parent) < trail.length - 1) return trail.join(' → ')
    parent = packs.find((other) => other.line === parent && other.parent !== null)?.parent ?? null
  }
  return undefined
}

function contested(one: Pack, other: Pack, packs: readonly Pack[]): readonly string[] {
  if (one.line === other.line || one.disease !== other.disease || !shareADay(one, other) || !shareAnArea(one, other)) return []
  if (descends(one, other.line, packs) || descends(other, one.line, packs)) return []
  return one.rules.map((rule) => rule.category).filter((category) => other.rules.some((rule) => rule.category === category))
}

function descends(pack: Pack, from: string, packs: readonly Pack[]): boolean {
  const parent = pack.parent
  return parent !== null && (parent === from || packs.some((other) => other.line === parent && descends(other, from, packs)))
}

function shareAnArea(one: Pack, other: Pack): boolean {
  return liesIn(one.jurisdiction, other.jurisdiction) || liesIn(other.jurisdiction, one.jurisdiction)
}

function shareADay(one: Pack, other: Pack): boolean {
  const lastBegin = one.effectiveFrom > other.effectiveFrom ? one.effectiveFrom : other.effectiveFrom
  return [one.effectiveTo, other.effectiveTo].every((end) => end === null || lastBegin <= end)
}
