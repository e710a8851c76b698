import { stringify } from 'csv-stringify'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ContentHash } from './content-hash.ts'
import { csvSafe, printable } from './formula-safe.ts'
import { OWN_LINES, SHEET_LIMIT, TooManyRows, type ExportStamp, type Sheet, type SheetRow, type Written } from './sheet.ts'
import { watermarkHead, watermarkTail } from './watermark.ts'

/**
 * Writes a list as CSV: UTF-8 with a byte order mark, every field quoted, no field a formula. The first line says who exported it
 * what for, the last how many rows there are. Refuses more rows than a worksheet holds: whoever opens it would lose the rest.
 */
export async function writeCsv(sheet: Sheet, stamp: ExportStamp, out: Writable): Promise<Written> {
  const hash = new ContentHash()
  const records = async function* (): AsyncGenerator<readonly string[]> {
    yield [watermarkHead(stamp)]
    yield sheet.columns.map((column) => csvSafe(column.title[stamp.language]))
    for await (const row of sheet.rows) {
      hash.add(clean(row))
      if (hash.rows > SHEET_LIMIT - OWN_LINES) throw new TooManyRows()
      yield row.map((cell) => (typeof cell === 'string' ? csvSafe(cell) : cell === null ? '' : String(cell)))
    }
    yield [watermarkTail(stamp, { rows: hash.rows, hash: hash.hex() })]
  }
  await pipeline(Readable.from(records()), stringify({ bom: true, quoted: true, quoted_empty: true, record_delimiter: 'windows' }), out)
  return { rows: hash.rows, hash: hash.hex() }
}

/** The row as it is written and hashed. */
export function clean(row: SheetRow): SheetRow {
  return row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell))
}
