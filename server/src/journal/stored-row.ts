import type { KeyObject } from 'node:crypto'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { type Column, isOurs, type Stored } from '../database/catalog.ts'
import { normalInstant } from '../database/instants.ts'
import { blankPersonal, isBlank } from './blank-personal.ts'
import { withOnceOpen, withoutOnceOpen } from './once-open.ts'
import { openBytes, sealBytes } from './seal.ts'
import type { SubjectKeys } from './subject-keys.ts'
import { searchIndexes } from './search-indexes.ts'

/** A row as JSON: what the journal holds. Personal fields stand in `sealed`. */
export type SealedRow = Readonly<Record<string, unknown>> & { readonly id: string }

/** Seals a row's personal fields under its subjects' keys; fields that say nothing need no seal. */
export function sealRow(table: Table<Row>, row: Row, keys: SubjectKeys): SealedRow {
  const { personal, ...open } = row as Row & { personal?: unknown }
  const subjects = table.subjects(row)
  if (subjects.length === 0 || personal === undefined || isBlank(table.name, personal)) return open
  return { ...open, sealed: sealBytes(keys.forSealing(subjects), Buffer.from(JSON.stringify(personal)), `${table.name}/${row.id}`).toString('base64') }
}

/** A sealed row as its table stores it: snake case, township and version added, search hashes made from the plain text. */
export function storedForm(
  stored: Stored,
  sealed: SealedRow,
  plain: Row | undefined,
  township: string,
  version: number,
  blinding: KeyObject,
): Record<string, unknown> {
  const form: Record<string, unknown> = { township, version, ...searchIndexes(stored.table, plain, township, blinding) }
  for (const field in sealed) if (field !== 'sealed' && !stored.fields.has(field)) throw new Error(`table ${stored.name} has no column for ${field}`)
  for (const column of stored.columns) {
    if (column.name === 'sealed') form['sealed'] = sealed['sealed'] ?? null
    else if (!isOurs(column.name)) form[column.name] = sealed[column.field] ?? null
  }
  return form
}

/**
 * A stored row (as `SELECT *` gives it) as the domain knows it. `personal` is opened when it is looked at: most decisions never
 * look. With its key destroyed it reads as erased.
 */
export function domainRow(stored: Stored, record: StoredRecord, keys: SubjectKeys): Row {
  return withPersonal(stored, openFields(stored, record), record, keys)
}

/** A row as the database gives it. */
export type StoredRecord = Readonly<Record<string, unknown>>

/** The fields of a stored row that are not sealed. */
export function openFields(stored: Stored, record: StoredRecord): Row {
  const row: Record<string, unknown> = {}
  for (const column of stored.known) row[column.field] = plainValue(column, record[column.name])
  return withoutOnceOpen(stored.name, row as unknown as Row)
}

/** Gives a row its sealed fields; the key of its subject must have been loaded. */
export function withPersonal(stored: Stored, row: Row, record: StoredRecord, keys: SubjectKeys): Row {
  const subjects = stored.table.subjects(row)
  if (subjects.length === 0 || !('sealed' in record)) return row
  const sealed = record['sealed']
  const key = keys.known(subjects)
  let opened: unknown
  Object.defineProperty(row, 'personal', {
    enumerable: true,
    get: () => (opened ??= openPersonal(key, typeof sealed === 'string' ? sealed : null, `${stored.name}/${row.id}`, stored.name, record)),
  })
  return row
}

/** Opens sealed personal fields; erased ones read as blanks. `beside` is the row they stand in. */
export function openPersonal(key: KeyObject | undefined, sealed: string | null, about: string, table: string, beside: StoredRecord): unknown {
  if (sealed === null) return withOnceOpen(table, blankPersonal(table), beside)
  if (!key) return blankPersonal(table)
  return withOnceOpen(table, JSON.parse(openBytes(key, Buffer.from(sealed, 'base64'), about).toString('utf8')) as StoredRecord, beside)
}

function plainValue(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (column.type === 'timestamptz' && typeof value === 'string') return normalInstant(value)
  return value
}
