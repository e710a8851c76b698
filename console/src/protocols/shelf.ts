import type { PackAnswer } from '@lianfang/contract/protocols/answers.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { covers, packsInForce, type OwnRules } from '@lianfang/domain/protocols/packs-in-force.ts'
import { bare } from '../shell/use-rules.ts'

/** An edition on the shelf; `row` where the township entered it. */
export interface Shelved {
  readonly pack: Pack
  readonly row: PackAnswer['own']
}

/** Every edition the township knows, by disease, line and the day it begins. */
export function shelfOf(packs: readonly PackAnswer[]): readonly Shelved[] {
  return packs.map((one) => ({ pack: bare(one), row: one.own })).toSorted((one, other) => (orderOf(one.pack) < orderOf(other.pack) ? -1 : 1))
}

function orderOf({ disease, line, effectiveFrom, version }: Pack): string {
  return [disease, line, effectiveFrom, version].join(' ')
}

/** True when exactly this edition holds in the township on this day. */
export function holdsOn(pack: Pack, day: Day, own: OwnRules): boolean {
  return packsInForce(day, own).some((one) => one.line === pack.line && one.version === pack.version)
}

/** The edition of the parent that an addition is held against: the one that holds when it begins, else any of that line. */
export function parentOf(draft: Pack, shelf: readonly Shelved[]): Pack | undefined {
  const line = shelf.filter((one) => one.pack.line === draft.parent).map((one) => one.pack)
  return line.find((pack) => covers(pack, draft.effectiveFrom)) ?? line[0]
}
