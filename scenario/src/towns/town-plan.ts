import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { chanceOf } from '../kernel/chance.ts'
import { makeVillageNames } from '../grids/village-names.ts'

/** What a township shall look like: places and sizes; the people are drawn from the seed. */
export interface TownPlan {
  readonly seed: string
  readonly name: string
  /** The township's 9-digit division code: the root of its units. */
  readonly root: string
  readonly today: Day
  readonly villages: readonly VillagePlan[]
}

export interface VillagePlan {
  /** 12 digits (统计用区划代码). */
  readonly code: string
  readonly name: string
  readonly login: string
  /** Households of each grid, in order. */
  readonly grids: readonly number[]
}

/** Members of a generated household on average; measured over 100,000 of them. */
export const FAMILY_SIZE = 3.6
const HOUSEHOLDS_PER_GRID = 80
const GRIDS_PER_VILLAGE = 10

/**
 * A township of about `people` inhabitants (50 … 100,000 and above), on a made-up code of the unassigned prefix 99: grids of
 * about 80 households, villages of about 10 grids.
 */
export function planTown(seed: string, people: number, today: Day): TownPlan {
  const chance = chanceOf(`${seed}/plan`)
  const root = '990101200'
  const households = Math.max(1, Math.round(people / FAMILY_SIZE))
  const villages = Math.min(144 - 12, Math.max(1, Math.round(households / (HOUSEHOLDS_PER_GRID * GRIDS_PER_VILLAGE))))
  return {
    seed,
    name: `${makeVillageNames(chance, 1)[0]?.name.slice(0, 2) ?? '新田'}镇`,
    root,
    today,
    villages: makeVillageNames(chance.split('villages'), villages).map(({ name, login }, i) => ({
      code: `${root}${String(200 + i)}`,
      name,
      login,
      grids: divide(share(households, villages, i), Math.max(1, Math.round(share(households, villages, i) / HOUSEHOLDS_PER_GRID))),
    })),
  }
}

/** `total` in `parts` whole numbers that differ by one at most. */
export function divide(total: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, i) => share(total, parts, i))
}

function share(total: number, parts: number, i: number): number {
  return Math.floor(total / parts) + (i < total % parts ? 1 : 0)
}
