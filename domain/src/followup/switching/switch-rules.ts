import { put } from '../../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../../kernel/command.ts'
import { dayOf, isDay, type Day } from '../../kernel/instant.ts'
import { needOne, type State } from '../../kernel/state.ts'
import { covers, packsInForce } from '../../protocols/packs-in-force.ts'
import { checkOwnPack } from '../../protocols/check-own-pack.ts'
import { PACKS } from '../../protocols/shipped-packs.ts'
import { needsOfRules, ownRules, packs, packSwitches, type PackSwitch } from '../../protocols/tables.ts'
import { switchTheRules } from '../../protocols/policy.ts'
import { followUps } from '../tables.ts'
import { planAfterSwitch } from './plan-after-switch.ts'
import { shortenAll, type Noted } from './shorten-all.ts'

export interface SwitchRules {
  readonly line: string
  /** The edition to go over to; null: leave the township's own edition of this line. */
  readonly version: string | null
  readonly from: Day
  readonly decidedBy: string
  readonly reason: string
  /** The measures that the preview showed as shortened, each with an id for the note of what was done to it. */
  readonly followUps: readonly Noted[]
}

/**
 * Goes over to an edition, in one act. Who is under a measure that it makes shorter has it shortened or ended at once; nobody's measure
 * becomes longer or stricter, and nobody new comes under one: that is only proposed, and ordered one by one. Refused: an edition that
 * does not exist or does not hold on that day; a day that has passed; an own edition with faults, or switched on by who wrote it; without
 * a body that decided and a reason.
 */
export const switchRules: Sentence<SwitchRules> = {
  kind: 'followup/switch-rules',
  policy: switchTheRules,
  needs: ({ input }) => [...needsOfRules(), needOne(followUps, ...input.followUps.map((one) => one.id))],
  units: ({ unit }) => [unit],
  decide(state, { id, at, input }, context) {
    const { root, offset } = context.settings
    const reason = switchRefused(state, input, dayOf(at, offset), root, context.actor.id)
    if (reason) return refused(reason)
    const own = ownRules(state, root)
    const { line, version, from } = input
    const decided = { decidedBy: input.decidedBy.trim(), reason: input.reason.trim(), by: context.actor.id }
    const act: PackSwitch = { id, shelf: 'RULES', line, edition: version, from, at, ...decided, undoneAt: null, undoneBy: null, undoneWhy: '' }
    const after = packsInForce(from, { ...own, switches: [...own.switches, act] })
    const changes = shortenAll(state, { id, at }, input.followUps, (measure) => planAfterSwitch(measure, { packs: after, from, at, offset }))
    return accepted(put(packSwitches, act), ...changes)
  },
}

function switchRefused(state: State, input: SwitchRules, today: Day, root: string, actor: string): Refusal | null {
  const { line, version, from } = input
  const named = { pack: line, version }
  if (!isDay(from)) return { code: 'count-day-invalid', countedFrom: from }
  if (from < today) return { code: 'switch-past', ...named, from, today }
  if (input.decidedBy.trim().length < 2) return { code: 'deciding-body-missing' }
  if (input.reason.trim().length < 2) return { code: 'reason-missing' }
  if (version === null) return null
  const row = state.by(packs, 'shelf', 'RULES').find((one) => one.line === line && one.edition === version && one.withdrawnAt === null)
  const pack = row?.pack ?? PACKS.find((one) => one.line === line && one.version === version)
  if (!pack) return { code: 'pack-unknown', pack: line, category: version }
  if (!covers(pack, from)) return { code: 'pack-not-in-force', ...named, day: from }
  if (row?.by === actor) return { code: 'second-person-same', pack: line }
  const [fault] = row ? checkOwnPack(row.pack, ownRules(state, root)) : []
  return fault ? { code: 'pack-faulty', ...named, n: 1, fault: fault.fault, place: fault.at ?? version, faults: [fault] } : null
}
