import ExcelJS from 'exceljs'
import { ContentHash } from '../content-hash.ts'
import { printable } from '../formula-safe.ts'
import type { ExportStamp, Written } from '../sheet.ts'
import { watermarkHead, watermarkTail } from '../watermark.ts'
import { markOf } from '../zero-width-mark.ts'
import type { FilledCell, FilledSheet } from './filled-sheet.ts'

const A4 = 9
const SIZE = 8
const NOTE_WIDTH = 80
const LINE = { style: 'thin', color: { argb: 'FF404040' } } as const
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const FONT = '宋体'
const RED = { name: FONT, size: 7, color: { argb: 'FFB42318' } } as const

export interface DrawnSheet extends Written {
  readonly bytes: Buffer
}

/**
 * Draws a form as its receiver knows it: title, sentences, merged headings, every line in 8-point print on one page's width, texts as
 * texts; below it who took it out what for, and a page of notes.
 */
export async function drawFilled(sheet: FilledSheet, stamp: ExportStamp): Promise<DrawnSheet> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Lianfang 联防'
  const leaves = sheet.headings.flatMap((heading) => (heading.below.length > 0 ? heading.below : [heading]))
  const deep = sheet.headings.some((heading) => heading.below.length > 0)
  const top = 1 + sheet.above.length + (deep ? 2 : 1)
  const page = workbook.addWorksheet(sheet.part ?? '表', {
    views: [{ state: 'frozen', ySplit: top }],
    pageSetup: {
      paperSize: A4,
      orientation: sheet.across ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 },
      printTitlesRow: `1:${top}`,
    },
    headerFooter: { oddFooter: `&L&7${footer(stamp)}&R&8&P / &N` },
  })
  page.columns = leaves.map(({ width }) => ({ width }))
  across(page, sheet.title + (sheet.part ? `（${sheet.part}）` : '') + markOf(stamp.id), leaves.length, { name: '黑体', size: 16, bold: true }, 'center', 28)
  for (const sentence of sheet.above) across(page, sentence, leaves.length, { name: FONT, size: 10 }, 'left', 18)
  drawHeadings(page, sheet, deep)
  const hash = new ContentHash()
  for (const row of sheet.rows) {
    const clean = row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell))
    hash.add(clean)
    drawRow(page, clean, leaves)
  }
  if (sheet.pairs) for (let n = 0; n < sheet.rows.length; n += 2) page.mergeCells(top + 1 + n, 1, top + 2 + n, 1)
  for (const sentence of sheet.below) across(page, sentence, leaves.length, { name: FONT, size: 10 }, 'left', 22)
  const written = { rows: hash.rows, hash: hash.hex() }
  across(page, watermarkHead(stamp), leaves.length, RED, 'left', 14)
  across(page, watermarkTail(stamp, written), leaves.length, RED, 'left', 14)
  drawNotes(workbook, sheet)
  return { ...written, bytes: Buffer.from(await workbook.xlsx.writeBuffer()) }
}

function across(page: ExcelJS.Worksheet, text: string, columns: number, font: Partial<ExcelJS.Font>, horizontal: 'left' | 'center', height: number): void {
  const row = page.addRow([printable(text)])
  row.height = height
  row.getCell(1).font = font
  row.getCell(1).alignment = { horizontal, vertical: 'middle' }
  if (columns > 1) page.mergeCells(row.number, 1, row.number, columns)
}

/** One row of headings, or two: what spans others stands above them, all else takes both rows. */
function drawHeadings(page: ExcelJS.Worksheet, { headings }: FilledSheet, deep: boolean): void {
  const upper = page.addRow(headings.flatMap((heading) => [heading.title, ...heading.below.slice(1).map(() => '')]))
  const lower = deep ? page.addRow(headings.flatMap((heading) => (heading.below.length > 0 ? heading.below.map((one) => one.title) : ['']))) : upper
  for (const row of new Set([upper, lower])) {
    row.height = deep ? 17 : 30
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { name: FONT, size: SIZE, bold: true }
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
      cell.border = BORDER
    })
  }
  if (!deep) return
  let column = 1
  for (const heading of headings) {
    const span = Math.max(1, heading.below.length)
    if (heading.below.length > 0) page.mergeCells(upper.number, column, upper.number, column + span - 1)
    else page.mergeCells(upper.number, column, lower.number, column)
    column += span
  }
}

/** Texts are texts, also after somebody edits them; a line is as high as its longest cell needs. */
function drawRow(page: ExcelJS.Worksheet, cells: readonly FilledCell[], leaves: readonly { readonly width: number }[]): void {
  const row = page.addRow([...cells])
  const lines = cells.map((cell, n) =>
    String(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / ((leaves[n]?.width ?? 8) * 1.15))), 0),
  )
  row.height = 11.5 * Math.max(1, ...lines) + 3
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { name: FONT, size: SIZE }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = BORDER
    if (typeof cell.value !== 'number') cell.numFmt = '@'
  })
}

function drawNotes(workbook: ExcelJS.Workbook, sheet: FilledSheet): void {
  const page = workbook.addWorksheet('说明', { pageSetup: { paperSize: A4, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } })
  page.columns = [{ width: NOTE_WIDTH }]
  for (const note of [`${sheet.title}　说明`, ...sheet.notes]) {
    const row = page.addRow([printable(note)])
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' }
    row.getCell(1).numFmt = '@'
    row.height = 15 * Math.ceil((widthOf(note) + 1) / (NOTE_WIDTH - 6))
  }
  page.getRow(1).font = { bold: true, size: 12 }
}

/** Chinese characters are two Latin letters wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\uffff]|[^\u0000-\uffff]/u.test(character) ? 2 : 1), 0)
}

/** `&` begins a code in a footer. */
function footer(stamp: ExportStamp): string {
  return `${stamp.township} ${stamp.who} ${stamp.at} ${stamp.id.slice(-12)}`.replaceAll('&', '&&')
}
