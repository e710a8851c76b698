import type { Refusal } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import { checkDocument, type Document } from '../people/check-document.ts'
import { readDocument } from '../people/guess-document.ts'

/** The paper a row names, with the reason where there is none. */
export interface Paper extends Document {
  readonly noIdReason: string
}

export type PaperRead = Paper | { readonly kind: 'bad'; readonly reason: Refusal }

/** What people write in the column of the ID number when there is none. */
const NO_NUMBER = /^(无|没有|暂无|未提供|未知|不详|不明|空|[-—/\\.、*?]+|外籍|外国人|儿童|婴儿|新生儿|未办理?|无身份证|无证件|未上户)[。.]?$/

/** A paper named in a remark with its number: `外籍,护照E00000001`. */
const NAMED_PAPER = /(护照|永久居留|永居|居住证|通行证|回乡证|台胞证|军官证|士兵证)[^A-Za-z0-9]{0,8}([A-Za-z]{0,4}\d{5,18}[A-Za-z]?)/

/**
 * The document of a row: the number in its own column by the named kind or by its look; where there is none, a paper that the
 * cell or the remark names; else none, with the reason as the list gives it. A number that does not hold is bad: it is never
 * replaced by what a remark says.
 */
export function readPaper(typeName: string, written: string, remark: string, today: Day): PaperRead {
  const number = withoutBlanks(written)
  const hasNumber = number !== '' && !NO_NUMBER.test(number)
  const named = NAMED_PAPER.exec((hasNumber && !/^[\dA-Za-z]+$/.test(number) ? written : hasNumber ? '' : `${written} ${typeName} ${remark}`).normalize('NFKC'))
  if (named) return withReason(readDocument(named[1] ?? '', named[2] ?? '', today), '')
  if (hasNumber) return withReason(readDocument(typeName, written, today), '')
  const reason = (number !== '' && number.length > 1 ? written.trim() : '') || remark.trim() || '名单未提供证件号'
  return withReason(checkDocument('NONE', '', reason.length < 2 ? '名单未提供证件号' : reason, today), reason)
}

function withReason(check: Document | { readonly kind: 'bad'; readonly reason: Refusal }, noIdReason: string): PaperRead {
  return check.kind === 'bad' ? check : { ...check, noIdReason: check.idType === 'NONE' ? noIdReason : '' }
}
