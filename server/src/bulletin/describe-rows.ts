import type { FigureRows } from '@lianfang/contract/bulletin/answers.ts'
import { alertCauseWords, alertOutcomeWords, followUpStatusWords, observationKindWords, testResultWords } from '@lianfang/contract/followup/words.ts'
import { needKindWords, needStatusWords } from '@lianfang/contract/followup/needs/words.ts'
import type { Phrase } from '@lianfang/contract/kernel/say.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { referralStatusWords, resultWords } from '@lianfang/contract/referrals/words.ts'
import { careNeeds, type CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { orders, type Order } from '@lianfang/domain/followup/orders/tables.ts'
import { alerts, followUps, observations, type Alert, type FollowUp, type Observation } from '@lianfang/domain/followup/tables.ts'
import { households, houseVisits, persons, type Household, type HouseVisit, type Person } from '@lianfang/domain/people/tables.ts'
import { referrals, type Referral } from '@lianfang/domain/referrals/tables.ts'
import type { Reader } from '../database/reader.ts'
import { momentText } from '../documents/say-figure.ts'
import type { Places } from './places.ts'
import { rowWords } from './words.ts'

type FigureRow = FigureRows['items'][number]

/** What a row says about itself, before the people in it have names. */
interface Line {
  readonly unit: string
  readonly person: string | null
  readonly household: string | null
  readonly followUp: string | null
  readonly name: string | null
  readonly detail: Phrase
}

/** The rows behind a figure so that a person finds them again, in the order of `ids`. A row that was taken back since says so. */
export async function describeRows(reader: Reader, table: string, ids: readonly string[], places: Places, offset: number): Promise<readonly FigureRow[]> {
  const lines = await linesOf(reader, table, ids, places, offset)
  const doors = await reader.byId(households, present([...lines.values()].map((line) => line.household)))
  const people = await reader.byId(persons, present([...[...lines.values()].map((line) => line.person), ...[...doors.values()].map((door) => door.head)]))
  return ids.map((id) => {
    const line = lines.get(id)
    if (!line) return { id, table, person: null, household: null, followUp: null, name: '', unit: '', place: '', grid: '', detail: rowWords.gone }
    const door = doors.get(line.household ?? '')
    const person = line.person ?? door?.head ?? null
    return {
      id,
      table,
      person,
      household: line.household,
      followUp: line.followUp,
      name: line.name ?? people.get(person ?? '')?.personal.name ?? '',
      unit: line.unit,
      place: places.nameOf(places.of(line.unit)),
      grid: places.nameOf(line.unit),
      detail: line.person === null && door ? joined(plain(door.personal.address || door.personal.door), line.detail) : line.detail,
    }
  })
}

async function linesOf(reader: Reader, table: string, ids: readonly string[], places: Places, offset: number): Promise<ReadonlyMap<string, Line>> {
  if (table === 'units') return new Map(ids.map((id) => [id, { ...NOTHING, unit: id, name: places.nameOf(id), detail: plain('') }]))
  if (table === 'slots') return slotLines(reader, ids)
  if (table === 'persons') return told(await reader.byId(persons, ids), personLine)
  if (table === 'households') return told(await reader.byId(households, ids), householdLine)
  if (table === 'house_visits') return told(await reader.byId(houseVisits, ids), (row) => visitLine(row, offset))
  if (table === 'referrals') return told(await reader.byId(referrals, ids), (row) => referralLine(row, offset))
  if (table === 'follow_ups') return told(await reader.byId(followUps, ids), followUpLine)
  if (table === 'observations') return told(await reader.byId(observations, ids), (row) => observationLine(row, offset))
  if (table === 'alerts') return told(await reader.byId(alerts, ids), (row) => alertLine(row, offset))
  if (table === 'orders') return told(await reader.byId(orders, ids), (row) => orderLine(row, offset))
  if (table === 'care_needs') return told(await reader.byId(careNeeds, ids), (row) => needLine(row, offset))
  throw new Error(`no figure counts rows of ${table}`)
}

const NOTHING = { person: null, household: null, followUp: null, name: null }

function told<R>(rows: ReadonlyMap<string, R>, line: (row: R) => Line): ReadonlyMap<string, Line> {
  return new Map([...rows].map(([id, row]) => [id, line(row)]))
}

function personLine(row: Person): Line {
  return { ...NOTHING, unit: row.unit, person: row.id, name: row.personal.name, detail: peopleWords[row.living] }
}

function householdLine(row: Household): Line {
  return { ...NOTHING, unit: row.unit, household: row.id, detail: plain(row.code ?? '') }
}

function visitLine(row: HouseVisit, offset: number): Line {
  return {
    ...NOTHING,
    unit: row.unit,
    household: row.household,
    detail: joined(plain(momentText(row.at, offset)), peopleWords[row.result === 'AWAY' ? 'VISIT_AWAY' : row.result]),
  }
}

function referralLine(row: Referral, offset: number): Line {
  const state = row.result
    ? joined(resultWords[row.result], plain(row.closedAt ? momentText(row.closedAt, offset) : ''))
    : joined(referralStatusWords[row.status], until(momentText(row.dueAt, offset)))
  return { ...NOTHING, unit: row.unit, person: row.person, name: row.personal.name, detail: state }
}

function followUpLine(row: FollowUp): Line {
  return {
    ...NOTHING,
    unit: row.unit,
    person: row.person,
    followUp: row.id,
    detail: joined(followUpStatusWords[row.status], plain(`${row.startedDay} – ${row.plannedEnd}`), plain(row.endedDay ?? '')),
  }
}

function observationLine(row: Observation, offset: number): Line {
  const value = row.result ? testResultWords[row.result] : plain(row.celsius === null ? '' : `${row.celsius} ℃`)
  return {
    ...NOTHING,
    unit: row.unit,
    person: row.person,
    followUp: row.followUp,
    detail: joined(observationKindWords[row.kind], value, plain(momentText(row.at, offset))),
  }
}

function alertLine(row: Alert, offset: number): Line {
  const end = row.outcome
    ? joined(alertOutcomeWords[row.outcome], plain(row.closedAt ? momentText(row.closedAt, offset) : ''))
    : until(momentText(row.dueAt, offset))
  return {
    ...NOTHING,
    unit: row.unit,
    person: row.person,
    followUp: row.followUp,
    detail: joined(alertCauseWords[row.cause], plain(momentText(row.raisedAt, offset)), end),
  }
}

/** An order in force bears the id of the measure it began. */
function orderLine(row: Order, offset: number): Line {
  return {
    ...NOTHING,
    unit: row.unit,
    person: row.person,
    followUp: row.id,
    detail: joined(
      plain(row.number ?? ''),
      plain(row.startsAt ? momentText(row.startsAt, offset) : ''),
      row.servedAt === null ? rowWords.notServed : joined(rowWords.served, plain(momentText(row.servedAt, offset))),
    ),
  }
}

function needLine(row: CareNeed, offset: number): Line {
  return {
    ...NOTHING,
    unit: row.unit,
    person: row.person,
    followUp: row.followUp,
    detail: joined(
      needKindWords[row.kind],
      plain(momentText(row.askedAt, offset)),
      needStatusWords[row.status],
      row.closedAt ? plain(momentText(row.closedAt, offset)) : until(momentText(row.dueAt, offset)),
    ),
  }
}

async function slotLines(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Line>> {
  const rows = await reader.byId(followUps, ids.map(followUpOfSlot))
  return new Map(
    ids.flatMap((id) => {
      const row = rows.get(followUpOfSlot(id))
      return row ? [[id, { ...NOTHING, unit: row.unit, person: row.person, followUp: row.id, detail: slotPhrase(id.slice(row.id.length + 1)) }] as const] : []
    }),
  )
}

/** A slot stands in a figure as `<follow-up>/<slot>`. */
export function followUpOfSlot(id: string): string {
  return id.slice(0, id.indexOf('/'))
}

function slotPhrase(slot: string): Phrase {
  const [day = '', part = ''] = slot.split('.')
  const words = part === 'AM' ? rowWords.AM : part === 'PM' ? rowWords.PM : part === 'TEST' ? rowWords.TEST : rowWords.TEMP
  return { zh: `${day} ${words.zh}`, en: `${day} ${words.en}` }
}

function until(moment: string): Phrase {
  return { zh: `${moment} 前`, en: `by ${moment}` }
}

function plain(text: string): Phrase {
  return { zh: text, en: text }
}

function joined(...phrases: readonly Phrase[]): Phrase {
  return {
    zh: phrases
      .map((phrase) => phrase.zh)
      .filter(Boolean)
      .join('，'),
    en: phrases
      .map((phrase) => phrase.en)
      .filter(Boolean)
      .join(', '),
  }
}

function present(ids: readonly (string | null)[]): readonly string[] {
  return ids.filter((id) => id !== null)
}
