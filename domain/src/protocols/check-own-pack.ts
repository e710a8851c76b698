import { areaPrefix, liesIn } from './area-code.ts'
import { checkPack } from './check-pack.ts'
import { checkAmong } from './check-packs.ts'
import type { Fault, PackFault } from './pack-fault.ts'
import type { Pack } from './pack.ts'
import type { OwnRules } from './packs-in-force.ts'
import { PACKS } from './shipped-packs.ts'

/**
 * Checks an edition that a township enters, as an editor does with every key and the lane before it is kept: by itself, among the
 * shipped editions and its own; that it is for this place; that a local one names its parent; and that somebody has read the
 * original of one that comes from above. Editions of one's own line may overlap: the switch says which holds.
 */
export function checkOwnPack(pack: Pack, own: OwnRules): readonly PackFault[] {
  const fault = (what: Fault, at: string): PackFault => ({ line: pack.line, version: pack.version, fault: what, at })
  const isLocal = areaPrefix(pack.jurisdiction).length >= areaPrefix(own.root).length
  const others = own.packs.filter((one) => !(one.line === pack.line && one.version === pack.version))
  const among = checkAmong(pack, [...PACKS, ...others, pack])
  return [
    ...checkPack(pack),
    ...among.filter((one) => one.fault !== 'VERSIONS_OVERLAP' || PACKS.some((shipped) => shipped.line === pack.line && shipped.version === one.at)),
    ...(liesIn(own.root, pack.jurisdiction) || liesIn(pack.jurisdiction, own.root) ? [] : [fault('JURISDICTION_UNKNOWN', pack.jurisdiction)]),
    ...(isLocal && pack.parent === null && pack.rules.length > 0 ? [fault('PARENT_MISSING', pack.jurisdiction)] : []),
    ...(!isLocal && pack.verifiedBy === null ? [fault('NOT_VERIFIED', pack.jurisdiction)] : []),
  ]
}
