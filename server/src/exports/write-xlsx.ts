import ExcelJS from 'exceljs'
import type { Writable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { ContentHash } from './content-hash.ts'
import { OWN_LINES, SHEET_LIMIT, TooManyRows, type ExportStamp, type Sheet, type Written } from './sheet.ts'
import { watermarkHead, watermarkTail } from './watermark.ts'
import { clean } from './write-csv.ts'

const A4 = 9
const ROWS_AT_ONCE = 500
/** Excel's own format for text: such a cell stays text also after somebody has edited it. */
const TEXT = '@'
const GRID = { style: 'thin', color: { argb: 'FFB0B0B0' } } as const
const BORDER = { top: GRID, left: GRID, bottom: GRID, right: GRID }

/**
 * Writes a list as a workbook, row by row: texts as texts (no cell is ever a formula), the watermark above and below, set up to
 * print on A4 across. Refuses more rows than a worksheet holds.
 */
export async function writeXlsx(sheet: Sheet, stamp: ExportStamp, out: Writable): Promise<Written> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  workbook.creator = 'Lianfang 联防'
  const page = workbook.addWorksheet(sheet.title[stamp.language].replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${footer(stamp)}&R&P / &N` },
  })
  page.columns = sheet.columns.map((column) => ({
    width: column.width,
    style: { alignment: { vertical: 'top', wrapText: true }, ...(column.kind === 'text' ? { numFmt: TEXT } : {}) },
  }))
  banner(page, sheet.title[stamp.language], sheet.columns.length, { size: 15, bold: true }, 'center')
  banner(page, watermarkHead(stamp), sheet.columns.length, { size: 9, color: { argb: 'FFB42318' } }, 'left')
  header(page, sheet, stamp)
  const hash = new ContentHash()
  for await (const cells of sheet.rows) {
    const row = clean(cells)
    hash.add(row)
    if (hash.rows > SHEET_LIMIT - OWN_LINES) throw new TooManyRows()
    const line = page.addRow([...row])
    line.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = BORDER
    })
    line.commit()
    if (hash.rows % ROWS_AT_ONCE === 0) await breathe()
  }
  const written = { rows: hash.rows, hash: hash.hex() }
  banner(page, watermarkTail(stamp, written), sheet.columns.length, { size: 9, color: { argb: 'FFB42318' } }, 'left')
  page.commit()
  await workbook.commit()
  return written
}

function banner(page: ExcelJS.Worksheet, text: string, columns: number, font: Partial<ExcelJS.Font>, horizontal: 'left' | 'center'): void {
  const line = page.addRow([text])
  const cell = line.getCell(1)
  cell.font = font
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
  line.height = font.bold ? 26 : 28
  if (columns > 1) page.mergeCells(line.number, 1, line.number, columns)
  line.commit()
}

function header(page: ExcelJS.Worksheet, sheet: Sheet, stamp: ExportStamp): void {
  const line = page.addRow(sheet.columns.map((column) => column.title[stamp.language]))
  line.eachCell((cell) => {
    cell.font = { bold: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEFF2' } }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = BORDER
  })
  line.commit()
}

/** `&` begins a code in a footer. */
function footer(stamp: ExportStamp): string {
  return `${stamp.who} ${stamp.at} ${stamp.id.slice(-12)}`.replaceAll('&', '&&')
}
