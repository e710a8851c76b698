import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { at, type Chance } from '../kernel/chance.ts'
import { uuidAt } from '../kernel/make-uuid.ts'
import { makeFamily } from '../people/make-family.ts'
import { makePerson } from '../people/make-household.ts'
import { makePhone } from '../people/make-phone.ts'
import type { Town } from '../towns/make-town.ts'
import { PRECISIONS, type CountyEntry, type EntryFault, type Precision } from './county-entry.ts'

const ORIGINS = [
  '湖北省武汉市江汉区',
  '湖北省黄冈市',
  '广东省深圳市福田区',
  '深圳',
  '上海市浦东新区',
  '陕西省西安市碑林区',
  '河南省周口市',
  '吉林省长春市二道区',
  '湖南省怀化市辰溪县',
  '省外不详',
]
const TRANSPORTS = ['G1371', 'K809次', '飞机 MU5341', '自驾湘E8A219', '粤B·D12342', '拼车', '']
const CODES = ['绿码', '绿', '黄码', '黄', '红', '未申领', '']
const CATEGORIES = ['大数据推送', '协查函', '场所码反馈']

/** A row before it has its place in the sheet. */
export type DrawnEntry = Omit<CountyEntry, 'row' | 'repeatOf'> & { readonly repeatOf: CountyEntry | DrawnEntry | null }

/**
 * Draws whom the county names: grown-ups of the town, told apart by how exactly their home is known. About one row in forty
 * has an ID typed as a number, as many a wrong check character, one in a hundred no Chinese ID, one in thirty is a repeat
 * (every other one with another phone or origin). The first `strangers` stand in no register of the town and say only roughly
 * where they stay.
 */
export function drawEntries(chance: Chance, town: Town, rows: number, day: Day, strangers = 0): readonly DrawnEntry[] {
  const known = town.persons.filter((person) => person.personal.idNumber !== '' && (person.personal.birth ?? day) <= addDays(day, -365 * 8))
  const repeats = Math.floor(rows / 30)
  const homes = homesOf(town)
  const unknown = Array.from({ length: strangers }, () => drawStranger(chance, chance.pick(known), homes, town.today, day))
  const people = chance.shuffle(known).slice(0, rows - repeats - strangers)
  const fresh = [...unknown, ...people.map((person, i) => drawEntry(chance, person, homes, day, faultOf(chance, i, rows)))]
  const repeated = Array.from({ length: fresh.length ? repeats : 0 }, (_, i) => repeat(chance, at(fresh, chance.below(fresh.length)), i))
  return [...fresh, ...repeated]
}

function drawEntry(chance: Chance, person: Person, homes: Homes, day: Day, fault: EntryFault | null): DrawnEntry {
  const precision = chance.pick(PRECISIONS)
  const phones = person.personal.phones.length ? person.personal.phones : [makePhone(chance)]
  return {
    person,
    name: person.personal.name,
    idNumber: person.personal.idNumber,
    phones: chance.once(0.08) ? [...phones, makePhone(chance)] : phones,
    address: addressOf(chance, person, homes, precision),
    precision,
    origin: chance.pick(ORIGINS),
    returnedOn: addDays(day, -chance.between(0, 8)),
    transport: chance.pick(TRANSPORTS),
    code: chance.pick(CODES),
    category: chance.pick(CATEGORIES),
    fault,
    repeatOf: null,
  }
}

/** Somebody nobody has heard of, said to stay somewhere near `host`. */
function drawStranger(chance: Chance, host: Person, homes: Homes, today: Day, day: Day): DrawnEntry {
  const [member] = makeFamily(chance, today)
  const person = member
    ? makePerson(chance, uuidAt(chance, Date.parse(day)), today, { ...member, away: false, unit: host.unit, household: host.household })
    : host
  const entry = drawEntry(chance, person, homes, day, null)
  const precision = chance.pick(['VILLAGE', 'TOWNSHIP'] as const)
  return { ...entry, precision, address: addressOf(chance, person, homes, precision) }
}

function repeat(chance: Chance, entry: DrawnEntry, i: number): DrawnEntry {
  if (i % 2 === 0) return { ...entry, repeatOf: entry }
  return chance.once(0.5) ? { ...entry, phones: [makePhone(chance)], repeatOf: entry } : { ...entry, origin: chance.pick(ORIGINS), repeatOf: entry }
}

function faultOf(chance: Chance, i: number, rows: number): EntryFault | null {
  if (rows >= 40 && i === 4) return 'ID_AS_NUMBER'
  if (rows >= 40 && i === 9) return 'WRONG_CHECK_CHARACTER'
  return chance.weighted<EntryFault | null>([
    [null, 94],
    ['ID_AS_NUMBER', 2.5],
    ['WRONG_CHECK_CHARACTER', 2.5],
    ['NO_CHINESE_ID', 1],
  ])
}

/** What an address is written from. */
interface Homes {
  readonly town: string
  readonly of: (person: Person) => { readonly village: string; readonly group: string; readonly door: string; readonly head: string }
}

function homesOf(town: Town): Homes {
  const units = new Map(town.units.map((unit) => [unit.id, unit]))
  const doors = new Map(town.households.map((household) => [household.id, household]))
  const names = new Map(town.persons.map((person) => [person.id, person.personal.name]))
  return {
    town: town.name,
    of: (person) => {
      const group = units.get(units.get(person.unit)?.parent ?? '')
      const door = doors.get(person.household ?? '')
      return {
        village: units.get(group?.parent ?? '')?.name ?? '',
        group: group?.name ?? '',
        door: door?.personal.door ?? '',
        head: names.get(door?.head ?? '') ?? '',
      }
    },
  }
}

function addressOf(chance: Chance, person: Person, homes: Homes, precision: Precision): string {
  const home = homes.of(person)
  const prefix = chance.pick(['', homes.town])
  switch (precision) {
    case 'DOOR':
      return `${prefix}${home.village}${home.group}${home.door}`
    case 'GROUP':
      return chance.pick([
        `${prefix}${home.village}${home.group}`,
        `${home.village} 第${chinese(home.group)}村民小组`,
        `${home.village.replace(/[村区]$/, '')}${home.group}`,
      ])
    case 'HEAD':
      return `${home.village}(户主${home.head})`
    case 'VILLAGE':
      return `${prefix}${home.village}${chance.pick(['', '老屋院子'])}`
    case 'TOWNSHIP':
      return homes.town
  }
}

/** The group's number in Chinese numerals, up to 99: `12组` → `十二`. */
function chinese(group: string): string {
  const n = Number.parseInt(group, 10)
  const digits = '〇一二三四五六七八九'
  if (n < 10) return digits.charAt(n)
  return `${n < 20 ? '' : digits.charAt(Math.floor(n / 10))}十${n % 10 ? digits.charAt(n % 10) : ''}`
}
