import type { Assignment, Unit, Worker } from '@lianfang/domain/grids/tables.ts'
import { addDays, instantAt, msOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Household, Person } from '@lianfang/domain/people/tables.ts'
import { chanceOf } from '../kernel/chance.ts'
import { uuidMaker } from '../kernel/make-uuid.ts'
import { makeHousehold } from '../people/make-household.ts'
import { makeStaff } from '../grids/make-staff.ts'
import { gridCode, makeUnits } from '../grids/make-units.ts'
import type { TownPlan } from './town-plan.ts'

/** A township as rows: what a register, a grid list and a staff list would hold. Everybody in it is invented. */
export interface Town {
  readonly seed: string
  readonly name: string
  readonly root: string
  readonly today: Day
  readonly units: readonly Unit[]
  readonly workers: readonly Worker[]
  readonly assignments: readonly Assignment[]
  readonly households: readonly Household[]
  readonly persons: readonly Person[]
}

/** Draws the people of a plan. The same plan gives the same town to the last id. */
export function makeTown(plan: TownPlan): Town {
  const chance = chanceOf(plan.seed)
  const since = addDays(plan.today, -365)
  const written = msOf(instantAt(addDays(plan.today, -30), '08:00'))
  const newId = uuidMaker(chance.split('ids'), () => written)
  const units = makeUnits(plan, since)
  const doors = plan.villages.flatMap((village, v) =>
    village.grids.flatMap((households, g) =>
      Array.from({ length: households }, (_, i) => ({
        unit: gridCode(village, g),
        code: `${String(v + 1).padStart(2, '0')}${String(g + 1).padStart(2, '0')}-${String(i + 1).padStart(3, '0')}`,
        sort: i + 1,
        door: `${i + 1}号`,
        address: `${plan.name}${village.name}${g + 1}组${i + 1}号`,
      })),
    ),
  )
  const families = chance.split('families')
  const homes = doors.map((door) => makeHousehold(families, newId, plan.today, door))
  return {
    seed: plan.seed,
    name: plan.name,
    root: plan.root,
    today: plan.today,
    units,
    ...makeStaff(chance.split('staff'), newId, plan, units, since),
    households: homes.map((home) => home.household),
    persons: homes.flatMap((home) => home.members),
  }
}
