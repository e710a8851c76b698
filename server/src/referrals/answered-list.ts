import { fill, type Language, type Phrase } from '@lianfang/contract/kernel/say.ts'
import { answeredListWords as words, referralStatusWords, resultWords } from '@lianfang/contract/referrals/words.ts'
import { clockOf, dayOf, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { qualityOf, type ListQuality } from '@lianfang/domain/referrals/list-quality.ts'
import type { Referral, ReferralBatch, ReturnedRow } from '@lianfang/domain/referrals/tables.ts'
import type { Sheet, SheetRow } from '../exports/sheet.ts'
import { sentenceOf } from '../http/problem.ts'

/** What an answered list is written from. */
export interface AnsweredList {
  readonly batch: ReferralBatch
  readonly taken: readonly Referral[]
  readonly returned: readonly ReturnedRow[]
  /** Names of units, for saying which grid answered. */
  readonly units: ReadonlyMap<string, string>
  readonly offset: number
  readonly language: Language
}

/**
 * The list as it goes back to its sender: their own columns in their order, all rows in theirs, the result columns behind, and below
 * how good the list was. Every cell is text, so that numbers of documents and phones come back as they came.
 */
export function answeredSheet(list: AnsweredList): Sheet {
  const { batch } = list
  const own = batch.columns.map((name) => column({ zh: name, en: name }, /身份|证件|地址|住址/.test(name) ? 24 : 14))
  const ours = [column(words.result, 18), column(words.note, 28), column(words.grid, 18), column(words.closedAt, 17)]
  return { title: { zh: `${batch.title}（核查反馈）`, en: `${batch.title} (answered)` }, columns: [...own, ...ours], rows: rowsOf(list) }
}

function column(title: Phrase, width: number): Sheet['columns'][number] {
  return { title, kind: 'text', width }
}

async function* rowsOf(list: AnsweredList): AsyncGenerator<SheetRow> {
  const width = list.batch.columns.length
  const lines = [
    ...list.taken.map((row) => ({ at: row.rowNumber, cells: takenRow(list, row, width) })),
    ...list.returned.map((row) => ({ at: row.rowNumber, cells: returnedRow(list, row, width) })),
  ]
  for (const line of lines.sort((a, b) => a.at - b.at)) yield line.cells
  yield blanks(width + 4)
  for (const [label, value] of qualityLines(list)) yield [label, value, ...blanks(width + 2)].slice(0, width + 4)
}

/** How good the list was, a line for each figure. */
function qualityLines(list: AnsweredList): readonly (readonly [string, string])[] {
  const quality = qualityOf(list.taken, list.returned.length)
  const say = (key: keyof typeof words): string => words[key][list.language]
  const counts = [
    ['rows', quality.rows],
    ['here', quality.here],
    ['elsewhere', quality.elsewhere],
    ['lost', quality.lost],
    ['wrong', quality.wrong],
    ['repeated', quality.repeated],
    ['bad', quality.bad],
    ['unanswered', quality.open],
  ] as const
  return [[say('quality'), ''], ...counts.map(([key, n]) => [say(key), String(n)] as const), [say('sound'), shareOf(quality)]]
}

function takenRow(list: AnsweredList, row: Referral, width: number): SheetRow {
  return [
    ...padded(row.personal.original ?? [], width),
    resultOf(list, row),
    noteOf(list, row),
    list.units.get(row.unit) ?? '',
    row.closedAt === null ? '' : wallClock(row.closedAt, list.offset),
  ]
}

function returnedRow(list: AnsweredList, row: ReturnedRow, width: number): SheetRow {
  const reasons = row.reasons.map((reason) => sentenceOf(reason.code, {}, list.language)).join(list.language === 'zh' ? '' : ' ')
  return [...padded(row.personal.original ?? [], width), fill(words.returned, list.language, { reasons }), '', '', '']
}

function resultOf(list: AnsweredList, row: Referral): string {
  if (row.result !== null) return resultWords[row.result][list.language]
  return row.status === 'TRIAGE' ? referralStatusWords.TRIAGE[list.language] : words.open[list.language]
}

/** The note, and for a repeat of an answered name the answer it had. */
function noteOf(list: AnsweredList, row: Referral): string {
  const { earlier, resultNote } = row.personal
  const before = earlier ? fill(words.earlier, list.language, { day: earlier.closedDay, result: resultWords[earlier.result][list.language] }) : ''
  return [before, resultNote].filter((part) => part !== '').join('；')
}

function shareOf(quality: ListQuality): string {
  return quality.sound === null ? '—' : `${(quality.sound * 100).toFixed(1)}%`
}

function wallClock(at: Instant, offset: number): string {
  return `${dayOf(at, offset)} ${clockOf(at, offset)}`
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '')
}

function blanks(width: number): readonly string[] {
  return Array.from({ length: width }, () => '')
}
