import type ExcelJS from 'exceljs'
import { printable } from '../exports/formula-safe.ts'

export interface Column {
  readonly title: string
  /** In characters of a Latin letter's width. */
  readonly width: number
  readonly number?: boolean
  readonly right?: boolean
}

/** A table for print: a title, lines about it, a header that stays in sight and on every page, rows. */
export interface Drawing {
  readonly name: string
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** A4 across. */
  readonly across: boolean
}

const A4 = 9
const LINE = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }

export function drawSheet(workbook: ExcelJS.Workbook, drawing: Drawing): void {
  const above = 1 + drawing.notes.length
  const page = workbook.addWorksheet(drawing.name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: above + 1, xSplit: 1 }],
    pageSetup: {
      paperSize: A4,
      orientation: drawing.across ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `1:${above + 1}`,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  })
  page.columns = drawing.columns.map((column) => ({ width: column.width }))
  line(page, drawing.title, drawing.columns.length, { name: '黑体', size: 16, bold: true }, 'center', 30)
  for (const note of drawing.notes) line(page, note, drawing.columns.length, { size: 10, color: { argb: 'FF595959' } }, 'left', 18)
  header(page, drawing.columns)
  for (const row of drawing.rows) body(page, drawing.columns, row)
}

function line(page: ExcelJS.Worksheet, text: string, columns: number, font: Partial<ExcelJS.Font>, horizontal: 'left' | 'center', height: number): void {
  const row = page.addRow([printable(text)])
  row.height = height
  row.getCell(1).font = font
  row.getCell(1).alignment = { horizontal, vertical: 'middle' }
  page.mergeCells(row.number, 1, row.number, columns)
}

function header(page: ExcelJS.Worksheet, columns: readonly Column[]): void {
  const row = page.addRow(columns.map((column) => column.title))
  row.height = Math.max(...columns.map((column) => 16 * Math.ceil((widthOf(column.title) + 2) / column.width)), 20)
  row.eachCell((cell) => {
    cell.font = { bold: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = BORDER
  })
}

/** Texts are texts: a note that begins with `=` stays what was typed. A wrapped line gets the height it needs, which programs do not all work out themselves. */
function body(page: ExcelJS.Worksheet, columns: readonly Column[], cells: readonly (string | number | null)[]): void {
  const row = page.addRow(cells.map((cell) => (typeof cell === 'string' ? printable(cell) : cell)))
  row.height = 16 * Math.max(1, ...cells.map((cell, n) => (typeof cell === 'string' ? Math.ceil((widthOf(cell) + 1) / (columns[n]?.width ?? 10)) : 1)))
  columns.forEach((column, n) => {
    const cell = row.getCell(n + 1)
    cell.border = BORDER
    cell.alignment = { vertical: 'middle', wrapText: true, horizontal: column.number || column.right ? 'right' : 'left' }
    if (!column.number && typeof cell.value !== 'number') cell.numFmt = '@'
  })
}

/** Chinese characters are two Latin letters wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\uffff]|[^\u0000-\uffff]/u.test(character) ? 2 : 1), 0)
}
