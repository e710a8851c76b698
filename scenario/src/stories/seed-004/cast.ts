import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { at, chanceOf } from '../../kernel/chance.ts'
import type { Town } from '../../towns/make-town.ts'

/**
 * What became of somebody under observation by the day of the bulletin. The last four are the five people whose planned end has
 * passed and of whom the report says nothing.
 */
export const FATES = ['RELEASED', 'STILL_AT_HOME', 'NOBODY_DECIDED', 'LEFT_FOR_ANOTHER_COUNTY', 'EVENING_MISSING', 'IN_HOSPITAL'] as const
export type Fate = (typeof FATES)[number]

export interface Returnee {
  readonly person: Person
  /** Day 0: when they left Hubei. */
  readonly left: Day
  /** The day the village put them under observation. */
  readonly found: Day
  /** Their fourteenth day. */
  readonly end: Day
  readonly fate: Fate
}

/** 49 people: 29 released, 15 still at home, 5 in the gap. */
export const COUNTS: Readonly<Record<Fate, number>> = {
  RELEASED: 29,
  STILL_AT_HOME: 15,
  NOBODY_DECIDED: 2,
  LEFT_FOR_ANOTHER_COUNTY: 1,
  EVENING_MISSING: 1,
  IN_HOSPITAL: 1,
}

/**
 * Who came home from Hubei: grown-ups of different households who worked away, drawn over all villages. `day` is the day of the
 * bulletin; everything else is counted back from it.
 */
export function castOf(town: Town, day: Day): readonly Returnee[] {
  const chance = chanceOf(`${town.seed}/cast`)
  const seen = new Set<string | null>()
  const people = chance
    .shuffle(town.persons.filter((person) => person.living === 'AWAY' && person.personal.idNumber !== '' && person.personal.phones.length > 0))
    .filter((person) => {
      const first = !seen.has(person.household)
      seen.add(person.household)
      return first
    })
  const fates = FATES.flatMap((fate) => Array.from({ length: COUNTS[fate] }, () => fate))
  return fates.map((fate, i) => {
    const left = addDays(day, -daysSinceLeaving(chance.between, fate))
    const home = addDays(left, chance.between(1, 2))
    const searchBegan = addDays(day, -15)
    const person = at(people, i)
    return {
      person: { ...person, living: 'RESIDENT', personal: { ...person.personal, note: '' } },
      left,
      found: home > searchBegan ? home : searchBegan,
      end: addDays(left, 14),
      fate,
    }
  })
}

/** The fourteenth day of those still at home is today or later; of the released long enough past for the decision. */
function daysSinceLeaving(between: (low: number, high: number) => number, fate: Fate): number {
  switch (fate) {
    case 'RELEASED':
      return between(16, 24)
    case 'STILL_AT_HOME':
      return between(4, 14)
    case 'NOBODY_DECIDED':
    case 'LEFT_FOR_ANOTHER_COUNTY':
    case 'EVENING_MISSING':
    case 'IN_HOSPITAL':
      return between(15, 17)
  }
}
