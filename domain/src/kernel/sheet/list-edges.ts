import type { HeaderColumn } from './header.ts'
import { plainText, withoutBlanks } from './plain-text.ts'
import { isBlank, type Cell } from './sheet.ts'

/** Words that open a line of totals; the line counts even when it is full of numbers. */
const TOTAL = /^(合计|总计|小计|共计|累计|合\(计\))/

/** Words that open a line of signatures or remarks below a list. */
const SIGNATURE =
  /^(填表人|填报人|检验人|检测人|报告人|复核人|采样人|送检人|填报单位|制表|经办人|审核|审批|签发|签字|签名|盖章|单位负责人|主要负责人|分管领导|负责人签|联系人[::]|联系电话[::]|填表日期|填报日期|填报时间|日期[::]|说明|填表说明|备注[::]|附注|注[::\d]|以上|以下空白|共\d+(条|人|行|户))/

/** True for a line of totals or signatures: it begins with such a word, and a signature line has few words. */
export function isFooter(cells: readonly Cell[]): boolean {
  const first = withoutBlanks(cells.find((cell) => !isBlank(cell))?.text ?? '')
  return TOTAL.test(first) || (SIGNATURE.test(first) && cells.filter((cell) => !isBlank(cell)).length <= 8)
}

/** True when the row says the header's names again, as lists printed over several pages do. */
export function isRepeatedHeader(cells: readonly Cell[], columns: readonly HeaderColumn[]): boolean {
  // Printed again it is the same text: rows of values, which are nearly all, need no closer look.
  if (!columns.some((column) => cells[column.index]?.text === column.name)) return false
  const filled = cells.filter((cell) => !isBlank(cell)).length
  const same = columns.filter((column) => plainText(cells[column.index]?.text ?? '') === plainText(column.name)).length
  return same >= 2 && same >= filled * 0.8
}
