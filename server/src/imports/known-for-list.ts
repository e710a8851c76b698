import { units, type Unit } from '@lianfang/domain/grids/tables.ts'
import { households, persons, type Household, type Person } from '@lianfang/domain/people/tables.ts'
import { knowPeople, type KnownPeople } from '@lianfang/domain/referrals/known-people.ts'
import type { ReadRow } from '@lianfang/domain/referrals/listed-row.ts'
import { referralBatches, referrals, senderLayouts, type Referral, type SenderLayout } from '@lianfang/domain/referrals/tables.ts'
import type { KeyObject } from 'node:crypto'
import type { Reader } from '../database/reader.ts'
import { blind } from '../journal/seal.ts'

export function readUnits(reader: Reader): Promise<readonly Unit[]> {
  return reader.rows(units, 'SELECT * FROM units WHERE township = $1', [reader.township])
}

/** How lists of this layout, and this sender's, were read before. */
export function readLayouts(reader: Reader, sender: string, layout: string): Promise<readonly SenderLayout[]> {
  return reader.rows(senderLayouts, 'SELECT * FROM sender_layouts WHERE township = $1 AND (sender = $2 OR layout = $3) ORDER BY id', [
    reader.township,
    sender,
    layout,
  ])
}

/** The rows of the sender's newest list that stands. */
export async function readPrevious(reader: Reader, sender: string): Promise<readonly Referral[]> {
  const [batch] = await reader.rows(
    referralBatches,
    `SELECT * FROM referral_batches WHERE township = $1 AND sender = $2 AND status = 'ACCEPTED' ORDER BY received_at DESC, id DESC LIMIT 1`,
    [reader.township, sender],
  )
  if (!batch) return []
  return reader.rows(referrals, 'SELECT * FROM referrals WHERE township = $1 AND batch = $2 ORDER BY row_number', [reader.township, batch.id])
}

const NUMBERED = 'SELECT * FROM persons WHERE township = $1 AND id_number_index = ANY ($2::text[])'

/**
 * Whoever has one of these phones, or bears the name of a head, by the keyed hashes. Arrays are taken apart and compared by `=`: under
 * row-level security PostgreSQL uses no index for `&&`, which would then be asked of every person for every phone of the list.
 */
const NAMED = `SELECT * FROM persons WHERE township = $1 AND id IN (
  SELECT p.id FROM persons p CROSS JOIN LATERAL unnest(p.phone_index) AS t(hash) WHERE p.township = $1 AND t.hash = ANY ($2::text[])
  UNION SELECT p.id FROM persons p CROSS JOIN LATERAL unnest(p.name_index) AS t(hash) WHERE p.township = $1 AND t.hash = ANY ($3::text[]) AND cardinality($3::text[]) > 0)`

/** The people a list may name and the homes it may speak of, in three or four questions for a list of any length. */
export async function readKnownPeople(reader: Reader, blinding: KeyObject, rows: readonly ReadRow[]): Promise<KnownPeople> {
  const hashes = (kind: string, values: readonly string[]): readonly string[] =>
    [...new Set(values)].filter((value) => value !== '').map((value) => blind(blinding, reader.township, kind, value))
  const numbered: readonly Person[] = await reader.rows(persons, NUMBERED, [
    reader.township,
    hashes(
      'idNumber',
      rows.map((row) => row.idNumber),
    ),
  ])
  const numbers = new Set(numbered.map((person) => person.personal.idNumber))
  // Who is found by number need not be looked for by phone.
  const phones = hashes(
    'phone',
    rows.flatMap((row) => (numbers.has(row.idNumber) ? [] : row.phones)),
  )
  const heads = hashes(
    'name',
    rows.map((row) => row.head),
  )
  const rung: readonly Person[] = phones.length + heads.length === 0 ? [] : await reader.rows(persons, NAMED, [reader.township, phones, heads])
  const found = [...numbered, ...rung]
  const homeIds = [...new Set(found.flatMap((person) => person.household ?? []))]
  const homes: readonly Household[] =
    homeIds.length === 0
      ? []
      : await reader.rows(households, 'SELECT * FROM households WHERE township = $1 AND id = ANY ($2::uuid[])', [reader.township, homeIds])
  // A row that names a household by its head names its members too: by name within the household.
  const heading = new Set(rows.flatMap((row) => (row.head === '' ? [] : [row.head])))
  const headIds = new Set(found.flatMap((person) => (heading.size > 0 && heading.has(person.personal.name) ? [person.id] : [])))
  const headed = homes.filter((home) => home.head !== null && headIds.has(home.head)).map((home) => home.id)
  const members =
    headed.length === 0
      ? []
      : await reader.rows(persons, 'SELECT * FROM persons WHERE township = $1 AND household = ANY ($2::uuid[])', [reader.township, headed])
  return knowPeople([...new Map([...found, ...members].map((person) => [person.id, person])).values()], homes)
}
