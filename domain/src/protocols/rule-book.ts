import type { Day } from '../kernel/instant.ts'
import { areaHistory, type AreaHistory, type AreaListFacts } from './area-history.ts'
import type { Pack } from './pack.ts'
import { packsInForce, type OwnRules } from './packs-in-force.ts'

/** What a person is screened by: the editions in force, the levels of areas as known, the township's own place, the day. */
export interface RuleBook {
  readonly root: string
  readonly today: Day
  readonly packs: readonly Pack[]
  readonly areas: AreaHistory
}

/** What holds in a township on a day: its editions in force and the levels of areas as they were known then. */
export function ruleBook(own: OwnRules, lists: readonly AreaListFacts[], day: Day): RuleBook {
  return { root: own.root, today: day, packs: packsInForce(day, own), areas: areaHistory(lists, day) }
}
