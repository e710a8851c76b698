import type { BulletinAnswer, FigureRows } from '@lianfang/contract/bulletin/answers.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { asked } from '../sync/ask.ts'
import type { Device } from '../sync/device.ts'
import type { NotFromRecords, Reproduced } from './outcome.ts'
import type { Fact } from './read-facts.ts'

/** What a server's records say of one day, asked through the doors that the desk uses. */
export interface Records {
  readonly desk: Device
  readonly day: Day
}

export type Reproduce = (records: Records) => Promise<Reproduced>

/** Answers a fact from records, or says why not; a fact nobody has claimed says so. */
export function answering(
  records: Records,
  fromRecords: Readonly<Record<string, Reproduce>>,
  notFromRecords: Readonly<Record<string, NotFromRecords>>,
): (fact: Fact) => Promise<Reproduced | NotFromRecords> {
  return async (fact) => {
    const reproduce = Object.hasOwn(fromRecords, fact.key) ? fromRecords[fact.key] : undefined
    return reproduce ? reproduce(records) : (notFromRecords[fact.key] ?? unknown(fact))
  }
}

/** A noun that is not built yet will carry it. */
export function later(noun: string, zh: string, en: string): NotFromRecords {
  return { kind: 'NOT_FROM_RECORDS', noun, why: { zh: `${zh}尚无记录`, en: `no records yet of ${en}` } }
}

/** It is a rule, a slogan or a measure, and no number of records. */
export function noNumber(zh: string, en: string, noun: string | null = null): NotFromRecords {
  return { kind: 'NOT_FROM_RECORDS', noun, why: { zh, en } }
}

/** A figure of the bulletin, whose rows are counted again. */
export function figure(indicator: string): Reproduce {
  return async (records) => {
    const found = (await bulletin(records)).figures.find((one) => one.indicator === indicator)
    if (!found) throw new Error(`the bulletin has no indicator ${indicator}`)
    const rows = await rowsBehind(records, indicator)
    if (rows.items.length !== found.n) throw new Error(`${indicator} says ${found.n} and opens ${rows.items.length} rows`)
    return reproduced(
      found.n,
      found.table,
      rows.items.length,
      rows.query,
      rows.items.slice(0, 3).map((row) => row.id),
    )
  }
}

export function bulletin({ desk, day }: Records): Promise<BulletinAnswer> {
  return asked(desk.door, 'GET', `/api/bulletin?day=${day}`)
}

/** Every row behind a figure, page by page. */
export async function rowsBehind({ desk, day }: Records, indicator: string): Promise<{ readonly items: FigureRows['items']; readonly query: string }> {
  const query = `/api/bulletin/rows?day=${day}&indicator=${indicator}`
  const items: FigureRows['items'] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: FigureRows = await asked(desk.door, 'GET', `${query}&limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
    items.push(...page.items)
    cursor = page.next
  }
  return { items, query: `GET ${query}` }
}

/** Everybody who ever came under measure, with their strips. */
export async function everyFollowUp(records: Records): Promise<{ readonly items: readonly FollowUpDetail[]; readonly query: string }> {
  const rows = await rowsBehind(records, 'follow-ups-ever')
  const items = await Promise.all(rows.items.map((row) => asked<FollowUpDetail>(records.desk.door, 'GET', `/api/followup/${row.id}`)))
  return { items, query: `GET /api/followup/:id, of ${rows.query}` }
}

/** How many temperatures are planned for each person and day, when it is one number everywhere. */
export const temperaturesPerDay: Reproduce = async (records) => {
  const all = await everyFollowUp(records)
  const perDay = new Map<string, number>()
  const slots = all.items.flatMap((one) => one.strip.filter((slot) => slot.kind === 'TEMPERATURE').map((slot) => `${one.followUp.id} ${slot.day}`))
  for (const day of slots) perDay.set(day, (perDay.get(day) ?? 0) + 1)
  return reproduced(
    theOnly(perDay.values()),
    'follow_ups',
    all.items.length,
    `${all.query}, temperature slots of each person and day (${slots.length} slots)`,
    [],
  )
}

/** The number that all of these are; NaN when they are not one. */
export function theOnly(numbers: Iterable<number>): number {
  const [first = Number.NaN, ...others] = [...new Set(numbers)]
  return others.length === 0 ? first : Number.NaN
}

export function reproduced(value: Reproduced['value'], table: string, rows: number, query: string, examples: readonly string[]): Reproduced {
  return { kind: 'REPRODUCED', value, table, rows, query, examples }
}

function unknown(fact: Fact): NotFromRecords {
  return noNumber(`“${fact.quote}”无人认领`, 'nobody has claimed this fact')
}
