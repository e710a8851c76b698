import type { KeyObject } from 'node:crypto'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import { blind } from './seal.ts'

/** Search hashes of a row. `plain` undefined (erased): none. */
export function searchIndexes(table: Table<Row>, plain: Row | undefined, township: string, blinding: KeyObject): Record<string, unknown> {
  if (table.name === 'persons') return personIndexes(plain as Person | undefined, township, blinding)
  if (table.name === 'workers') {
    const phone = (plain as Worker | undefined)?.personal.phone
    return { phone_index: phone ? blind(blinding, township, 'phone', phone) : null }
  }
  return {}
}

function personIndexes(person: Person | undefined, township: string, blinding: KeyObject): Record<string, unknown> {
  if (!person || person.mergedInto || person.erasedAt) return { id_number_index: null, phone_index: [], name_index: [] }
  const { idNumber, phones, name } = person.personal
  return {
    id_number_index: idNumber ? blind(blinding, township, 'idNumber', idNumber) : null,
    phone_index: phones.map((phone) => blind(blinding, township, 'phone', phone)),
    name_index: nameParts(name).map((part) => blind(blinding, township, 'name', part)),
  }
}

/** The whole name and its parts of two and more characters (a single character would tell too much by its frequency). */
export function nameParts(name: string): readonly string[] {
  const characters = [...name]
  const parts = new Set<string>([name])
  for (let from = 0; from < characters.length; from++) {
    for (let to = from + 2; to <= characters.length; to++) parts.add(characters.slice(from, to).join(''))
  }
  return [...parts]
}

/** Where the database looks for a value of a domain index; null for a plain column. */
export function blindColumn(table: string, index: string): { readonly column: string; readonly kind: string; readonly array: boolean } | null {
  if (table === 'persons' && index === 'idNumber') return { column: 'id_number_index', kind: 'idNumber', array: false }
  if (table === 'persons' && index === 'phone') return { column: 'phone_index', kind: 'phone', array: true }
  if (table === 'persons' && index === 'name') return { column: 'name_index', kind: 'name', array: true }
  if (table === 'workers' && index === 'phone') return { column: 'phone_index', kind: 'phone', array: false }
  return null
}
