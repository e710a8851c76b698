import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { checkOwnPack } from './check-own-pack.ts'
import type { Pack } from './pack.ts'
import { keepRules } from './policy.ts'
import { PACKS } from './shipped-packs.ts'
import { needsOfRules, ownRules, packs, packSwitches } from './tables.ts'

export interface PutPack {
  readonly pack: Pack
}

/**
 * Keeps an edition that the township has written or entered; it is in force for nobody until somebody else switches it on. Written
 * again under the same version it replaces the draft. Refused: with the faults by place; a version that ships or has been switched on.
 */
export const putPack: Sentence<PutPack> = {
  kind: 'protocols/put-pack',
  policy: keepRules,
  needs: () => needsOfRules(),
  decide(state, { id, at, input }, context) {
    const { pack } = input
    const { line, version } = pack
    const own = ownRules(state, context.settings.root)
    const ships = PACKS.some((one) => one.line === line && one.version === version)
    const wasOn = state.by(packSwitches, 'shelf', 'RULES').some((one) => one.line === line && one.edition === version)
    if (ships || wasOn) return refused({ code: 'pack-version-taken', pack: line, version })
    const faults = checkOwnPack(pack, own)
    const [first] = faults
    if (first) return refused({ code: 'pack-faulty', pack: line, version, n: faults.length, fault: first.fault, place: first.at ?? version, faults })
    const draft = state.by(packs, 'shelf', 'RULES').find((row) => row.line === line && row.edition === version && row.withdrawnAt === null)
    return accepted(
      put(packs, { id: draft?.id ?? id, shelf: 'RULES', line, edition: version, pack, at, by: context.actor.id, withdrawnAt: null, withdrawnBy: null }, draft),
    )
  },
}
