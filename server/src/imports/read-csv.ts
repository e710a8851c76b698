import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { FileRefusal } from './file-refusal.ts'
import { LIMITS } from './limits.ts'
import type { PackedCell, PackedSheet } from './packed-sheet.ts'

const DELIMITERS = [',', '\t', ';', '|', '，'] as const

/**
 * Reads a CSV file as offices export it: UTF-8 with and without its mark, UTF-16, GB18030; comma, tab, semicolon or bar; tabs, quotes or
 * `="…"` around numbers that were to stay text. Every value is text: what it means is for the domain to read.
 */
export function readCsv(bytes: Buffer): readonly PackedSheet[] {
  const text = decode(bytes)
  const records = recordsOf(text)
  if (records.length > LIMITS.rows) throw new FileRefusal('file-too-large')
  const rows = records.map((record) => {
    if (record.length > LIMITS.columns * 4) throw new FileRefusal('file-too-large')
    const cells = record.map(plainValue)
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    if (cells.length > LIMITS.columns) throw new FileRefusal('file-too-large')
    return cells
  })
  return [{ name: 'CSV', rows, merges: [] }]
}

/** The text of a file in whatever encoding it is; refused when it is no text in any. */
export function decode(bytes: Buffer): string {
  const text = decoded(bytes)
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  if (controls > Math.max(2, Math.min(text.length, 100_000) / 200)) throw new FileRefusal('file-kind-unknown')
  return text.replaceAll('\u0000', '')
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes.subarray(2), 'utf-16be')
  const nuls = bytes
    .subarray(0, 2000)
    .reduce<[number, number]>(([even, odd], byte, at) => (byte !== 0 ? [even, odd] : at % 2 === 0 ? [even + 1, odd] : [even, odd + 1]), [0, 0])
  if (nuls[1] > 20 && nuls[0] === 0) return iconv.decode(bytes, 'utf-16le')
  if (nuls[0] > 20 && nuls[1] === 0) return iconv.decode(bytes, 'utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const lossy = bytes.toString('utf8')
    const lost = lossy.match(/\ufffd/g)?.length ?? 0
    const chinese = lossy.match(/\p{Script=Han}/gu)?.length ?? 0
    // UTF-8 but for a byte or two: cut off or changed on its way. Read as GB18030 it would be nonsense.
    if (chinese > lost * 3) throw new FileRefusal('file-broken')
    return iconv.decode(bytes, 'gb18030')
  }
}

function recordsOf(text: string): readonly (readonly string[])[] {
  try {
    const records: unknown = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LIMITS.columns * LIMITS.cellText,
      to: LIMITS.rows + 1,
    })
    return records as readonly (readonly string[])[]
  } catch {
    throw new FileRefusal('file-broken')
  }
}

/** The sign that splits most lines alike. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return { delimiter, score: usual === 0 ? 0 : usual * counts.filter((count) => count === usual).length }
  })
  return [...scored].sort((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

/** A value without what kept a spreadsheet from changing it: a tab, an apostrophe, `="…"`. */
function plainValue(value: string): PackedCell {
  const inner = /^="([^"]*)"$/.exec(value.trim())?.[1] ?? value
  const text = inner
    .replace(/^\t+/, '')
    .replace(/^'(?=[\d=+\-@])/, '')
    .slice(0, LIMITS.cellText)
  return text.trim() === '' ? null : text
}
