import { testResultWords } from '@lianfang/contract/followup/words.ts'
import type { Phrase } from '@lianfang/contract/kernel/say.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import { TEST_RESULTS } from '@lianfang/domain/followup/tables.ts'
import { ID_TYPES, SEXES } from '@lianfang/domain/people/tables.ts'

/** How a field stands in its cell: as text, a day, an hour of the wall clock, a number, numbers of telephones, or a word for a code. */
export type LineKind = 'text' | 'day' | 'instant' | 'number' | 'phones' | Readonly<Record<string, Phrase>>

/** One line of the sheet: its label, and the field of the letter beside it. */
export interface LetterLine {
  readonly label: string
  readonly field: Exclude<keyof HandoverLetter, 'tests'>
  readonly kind: LineKind
}

const wordsFor = <C extends keyof typeof peopleWords>(codes: readonly C[]): Readonly<Record<string, Phrase>> =>
  Object.fromEntries(codes.map((code) => [code, peopleWords[code]]))

/** The sheet from above to below, in the order in which somebody reads it. A blank cell is nothing (`null` or empty text). */
export const LETTER_LINES: readonly LetterLine[] = [
  { label: '发函乡镇', field: 'fromName', kind: 'text' },
  { label: '发函乡镇代码', field: 'fromTownship', kind: 'text' },
  { label: '联系人和电话', field: 'fromContact', kind: 'text' },
  { label: '发往乡镇', field: 'toName', kind: 'text' },
  { label: '发往乡镇代码', field: 'toTownship', kind: 'text' },
  { label: '发函时间', field: 'sentAt', kind: 'instant' },
  { label: '姓名', field: 'name', kind: 'text' },
  { label: '性别', field: 'sex', kind: wordsFor(SEXES) },
  { label: '出生日期', field: 'birth', kind: 'day' },
  { label: '证件种类', field: 'idType', kind: wordsFor(ID_TYPES) },
  { label: '证件号码', field: 'idNumber', kind: 'text' },
  { label: '电话', field: 'phones', kind: 'phones' },
  { label: '去向地址', field: 'address', kind: 'text' },
  { label: '原决定文号', field: 'orderNumber', kind: 'text' },
  { label: '依据', field: 'ground', kind: 'text' },
  { label: '证据', field: 'evidence', kind: 'text' },
  { label: '规则代码', field: 'pack', kind: 'text' },
  { label: '规则版本', field: 'packVersion', kind: 'text' },
  { label: '类别代码', field: 'category', kind: 'text' },
  { label: '起算日', field: 'countedFrom', kind: 'day' },
  { label: '已在别处管理天数', field: 'creditDays', kind: 'number' },
  { label: '措施开始时间', field: 'startedAt', kind: 'instant' },
  { label: '期满日', field: 'plannedEnd', kind: 'day' },
  { label: '最晚失效日', field: 'lapsesOn', kind: 'day' },
  { label: '说明', field: 'note', kind: 'text' },
  { label: '函件编号', field: 'id', kind: 'text' },
]

/** Sampling days with what came of them stand in lines of their own: label, day, result. */
export const TEST_LABEL = '检测'
export const ZONE_LABEL = '时区'
export const RULE_LABEL = '规则名称'
export const RESULTS: Readonly<Record<HandoverLetter['tests'][number]['result'], Phrase>> = {
  ...testResultWords,
  PENDING: { zh: '待出结果', en: 'Pending' },
}
export const RESULT_CODES = [...TEST_RESULTS, 'PENDING'] as const
