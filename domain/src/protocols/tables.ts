import type { Day, Instant } from '../kernel/instant.ts'
import { needBy, type Need, type State } from '../kernel/state.ts'
import { table, type Row } from '../kernel/table.ts'
import type { AreaListFacts } from './area-history.ts'
import type { Pack } from './pack.ts'
import type { OwnRules, Switch } from './packs-in-force.ts'

/** An edition that the township entered: its own addition, or a rule of its superiors that does not ship. In force once it is switched on. */
export interface OwnPack extends Row {
  readonly shelf: 'RULES'
  readonly line: string
  readonly edition: string
  readonly pack: Pack
  readonly at: Instant
  readonly by: string
  readonly withdrawnAt: Instant | null
  readonly withdrawnBy: string | null
}

/** A list of risk areas as somebody published it. */
export interface AreaList extends AreaListFacts, Row {
  readonly id: string
  readonly shelf: 'RULES'
  readonly documentDate: Day | null
  readonly by: string
  readonly undoneBy: string | null
}

/** A township goes over to an edition, in one act that can be undone. */
export interface PackSwitch extends Switch, Row {
  readonly shelf: 'RULES'
  readonly by: string
  readonly decidedBy: string
  readonly reason: string
  readonly undoneBy: string | null
  readonly undoneWhy: string
}

/** Few rows, always needed together: each stands on the one shelf, so that a decision can ask for all of them. */
export const packs = table<OwnPack>('packs', { indexes: ['shelf'] })
export const areaLists = table<AreaList>('area_lists', { indexes: ['shelf'] })
export const packSwitches = table<PackSwitch>('pack_switches', { indexes: ['shelf'] })

/** What `ownRules` must see. */
export function needsOfRules(): readonly Need[] {
  return [needBy(packs, 'shelf', 'RULES'), needBy(packSwitches, 'shelf', 'RULES')]
}

/** What holds in this township beside the shipped editions. */
export function ownRules(state: State, root: string): OwnRules {
  return rulesFrom(root, state.by(packs, 'shelf', 'RULES'), state.by(packSwitches, 'shelf', 'RULES'))
}

/** The same from rows at hand. */
export function rulesFrom(root: string, rows: readonly OwnPack[], switches: readonly Switch[]): OwnRules {
  return { root, packs: rows.filter((row) => row.withdrawnAt === null).map((row) => row.pack), switches }
}
