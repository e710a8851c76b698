import type { TestResult } from '../tables.ts'

/** What a cell says of a result. `PENDING`: nothing yet. `UNCLEAR`: something that is neither the one nor the other. */
export type ReadResult = Exclude<TestResult, 'POOL_POSITIVE'> | 'PENDING' | 'UNCLEAR'

const PENDING = /^(待检|待测|检测中|在检|未出|未出结果|待出|待报|待报告|待结果|检验中)$/
const INVALID = /无效|不合格|重采|重新采|破损|渗漏|漏液|溢洒|无样本|样本量不足|空管/
const UNCLEAR = /可疑|疑似|灰区|弱阳|复检|复核|复查|待定|不确定|单靶|重测|\?|？/
const NEGATIVE = /^(阴|阴性|未检出|未见异常|neg|negative|nd|-)$/
const POSITIVE = /^(阳|阳性|检出|pos|positive|\++)$/

/**
 * Reads a result as laboratories write it: 阴性, 阴, -, （－）, 未检出, Negative; of several targets all must be negative. Whatever is not
 * certainly one of them is unclear: a list may say 阴性（待复检）, and that is not negative.
 */
export function readResult(text: string): ReadResult {
  const parts = text
    .split('/')
    .map(plain)
    .filter((part) => part !== '')
  if (parts.length === 0) return 'PENDING'
  const read = parts.map(readPart)
  const gravest = (['UNCLEAR', 'INVALID', 'POSITIVE', 'PENDING'] as const).find((one) => read.includes(one))
  // One target positive and the other negative: neither.
  if (gravest === 'POSITIVE' && read.some((one) => one !== 'POSITIVE')) return 'UNCLEAR'
  return gravest ?? 'NEGATIVE'
}

function readPart(part: string): ReadResult {
  if (UNCLEAR.test(part)) return 'UNCLEAR'
  if (INVALID.test(part)) return 'INVALID'
  if (PENDING.test(part)) return 'PENDING'
  if (NEGATIVE.test(part)) return 'NEGATIVE'
  return POSITIVE.test(part) ? 'POSITIVE' : 'UNCLEAR'
}

/** Half-width, lower case, without blanks, brackets round the whole and a target's name before it. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .toLowerCase()
    .replace(/^(?:(?:orf1ab|rdrp|核酸|新冠病毒核酸|新冠|sars-cov-2)(?:基因)?:?|[ne](?:基因:?|:))(?=.)/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(阴性|阳性|阴|阳)\(([-+])\)$/, (_, word: string, sign: string) => (word.startsWith('阴') === (sign === '-') ? word : `${word}?`))
    .replace(/[。.]$/, '')
}

/** What a remark adds to the result beside it: 需复检 makes it unclear, 样本不合格 invalid; 复检阴性 and anything else leave it. */
export function withRemark(result: ReadResult, remark: string): ReadResult {
  const text = plain(remark)
  if (/^(经|已)?复[检核查](结果)?(为|[::])?(阴性?|阳性?|未检出|-)$/.test(text)) return result
  if (UNCLEAR.test(text)) return 'UNCLEAR'
  return INVALID.test(text) ? 'INVALID' : result
}
