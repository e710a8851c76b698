import { addHours } from '@lianfang/domain/kernel/instant.ts'
import { ANSWER_HOURS } from '@lianfang/domain/followup/flows/hand-over.ts'
import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import ExcelJS from 'exceljs'
import { printable } from '../../../exports/formula-safe.ts'
import { LETTER_LINES, RESULTS, RULE_LABEL, TEST_LABEL, ZONE_LABEL, type LetterLine } from './letter-lines.ts'
import { serialOfDay, serialOfInstant, zoneText } from './serial-days.ts'

const A4 = 9
const TEXT = '@'
const DAY = 'yyyy"年"m"月"d"日"'
const MOMENT = 'yyyy"年"m"月"d"日" hh:mm'
const LINE = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }

/**
 * A letter as one sheet that a person reads and prints, and that `readLetter` reads back: labels in Chinese, texts as texts, days and
 * hours as Excel's own, by the township's wall clock. `ruleName` is for the reader alone.
 */
export async function writeLetter(letter: HandoverLetter, ruleName: string, offset: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Lianfang 联防'
  const page = workbook.addWorksheet('转管函', {
    pageSetup: { paperSize: A4, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
  })
  page.columns = [{ width: 20 }, { width: 48 }, { width: 24 }]
  across(page, '重点人员转管函', { name: '黑体', size: 16, bold: true }, 'center', 32)
  const due = serialOfInstant(addHours(letter.sentAt, ANSWER_HOURS), offset)
  across(page, `请在 ${ANSWER_HOURS} 小时内答复是否接管（电话：${letter.fromContact}）。接管之前，此人仍由发函乡镇负责。`, { size: 11 }, 'left', 32)
  for (const line of LETTER_LINES) put(page, line.label, ...cellOf(letter, line, offset))
  put(page, RULE_LABEL, ruleName, TEXT)
  put(page, '应答复时间', due, MOMENT)
  put(page, ZONE_LABEL, zoneText(offset), TEXT)
  for (const { day, result } of letter.tests) put(page, TEST_LABEL, serialOfDay(day), DAY, RESULTS[result].zh)
  if (letter.tests.length === 0) put(page, TEST_LABEL, '没有检测', TEXT)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function cellOf(letter: HandoverLetter, { field, kind }: LetterLine, offset: number): readonly [string | number | null, string] {
  const value = letter[field]
  if (value === null) return [null, TEXT]
  if (Array.isArray(value)) return [value.map(String).join('、'), TEXT]
  if (typeof value === 'number') return [value, '0']
  const text = String(value)
  if (kind === 'day') return [serialOfDay(text), DAY]
  if (kind === 'instant') return [serialOfInstant(text, offset), MOMENT]
  return [typeof kind === 'string' ? text : (kind[text]?.zh ?? text), TEXT]
}

function put(page: ExcelJS.Worksheet, label: string, value: string | number | null, format: string, beside = ''): void {
  const row = page.addRow([label, typeof value === 'string' ? printable(value) : value, beside])
  const [first, second, third] = [row.getCell(1), row.getCell(2), row.getCell(3)]
  first.font = { bold: true }
  second.numFmt = format
  second.alignment = { horizontal: 'left', vertical: 'top', wrapText: true }
  third.numFmt = TEXT
  for (const cell of beside === '' ? [first, second] : [first, second, third]) cell.border = BORDER
}

function across(page: ExcelJS.Worksheet, text: string, font: Partial<ExcelJS.Font>, horizontal: 'left' | 'center', height: number): void {
  const row = page.addRow([printable(text)])
  row.height = height
  row.getCell(1).font = font
  row.getCell(1).alignment = { horizontal, vertical: 'middle', wrapText: true }
  page.mergeCells(row.number, 1, row.number, 3)
}
