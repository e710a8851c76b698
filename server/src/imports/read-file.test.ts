import { utils, write, type CellObject, type WorkBook } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { inlineRow, workbookFiles, zipOf } from '../testing/zip-writer.ts'
import { isDateFormat } from './date-format.ts'
import { FileRefusal } from './file-refusal.ts'
import { unpackSheet } from './packed-sheet.ts'
import { readFile } from './read-file.ts'

type Row = readonly (string | number | boolean | CellObject | null)[]

function bookOf(sheets: Readonly<Record<string, readonly Row[]>>): WorkBook {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  return book
}

function bytesOf(book: WorkBook, bookType: 'xlsx' | 'biff8' | 'html' | 'xlml' | 'ods' = 'xlsx'): Buffer {
  const bytes: unknown = write(book, { type: 'buffer', bookType, compression: true })
  if (!Buffer.isBuffer(bytes)) throw new Error('the workbook writer gave no bytes')
  return bytes
}

const texts = (bytes: Buffer, sheet = 0): readonly (readonly string[])[] => {
  const found = readFile(bytes)[sheet]
  return found ? unpackSheet(found).rows.map((row) => row.map((cell) => cell.text)) : []
}

function codeOf(bytes: Buffer): string {
  try {
    readFile(bytes)
    return 'read'
  } catch (fault) {
    return fault instanceof FileRefusal ? fault.code : String(fault)
  }
}

test('[X1] text stays text, a number keeps all its digits and is told from text, a day is written out', () => {
  const bytes = bytesOf(
    bookOf({
      名单: [
        ['姓名', '证件号码', '电话', '返回时间', '时间', '是否'],
        ['孙㛃雪', '990108199706177665', 15800000703, { t: 'n', v: 44634, z: 'm/d/yy' }, { t: 'n', v: 44634.5, z: 'yyyy-m-d h:mm' }, true],
        ['曹𬭎', 990105201406077811, '', { t: 'n', v: 44634 }, { t: 'n', v: 0.5 }, false],
      ],
    }),
  )
  const [sheet] = readFile(bytes).map(unpackSheet)
  expect(sheet?.rows[1]).toEqual([
    { text: '孙㛃雪', kind: 'text' },
    { text: '990108199706177665', kind: 'text' },
    { text: '15800000703', kind: 'number', number: 15800000703 },
    { text: '2022-03-14', kind: 'date', number: 44634 },
    { text: '2022-03-14 12:00:00', kind: 'date', number: 44634.5 },
    { text: '是', kind: 'boolean' },
  ])
  expect(sheet?.rows[2]?.slice(0, 4)).toEqual([
    { text: '曹𬭎', kind: 'text' },
    { text: '990105201406077824', kind: 'number', number: 990105201406077800 },
    { text: '', kind: 'empty' },
    { text: '44634', kind: 'number', number: 44634 },
  ])
})

test('[X1] the same list is read from xlsx, xls, an HTML table, an XML workbook and ods', () => {
  const book = bookOf({
    名单: [
      ['姓名', '电话'],
      ['罗龙', '18600000215'],
    ],
  })
  for (const type of ['xlsx', 'biff8', 'html', 'xlml', 'ods'] as const) {
    expect([type, texts(bytesOf(book, type)).map((row) => row.slice(0, 2))]).toEqual([
      type,
      [
        ['姓名', '电话'],
        ['罗龙', '18600000215'],
      ],
    ])
  }
})

test('[X1] a number is a day when its format shows one', () => {
  for (const format of [
    'm/d/yy',
    'yyyy-mm-dd',
    'yyyymmdd',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy/m/d',
    'h:mm:ss',
    '[h]:mm',
    'e年m月d日',
    'mmm-yy',
    '[DBNum1]m月d日;@',
  ])
    expect([format, isDateFormat(format)]).toEqual([format, true])
  for (const format of ['General', '0', '#,##0.00', '0.00E+00', '@', '0"days"', '[Red]0', '000000000000000000', 'Standard', '_-* #,##0_-', '0\\d'])
    expect([format, isDateFormat(format)]).toEqual([format, false])
})

test('[X1] days of the Macintosh calendar are the same days', () => {
  const book = bookOf({ 名单: [[{ t: 'n', v: 44634 - 1462, z: 'yyyy-mm-dd' }]] })
  book.Workbook = { WBProps: { date1904: true } }
  expect(texts(bytesOf(book))).toEqual([['2022-03-14']])
})

test('[X1] hidden sheets are passed over, merges are kept', () => {
  const book = bookOf({
    旧名单: [['姓名'], ['旧人']],
    名单: [
      ['名单', '', ''],
      ['姓名', '电话', '地址'],
    ],
  })
  const sheet = book.Sheets['名单']
  if (sheet) sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
  book.Workbook = {
    Sheets: [
      { name: '旧名单', Hidden: 1 },
      { name: '名单', Hidden: 0 },
    ],
  }
  const sheets = readFile(bytesOf(book)).map(unpackSheet)
  expect(sheets.map((one) => one.name)).toEqual(['名单'])
  expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
})

test('[X1] a formula is not evaluated: its last value counts, and without one there is none', () => {
  const formula = zipOf(
    workbookFiles(
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1"><f>WEBSERVICE("http://127.0.0.1/")</f></c><c r="C1" t="inlineStr"><is><t>=1+1</t></is></c></row></sheetData>',
    ),
  )
  expect(texts(formula)).toEqual([['7', '', '=1+1']])
  expect(texts(zipOf(workbookFiles(inlineRow('姓名'), [{ name: 'xl/vbaProject.bin', content: 'x' }])))).toEqual([['姓名']])
})

const CSV = '姓名,身份证,手机\r\n孙㛃雪,\t990101197007285532,13900002465\r\n"罗,龙","=""990105197910021555""",\'013900002588\r\n'
const READ = [
  ['姓名', '身份证', '手机'],
  ['孙㛃雪', '990101197007285532', '13900002465'],
  ['罗,龙', '990105197910021555', '013900002588'],
]

test('[X2] a CSV is read in every encoding offices use, without what kept its numbers text', () => {
  const encodings: Readonly<Record<string, Buffer>> = {
    'utf-8': Buffer.from(CSV),
    'utf-8 with its mark': Buffer.from(`\ufeff${CSV}`),
    'utf-16le with its mark': iconv.encode(CSV, 'utf-16le', { addBOM: true }),
    'utf-16be with its mark': iconv.encode(CSV, 'utf-16be', { addBOM: true }),
    gb18030: iconv.encode(CSV, 'gb18030'),
  }
  for (const [name, bytes] of Object.entries(encodings)) expect([name, texts(bytes)]).toEqual([name, READ])
})

test('[X2] tabs, semicolons and bars separate as well as commas', () => {
  for (const sign of ['\t', ';', '|', '，']) {
    expect([sign, texts(Buffer.from(['姓名,电话,地址', '罗龙,18600000215,高家村', '许兰,18600000216,白云村'].join('\n').replaceAll(',', sign)))]).toEqual([
      sign,
      [
        ['姓名', '电话', '地址'],
        ['罗龙', '18600000215', '高家村'],
        ['许兰', '18600000216', '白云村'],
      ],
    ])
  }
})

test('[X2] UTF-8 that was cut within a character is broken, not another encoding', () => {
  expect(codeOf(Buffer.from('姓名,电话\n罗龙,18600000215\n许').subarray(0, -1))).toBe('file-broken')
})

test('[X3] each way of being no list has its own word', () => {
  const codes: readonly (readonly [string, Buffer])[] = [
    ['file-empty', Buffer.alloc(0)],
    ['file-empty', bytesOf(bookOf({ 空: [[]] }))],
    ['file-kind-unknown', Buffer.from('%PDF-1.7')],
    ['file-kind-unknown', zipOf([{ name: 'word/document.xml', content: '<w/>' }])],
    ['file-broken', bytesOf(bookOf({ 名单: [['姓名']] })).subarray(0, 900)],
    ['file-encrypted', zipOf(workbookFiles('').map((file) => ({ ...file, flags: 1 })))],
    ['file-swollen', zipOf(workbookFiles(`<sheetData>${'<row><c t="str"><v>0</v></c></row>'.repeat(1_500_000)}</sheetData>`))],
    ['file-too-large', Buffer.from('姓名,电话\n'.repeat(120_001))],
    ['file-too-large', Buffer.from(Array.from({ length: 257 }, (_, n) => `c${n}`).join(','))],
    ['file-broken', zipOf(workbookFiles('<sheetData><row r="1"><c r="ZZZZZZ1" t="str"><v>x</v></c></row></sheetData>'))],
  ]
  for (const [code, bytes] of codes) expect(codeOf(bytes)).toBe(code)
})
