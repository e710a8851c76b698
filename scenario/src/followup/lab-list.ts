import { addDays, dayOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { TestResult } from '@lianfang/domain/followup/tables.ts'
import { chanceOf, type Chance } from '../kernel/chance.ts'
import { serialOf, writeWorkbook, type Cell, type Sheet } from '../kernel/write-workbook.ts'

/** How a laboratory lays its lists out: a report with mixed tubes over merged rows, a plain list, the machine's own export. */
export const LAB_LAYOUTS = ['REPORT', 'PLAIN', 'MACHINE'] as const
export type LabLayout = (typeof LAB_LAYOUTS)[number]

/** A sample that the township sent. */
export interface SentSample {
  readonly id: string
  readonly name: string
  readonly idNumber: string
  readonly tube: string
  readonly at: Instant
}

/** What is wrong with a row, so that it belongs to nobody for certain; null when nothing is. */
export type LabFault = 'NAME_MISTYPED' | 'STRANGER' | 'DOUBTFUL' | 'BEFORE_SAMPLE' | 'NAME_ALONE'

export interface LabEntry {
  readonly row: number
  /** Null: of nobody in the township. */
  readonly sample: string | null
  readonly result: Exclude<TestResult, 'POOL_POSITIVE'> | null
  readonly fault: LabFault | null
}

export interface LabPlan {
  readonly seed: string
  readonly samples: readonly SentSample[]
  readonly layout: LabLayout
  /** The day the list says. */
  readonly day: Day
  /** Faults to plant, each in a row of its own. */
  readonly faults?: readonly LabFault[]
  /** Whose sample is positive. */
  readonly positive?: readonly string[]
}

/** A laboratory's workbook, untidy as they come, and the truth about each of its rows. */
export interface LabList {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly laboratory: string
  readonly entries: readonly LabEntry[]
}

const HEADERS: Readonly<Record<LabLayout, readonly string[]>> = {
  REPORT: ['序号', '采样管编号', '受检者姓名', '证件号码', '采样日期', '混采方式', '检测结果', '检测时间', '备注'],
  PLAIN: ['姓名', '身份证号', '采样时间', '核酸结果', '报告时间'],
  MACHINE: ['样本编号', '采集日期', 'ORF1ab', 'N基因', '审核时间'],
}
const LABORATORIES: Readonly<Record<LabLayout, string>> = { REPORT: '县疾控中心', PLAIN: '县人民医院检验科', MACHINE: '金域医学检验所' }
const NEGATIVE = ['阴性', '阴', '-', '未检出', '阴性（-）', ' 阴性 '] as const

interface Line {
  readonly sample: SentSample | null
  readonly fault: LabFault | null
  readonly result: LabEntry['result']
}

/** Writes a laboratory's list for samples that were sent. Mixed tubes share a number; ID numbers stand as text. */
export function makeLabList(plan: LabPlan): LabList {
  const chance = chanceOf(`${plan.seed}/lab-list`)
  const columns = HEADERS[plan.layout]
  const lines = linesOf(plan)
  const title = `新冠病毒核酸检测结果报告单（${plan.day}）`
  const above: Cell[][] = plan.layout === 'REPORT' ? [[title], [`检测机构：${LABORATORIES[plan.layout]}   检测方法：荧光PCR   报告日期：${plan.day}`]] : []
  const body = lines.map((line, n) => typeLine(chance, plan, line, n, lines))
  const footer: Cell[][] = plan.layout === 'REPORT' ? [[`以上共${lines.length}份`], ['检验人：', '', '审核人：']] : []
  const first = above.length + 1
  const sheet: Sheet = {
    name: plan.layout === 'MACHINE' ? 'Sheet1' : '结果',
    rows: [...above, [...columns], ...body, ...footer],
    merges: [...above.map((_, row) => [row, 0, row, columns.length - 1] as const), ...(plan.layout === 'REPORT' ? tubeMerges(lines, first) : [])],
  }
  return {
    fileName: `核酸结果${plan.day}.xlsx`,
    bytes: writeWorkbook([sheet]),
    laboratory: LABORATORIES[plan.layout],
    entries: lines.map((line, n) => ({ row: first + n + 1, sample: line.sample?.id ?? null, result: line.result, fault: line.fault })),
  }
}

function linesOf(plan: LabPlan): readonly Line[] {
  const faults = plan.faults ?? []
  const spoilt = faults.filter((fault) => fault !== 'STRANGER')
  const sound = plan.samples.map((sample, n): Line => {
    const result = plan.positive?.includes(sample.id) ? 'POSITIVE' : 'NEGATIVE'
    const fault = spoilt[n - (plan.samples.length - spoilt.length)] ?? null
    return { sample, fault, result: fault === 'DOUBTFUL' ? null : result }
  })
  return [...sound, ...faults.filter((fault) => fault === 'STRANGER').map((fault): Line => ({ sample: null, fault, result: 'NEGATIVE' }))]
}

function typeLine(chance: Chance, plan: LabPlan, line: Line, n: number, lines: readonly Line[]): Cell[] {
  const { sample, fault } = line
  const day = sample ? dayOf(sample.at) : plan.day
  const tested = fault === 'BEFORE_SAMPLE' ? `${addDays(day, -1)} 20:30` : `${dayOf(sample?.at ?? `${plan.day}T00:00:00.000Z`)} 23:30`
  const result = typeResult(chance, line)
  const name = fault === 'NAME_MISTYPED' ? `${sample?.name ?? ''}某` : (sample?.name ?? '王陌生')
  switch (plan.layout) {
    case 'REPORT': {
      const tube = sample?.tube ?? 'Z-9999'
      const isFirst = lines[n - 1]?.sample?.tube !== tube
      const pooled = lines.filter((one) => one.sample?.tube === tube).length > 1
      const alone = fault === 'NAME_ALONE'
      return [
        n + 1,
        alone || !isFirst ? null : tube,
        name,
        alone ? '' : (sample?.idNumber ?? ''),
        alone ? '' : day.replaceAll('-', '.'),
        pooled ? '10：1混采' : '单采',
        result,
        tested,
        chance.once(0.1) ? '复检阴性' : '',
      ]
    }
    case 'PLAIN':
      return [name, fault === 'NAME_ALONE' ? '' : (sample?.idNumber ?? ''), fault === 'NAME_ALONE' ? '' : serialOf(day), result, tested]
    case 'MACHINE':
      return [sample?.tube ?? 'Z-9999', day.replaceAll('-', '/'), result, result, `${tested}:00`]
  }
}

function typeResult(chance: Chance, line: Line): string {
  if (line.fault === 'DOUBTFUL') return '可疑，待复检'
  return line.result === 'POSITIVE' ? '阳性' : chance.pick(NEGATIVE)
}

/** The tube's cell of a mixed tube stands once, over the rows of all in it. */
function tubeMerges(lines: readonly Line[], first: number): readonly (readonly [number, number, number, number])[] {
  return lines.flatMap((line, n) => {
    const tube = line.sample?.tube
    if (tube === undefined || lines[n - 1]?.sample?.tube === tube || lines[n + 1]?.sample?.tube !== tube) return []
    const end = lines.findIndex((one, at) => at > n && one.sample?.tube !== tube)
    return [[first + n, 1, first + (end === -1 ? lines.length : end) - 1, 1] as const]
  })
}
