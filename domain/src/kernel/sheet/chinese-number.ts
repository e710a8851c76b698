import { halfWidth } from './plain-text.ts'

const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** What a number may be written with: in a pattern, `[${NUMERALS}]+`. */
export const NUMERALS = '0-9０-９〇零一二两三四五六七八九十廿卅百'

/** A whole number below 1,000 (or any in Arabic digits): `12`, `１２`, `十二`, `二十`, `廿三`, `一百零八`, `二〇二二`. Undefined when it is none. */
export function chineseNumber(text: string): number | undefined {
  const plain = halfWidth(text)
  if (/^\d+$/.test(plain)) return Number(plain)
  const written = plain.replaceAll('廿', '二十').replaceAll('卅', '三十')
  if (/^[〇零一二两三四五六七八九]{2,}$/.test(written)) return Number([...written].map((sign) => DIGITS[sign]).join(''))
  const parts = /^(?:([一二两三四五六七八九])百)?零?(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(written)
  if (!parts || written === '') return written === '零' || written === '〇' ? 0 : undefined
  const [, hundreds, tens, ten, ones] = parts
  return (DIGITS[hundreds ?? ''] ?? 0) * 100 + (ten ? (DIGITS[tens ?? ''] ?? 1) * 10 : 0) + (DIGITS[ones ?? ''] ?? 0)
}
