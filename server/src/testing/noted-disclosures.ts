import { disclosures, type Disclosure } from '@lianfang/domain/privacy/tables.ts'
import { read } from '../database/reader.ts'
import type { House } from '../http/house.ts'

type Noted = Pick<Disclosure, 'id' | 'kind' | 'person' | 'list' | 'rows' | 'hash'> & { readonly purpose: string }

/** The looks and lists that were noted in a township, the first one first. */
export function notedDisclosures(house: House, township: string): Promise<readonly Noted[]> {
  return read(house.pool, house.catalog, house.journal.keysOf(township), township, '*', async (reader) => {
    const found = await reader.rows(disclosures, 'SELECT * FROM disclosures WHERE township = $1 ORDER BY id', [township])
    return found.map(({ id, kind, person, list, rows, hash, personal }) => ({ id, kind, person, list, rows, hash, purpose: personal.purpose }))
  })
}
