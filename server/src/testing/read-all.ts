import { dataKey, keyOfTwo, openBytes } from '../journal/seal.ts'
import type { EntryBody } from '../journal/entry.ts'
import type { House } from '../http/house.ts'

/** The journal and every row of every table of the database, as somebody reads them who has no key. */
export async function openTexts({ owner }: House): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`)
  const found = await Promise.all(tables.map(({ name }) => owner.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)))
  return found.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n')
}

/** The same with all that is sealed, opened with each key that is left, alone and with each other one. */
export async function allThatCanBeRead(house: House, township: string): Promise<string> {
  const { owner, keys, catalog } = house
  const { rows: wrapped } = await owner.query<{ subject: string; wrapped: Buffer }>(
    'SELECT subject, wrapped FROM subject_keys WHERE township = $1 ORDER BY subject',
    [township],
  )
  const left = wrapped.map((row) => dataKey(openBytes(keys.wrapping, row.wrapped, `${township}/${row.subject}`)))
  const all = [...left, ...left.flatMap((one, at) => left.slice(at + 1).map((other) => keyOfTwo(one, other)))]
  const sealed = new Map<string, string>()
  const { rows: journal } = await owner.query<{ body: string }>('SELECT body FROM journal WHERE township = $1', [township])
  for (const { body } of journal)
    for (const { table, id, row } of (JSON.parse(body) as EntryBody).changes)
      if (typeof row?.['sealed'] === 'string') sealed.set(row['sealed'], `${table}/${id}`)
  for (const { name, columns } of catalog.values()) {
    if (!columns.some((column) => column.name === 'sealed')) continue
    const { rows } = await owner.query<{ id: string; sealed: string }>(`SELECT id, sealed FROM ${name} WHERE township = $1 AND sealed IS NOT NULL`, [township])
    for (const row of rows) sealed.set(row.sealed, `${name}/${row.id}`)
  }
  const open = (text: string, about: string): string => {
    for (const key of all) {
      try {
        return `${about} ${openBytes(key, Buffer.from(text, 'base64'), about).toString('utf8')}`
      } catch {
        // Another key's.
      }
    }
    return ''
  }
  return [await openTexts(house), ...[...sealed].map(([text, about]) => open(text, about))].join('\n')
}
