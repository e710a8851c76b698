import type { ReferralResult } from '../referrals/tables.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Counted, Indicator } from './indicator.ts'
import { everBegun } from './movement.ts'
import type { Reading } from './reading.ts'
import { isWithin } from './window-of.ts'

/** Answers to a name that say there is no such person to look after here. */
const NOBODY: readonly (ReferralResult | null)[] = ['NOT_FOUND', 'DUPLICATE', 'NOT_THE_PERSON']

/** People each counted once, whatever lists they stand in: looked into, tested, with a code (domain.md §1.4, sheets 3, 4 and 6). */
export const PERSON_INDICATORS: readonly Indicator[] = [
  people(
    'persons-screened',
    'flow',
    '当日排查人数',
    'Persons looked into today',
    '本期首次由名单、旅居登记或管控登记知道的人数，每人一次；核查为查无此人、重复、非本人的除外',
    'Persons first known in the window by a list, a stay written down or a measure, each once; those answered as not found, duplicate or not the person apart',
    (reading) => firstKnown(reading).filter((one) => isWithin(reading.window, one.at)),
  ),
  people(
    'persons-screened-ever',
    'ever',
    '累计排查人数',
    'Persons looked into so far',
    '至截止时间由名单、旅居登记或管控登记知道的人数，每人一次；核查为查无此人、重复、非本人的除外',
    'Persons known by the cut-off by a list, a stay written down or a measure, each once; those answered as not found, duplicate or not the person apart',
    firstKnown,
  ),
  people(
    'persons-tested',
    'flow',
    '当日核酸采样人数',
    'Persons tested today',
    '本期采过核酸样本的人数，每人一次；与排查人数分开计，结果未出也算已采',
    'Persons a sample was taken of in the window, each once; never the same as those looked into, with or without a result',
    (reading) =>
      onePerPerson(
        reading,
        samplesBy(reading).filter((sample) => isWithin(reading.window, sample.at)),
      ),
  ),
  people(
    'persons-tested-ever',
    'ever',
    '累计核酸采样人数',
    'Persons tested so far',
    '至截止时间采过核酸样本的人数，每人一次',
    'Persons a sample was taken of by the cut-off, each once',
    (reading) => onePerPerson(reading, samplesBy(reading)),
  ),
  people('codes-red', 'stock', '红码人数', 'Red codes', '最近一次写明的码色为红码的人数', 'Persons of whom the latest colour written down is red', (reading) =>
    coded(reading, 'RED'),
  ),
  people(
    'codes-yellow',
    'stock',
    '黄码人数',
    'Yellow codes',
    '最近一次写明的码色为黄码的人数',
    'Persons of whom the latest colour written down is yellow',
    (reading) => coded(reading, 'YELLOW'),
  ),
]

interface Seen extends Counted {
  readonly person: string
  readonly at: Instant
}

/** Who is known by the cut-off, and since when. */
function firstKnown(reading: Reading): readonly Seen[] {
  const measures = everBegun(reading).map(({ id, unit, person, startedAt }) => ({ id, unit, person, at: startedAt }))
  const names = namesOf(reading).map(({ id, unit, person, receivedAt }) => ({ id, unit, person, at: receivedAt }))
  const stays = standingFacts(reading, 'STAY')
  return onePerPerson(reading, [...measures, ...names, ...stays])
}

/** The latest colour that anybody wrote down of each person: a list of ours, or the county itself. */
function coded(reading: Reading, color: 'RED' | 'YELLOW'): readonly Seen[] {
  const listed = namesOf(reading).map(({ id, unit, person, codeColor, receivedAt }) => ({ id, unit, person, color: codeColor, at: receivedAt }))
  const latest = new Map<string, (typeof listed)[number]>()
  for (const row of [...listed, ...standingFacts(reading, 'COUNTY_CODE')]) {
    if (row.color === null) continue
    const person = canonical(reading, row.person)
    const before = latest.get(person)
    if (!before || before.at < row.at || (before.at === row.at && before.id < row.id)) latest.set(person, row)
  }
  return [...latest].flatMap(([person, row]) => (row.color === color ? [{ id: person, unit: row.unit, person, at: row.at }] : []))
}

/** Facts of a kind that had been written down and not taken back by the cut-off. */
function standingFacts(reading: Reading, kind: 'STAY' | 'COUNTY_CODE'): Reading['rows']['exposures'] {
  const { cutoffAt } = reading.window
  return reading.rows.exposures.filter((fact) => fact.kind === kind && fact.at <= cutoffAt && !(fact.withdrawnAt !== null && fact.withdrawnAt <= cutoffAt))
}

function namesOf(reading: Reading): Reading['rows']['referrals'] {
  const { cutoffAt } = reading.window
  return reading.rows.referrals.filter(
    (row) => row.receivedAt <= cutoffAt && !(row.closedAt !== null && row.closedAt <= cutoffAt && NOBODY.includes(row.result)),
  )
}

function samplesBy(reading: Reading): Reading['rows']['samples'] {
  return reading.rows.samples.filter((sample) => sample.at <= reading.window.cutoffAt)
}

/** The earliest of each person's rows, under the person's id. Records that were merged are one person. */
function onePerPerson(reading: Reading, rows: readonly Seen[]): readonly Seen[] {
  const first = new Map<string, Seen>()
  for (const row of rows) {
    const person = canonical(reading, row.person)
    const before = first.get(person)
    if (!before || row.at < before.at || (row.at === before.at && row.unit < before.unit)) first.set(person, { ...row, id: person })
  }
  return [...first.values()]
}

function canonical(reading: Reading, person: string): string {
  const seen = new Set<string>()
  let id = person
  for (let next = reading.merged.get(id); next !== undefined && !seen.has(next); next = reading.merged.get(id)) {
    seen.add(next)
    id = next
  }
  return id
}

function people(
  id: string,
  when: Indicator['when'],
  zh: string,
  en: string,
  formulaZh: string,
  formulaEn: string,
  rows: (reading: Reading) => readonly Counted[],
): Indicator {
  return { id, catalogue: null, when, name: { zh, en }, formula: { zh: formulaZh, en: formulaEn }, table: 'persons', rows, of: null }
}
