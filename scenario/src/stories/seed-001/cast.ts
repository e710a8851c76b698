import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { at, chanceOf } from '../../kernel/chance.ts'
import type { Town } from '../../towns/make-town.ts'

/** The ledger reaches back to 10 March; the day of the bulletin is 6 April. */
export const DAYS_OF_LEDGER = 27

export interface Returnee {
  readonly person: Person
  readonly village: string
  readonly arrived: Day
  readonly from: { readonly area: string; readonly what: string }
  /** From a medium- or high-risk area: under measure. The others are written down and go about freely. */
  readonly risky: boolean
  /** A code that the county gave. */
  readonly color: 'RED' | 'YELLOW' | null
}

const RISKY = [
  { area: '310115', what: '上海市浦东新区' },
  { area: '220104', what: '吉林省长春市朝阳区' },
  { area: '440304', what: '广东省深圳市福田区' },
  { area: '410105', what: '河南省郑州市金水区' },
]
const QUIET = [
  { area: '411602', what: '河南省周口市川汇区' },
  { area: '411402', what: '河南省商丘市梁园区' },
  { area: '340102', what: '安徽省合肥市瑶海区' },
]
const PER_VILLAGE = 3

/** Three people of each village who came home since the ledger began, two of them from an area at risk; of different households. */
export function castOf(town: Town, day: Day): readonly Returnee[] {
  const chance = chanceOf(`${town.seed}/cast`)
  const villages = town.units.filter((unit) => unit.kind === 'VILLAGE')
  const away = chance.shuffle(town.persons.filter((person) => person.living === 'AWAY' && person.personal.idNumber !== '' && person.personal.phones.length > 0))
  return villages.flatMap((village, v) => {
    const households = new Set<string | null>()
    const people = away.filter((person) => {
      const fits = person.unit.startsWith(village.id) && !households.has(person.household) && households.size < PER_VILLAGE
      if (fits) households.add(person.household)
      return fits
    })
    return people.map((person, i): Returnee => {
      const n = v * PER_VILLAGE + i
      const risky = i !== 1
      return {
        person: { ...person, living: 'RESIDENT', personal: { ...person.personal, note: '' } },
        village: village.id,
        arrived: addDays(day, -DAYS_OF_LEDGER + Math.floor((n * (DAYS_OF_LEDGER + 1)) / (villages.length * PER_VILLAGE))),
        from: risky ? at(RISKY, n % RISKY.length) : at(QUIET, v % QUIET.length),
        risky,
        color: risky && n % 7 === 0 ? 'RED' : risky && n % 5 === 0 ? 'YELLOW' : null,
      }
    })
  })
}
