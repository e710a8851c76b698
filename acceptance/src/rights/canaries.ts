import { TABLES } from '@lianfang/domain/tables.ts'
import type { SettledTown } from '@lianfang/scenario/towns/settle-town.ts'
import type { Pool } from '@lianfang/server/database/connect.ts'
import type { Tester } from './two-towns.ts'

/**
 * Something that must be seen by nobody out of its place: a row's id, or a name, phone or ID number. `unit` null: it belongs to
 * the township as a whole (its roster, its lists).
 */
export interface Canary {
  readonly token: string
  readonly kind: 'row' | 'identity'
  readonly what: string
  readonly township: string
  readonly unit: string | null
}

export interface Canaries {
  /** The canaries in a text, each once. */
  readonly foundIn: (text: string) => readonly Canary[]
  readonly count: number
  /** Ids of rows by table and unit, for questions that name them. */
  readonly idsIn: (township: string, unit: string, table: string) => readonly string[]
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Every row of every tenant table, and every name, phone and number of the people (names that stand in one place only). */
export async function plantCanaries(owner: Pool, towns: readonly SettledTown[]): Promise<Canaries> {
  const rows = new Map<string, Canary>()
  const places = new Map<string, string[]>()
  for (const table of TABLES) {
    const { rows: found } = await owner.query<{ township: string; id: string; unit: string | null }>(
      `SELECT township, id, ${await unitColumn(owner, table.name)} AS unit FROM ${table.name}`,
    )
    for (const { township, id, unit } of found) {
      if (table.name === 'units') continue
      // A letter, the list and the person it brought bear one id: it is seen by whoever sees the list. What they say has canaries of its own.
      if (rows.get(id)?.what !== 'referral_batches') rows.set(id, { token: id, kind: 'row', what: table.name, township, unit })
      const key = `${township} ${unit ?? ''} ${table.name}`
      places.set(key, [...(places.get(key) ?? []), id])
    }
  }
  const identities = identitiesOf(towns)
  const pattern = new RegExp(
    [...identities.keys()]
      .toSorted((a, b) => b.length - a.length)
      .map((token) => token.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'gu',
  )
  return {
    count: rows.size + identities.size,
    idsIn: (township, unit, table) => places.get(`${township} ${unit} ${table}`) ?? [],
    foundIn: (text) => {
      const found = new Set<Canary>()
      for (const [id] of text.matchAll(UUID)) {
        const canary = rows.get(id)
        if (canary) found.add(canary)
      }
      for (const [token] of text.matchAll(pattern)) {
        const canary = identities.get(token)
        if (canary) found.add(canary)
      }
      return [...found]
    },
  }
}

async function unitColumn(owner: Pool, table: string): Promise<string> {
  const { rowCount } = await owner.query(`SELECT FROM information_schema.columns WHERE table_name = $1 AND column_name = 'unit'`, [table])
  // The roster and the outside people of care teams are seen by all of the township, wherever they work.
  return rowCount && !['assignments', 'care_contacts'].includes(table) ? 'unit' : 'NULL'
}

/** Phones and ID numbers of everybody (numbers also masked), and names that nobody in another place bears or contains. */
function identitiesOf(towns: readonly SettledTown[]): ReadonlyMap<string, Canary> {
  const found = new Map<string, Canary>()
  const people = towns.flatMap(({ town }) => town.persons.map((person) => ({ person, township: town.root })))
  const staff = towns.flatMap(({ town }) => town.workers.flatMap((worker) => [worker.personal.name, worker.personal.phone]))
  const bearers = new Map<string, Set<string>>()
  for (const { person, township } of people)
    bearers.set(person.personal.name, new Set([...(bearers.get(person.personal.name) ?? []), `${township} ${person.unit}`]))
  const names = [...bearers.keys()]
  const isUnique = (name: string): boolean =>
    bearers.get(name)?.size === 1 && !names.some((other) => other !== name && other.includes(name)) && !staff.some((word) => word.includes(name))
  for (const { person, township } of people) {
    const canary = { kind: 'identity', what: person.personal.name, township, unit: person.unit } as const
    const { name, idNumber, phones } = person.personal
    for (const token of [
      ...(isUnique(name) ? [name] : []),
      ...phones,
      ...(idNumber ? [idNumber, `${idNumber.slice(0, 4)}**********${idNumber.slice(14)}`] : []),
    ]) {
      if (!staff.includes(token) && !found.has(token)) found.set(token, { token, ...canary })
    }
  }
  return found
}

/** Roles that see the people of their units at all. */
const SEES_PEOPLE: ReadonlySet<string> = new Set(['COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR'])

/** Roles that send letters to other townships. */
const HANDS_OVER: ReadonlySet<string> = new Set(['COMMAND_OFFICE', 'VILLAGE_SECRETARY', 'DOCTOR'])

/** Rows of the whole township that not everybody in it reads, and who does. */
const READERS: Readonly<Record<string, readonly string[]>> = { feedback: ['COMMAND_OFFICE', 'ADMINISTRATOR'], reviews: ['COMMAND_OFFICE'] }

/**
 * Whether this tester may see this canary in an answer of this route: our own words, apart from the program's policies. Nobody
 * sees another township. The roster and the lists of a township are seen by whoever has a role there. People are seen by those
 * who work with them, in their own units; administrator and auditor see them in the bulletin alone, and rows by id in the journal.
 */
export function maySee(tester: Tester, canary: Canary, path: string): boolean {
  if (canary.token === tester.device.session.worker.id) return true
  // Whoever hands people over must know which other townships there are: their codes, nothing else.
  if (canary.token === canary.township && path === '/api/session') return HANDS_OVER.has(tester.role ?? '')
  if (canary.township !== tester.township) return false
  if (tester.role === null) return false
  const readers = READERS[canary.what]
  if (readers) return readers.includes(tester.role)
  if (canary.unit === null) return true
  if (SEES_PEOPLE.has(tester.role)) return tester.units === '*' || tester.units.has(canary.unit)
  return path.startsWith('/api/bulletin') || path.startsWith('/api/export/bulletin') || (path.startsWith('/api/journal') && canary.kind === 'row')
}
