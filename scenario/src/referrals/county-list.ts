import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import { chanceOf, type Chance } from '../kernel/chance.ts'
import { writeWorkbook, type Cell, type Sheet } from '../kernel/write-workbook.ts'
import { checkCharacter } from '../people/make-resident-id.ts'
import type { Town } from '../towns/make-town.ts'
import type { CountyEntry } from './county-entry.ts'
import { drawEntries, type DrawnEntry } from './draw-entries.ts'
import { DATE_SPELLINGS, spellDate } from './spell-date.ts'

/** How the sender's office lays its lists out. */
export const LAYOUTS = ['TWO_ROW_HEADER', 'PLAIN', 'OTHER_OFFICE'] as const
export type Layout = (typeof LAYOUTS)[number]

export interface CountyListPlan {
  readonly seed: string
  readonly town: Town
  readonly batch: number
  /** The day it was sent. */
  readonly day: Day
  readonly rows: number
  /** How many of them stand in no register of the town; default none. */
  readonly strangers?: number
  readonly layout: Layout
  readonly format?: 'xlsx' | 'xls'
}

/** A list as the county would push it, and the truth about each of its rows. */
export interface CountyList {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly title: string
  readonly sender: string
  /** What the sheet says of itself: one more than there are, as it happens. */
  readonly claimed: number
  readonly entries: readonly CountyEntry[]
}

type Field = 'number' | 'name' | 'sex' | 'id' | 'phone' | 'origin' | 'returned' | 'transport' | 'address' | 'code' | 'category' | 'remark'
interface Column {
  readonly field: Field
  readonly header: string
  readonly group?: string
}

const COLUMNS: Readonly<Record<Layout, readonly Column[]>> = {
  TWO_ROW_HEADER: [
    { field: 'number', header: '序号' },
    { field: 'name', header: '姓名', group: '基本信息' },
    { field: 'sex', header: '性别', group: '基本信息' },
    { field: 'id', header: '证件号码', group: '基本信息' },
    { field: 'phone', header: '联系方式', group: '基本信息' },
    { field: 'origin', header: '来自何地', group: '来返信息' },
    { field: 'returned', header: '返回时间', group: '来返信息' },
    { field: 'transport', header: '交通方式(车次/航班/车牌)', group: '来返信息' },
    { field: 'address', header: '现住址' },
    { field: 'code', header: '健康码' },
    { field: 'category', header: '推送类别' },
    { field: 'remark', header: '备注' },
  ],
  PLAIN: [
    { field: 'name', header: '姓名' },
    { field: 'id', header: '身份证号' },
    { field: 'phone', header: '手机号' },
    { field: 'address', header: '现居住地址' },
    { field: 'origin', header: '从何地返回' },
    { field: 'returned', header: '返乡时间' },
    { field: 'remark', header: '备注' },
  ],
  OTHER_OFFICE: [
    { field: 'number', header: '编号' },
    { field: 'category', header: '数据来源' },
    { field: 'name', header: '被协查人姓名' },
    { field: 'sex', header: '性别' },
    { field: 'phone', header: '联系电话' },
    { field: 'id', header: '公民身份号码' },
    { field: 'origin', header: '出发地' },
    { field: 'returned', header: '抵达日期' },
    { field: 'address', header: '目的地详细地址' },
    { field: 'code', header: '码色' },
  ],
}

const SENDERS: Readonly<Record<Layout, string>> = { TWO_ROW_HEADER: '县疫情防控指挥部大数据组', PLAIN: '县公安局', OTHER_OFFICE: '市卫健委流调组' }

/** Writes a county list for a town: untidy as the samples, with the truth beside it. */
export function makeCountyList(plan: CountyListPlan): CountyList {
  const chance = chanceOf(`${plan.seed}/county-list-${plan.batch}`)
  const columns = COLUMNS[plan.layout]
  const drawn = drawEntries(chance.split('entries'), plan.town, plan.rows, plan.day, plan.strangers)
  const claimed = drawn.length + 1
  const title = `涉疫地区来(返)人员核查名单(第${plan.batch}批)`
  const sender = SENDERS[plan.layout]
  const above = plan.layout === 'PLAIN' ? [] : [[title], [`下发单位:${sender}    下发时间:${chineseDay(plan.day)}21时    共${claimed}条`]]
  const header = headerRows(columns)
  const first = above.length + header.length
  const typist = chance.split('typist')
  const body = drawn.map((entry, i) => columns.map((column) => type(typist, column.field, entry, i)))
  const footer: Cell[][] =
    plan.layout === 'PLAIN'
      ? []
      : [columns.map(() => ''), ['合计', ...columns.slice(2).map(() => ''), `${claimed}条`], ['填表人:', '', '', '审核人:', '', '', '签发:']]
  const list: Sheet = {
    name: `第${plan.batch}批`,
    rows: [...above, ...header, ...body, ...footer],
    merges: [...above.map((_, row) => [row, 0, row, columns.length - 1] as const), ...headerMerges(columns, above.length)],
  }
  const notes: Sheet = { name: '填表说明', rows: [[`1. 各乡镇于${chineseDay(addDays(plan.day, 1))}12时前反馈核查结果。2. 身份证号请勿改为数值格式。`]] }
  const format = plan.format ?? 'xlsx'
  return {
    fileName: `核查名单第${plan.batch}批.${format}`,
    bytes: writeWorkbook(plan.layout === 'PLAIN' ? [list] : [list, notes], format),
    title,
    sender,
    claimed,
    entries: withRows(drawn, first + 1),
  }
}

function type(chance: Chance, field: Field, entry: DrawnEntry, i: number): Cell {
  switch (field) {
    case 'number':
      return i + 1
    case 'name':
      return chance.once(0.04) ? [...entry.name].join(' ') : entry.name
    case 'sex':
      return entry.person.sex === 'MALE' ? '男' : '女'
    case 'id':
      return typeId(chance, entry)
    case 'phone':
      return typePhones(chance, entry.phones)
    case 'returned':
      return spellDate(entry.returnedOn, DATE_SPELLINGS[i % DATE_SPELLINGS.length] ?? 'DASHES')
    case 'remark':
      return entry.fault === 'NO_CHINESE_ID' ? '外籍,护照E00000001' : chance.once(0.03) ? '电话无人接听' : ''
    case 'origin':
    case 'transport':
    case 'address':
    case 'code':
    case 'category':
      return entry[field]
  }
}

function typeId(chance: Chance, { idNumber, fault }: DrawnEntry): Cell {
  switch (fault) {
    case 'ID_AS_NUMBER':
      return Number(idNumber.replace('X', '0'))
    case 'WRONG_CHECK_CHARACTER':
      return idNumber.slice(0, 17) + (checkCharacter(idNumber.slice(0, 17)) === '0' ? '1' : '0')
    case 'NO_CHINESE_ID':
      return '无'
    case null:
      return chance.weighted([
        [idNumber, 94],
        [` ${idNumber} `, 3],
        [idNumber.toLowerCase(), 3],
      ])
  }
}

function typePhones(chance: Chance, phones: readonly string[]): Cell {
  const [first = ''] = phones
  if (phones.length > 1) return phones.join('/')
  return chance.weighted<Cell>([
    [first, 90],
    [Number(first), 5],
    [first.replace(/(\d{3})(\d{4})(\d{4})/, '$1 $2 $3'), 5],
  ])
}

function headerRows(columns: readonly Column[]): readonly (readonly Cell[])[] {
  const grouped = columns.some((column) => column.group)
  if (!grouped) return [columns.map((column) => column.header)]
  return [
    columns.map((column, i) => (column.group ? (columns[i - 1]?.group === column.group ? null : column.group) : column.header)),
    columns.map((column) => (column.group ? column.header : null)),
  ]
}

function headerMerges(columns: readonly Column[], row: number): readonly (readonly [number, number, number, number])[] {
  if (!columns.some((column) => column.group)) return []
  return columns.flatMap((column, i) => {
    if (!column.group) return [[row, i, row + 1, i] as const]
    if (columns[i - 1]?.group === column.group) return []
    const end = columns.findLastIndex((other) => other.group === column.group)
    return [[row, i, row, end] as const]
  })
}

function withRows(drawn: readonly DrawnEntry[], first: number): readonly CountyEntry[] {
  const rows = new Map(drawn.map((entry, i) => [entry as DrawnEntry | CountyEntry, first + i]))
  return drawn.map((entry, i) => ({ ...entry, row: first + i, repeatOf: entry.repeatOf ? (rows.get(entry.repeatOf) ?? null) : null }))
}

function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
