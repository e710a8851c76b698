/** What stands in a header for layout's sake: blanks of every width, line breaks, marks of a required column, colons. */
const BLANKS = /[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]+/g

/** Full-width letters, digits and signs become half-width; blanks stay. NFKC, so that ＡＢ１（ and ⑴ compare with what is typed. */
export function halfWidth(text: string): string {
  return /[^\u0020-\u007e\u4e00-\u9fff]/.test(text) ? text.normalize('NFKC') : text
}

/** Text without any blanks, half-width. `'姓　名'` → `'姓名'`. */
export function withoutBlanks(text: string): string {
  return halfWidth(text).replaceAll(BLANKS, '')
}

/** A header's name as it is compared: no blanks, half-width, lower case, no `*`, `:` or numbering around it. */
export function plainText(text: string): string {
  return withoutBlanks(text)
    .toLowerCase()
    .replaceAll(/[*:;,、。“”"'#]/g, '')
}

/** The same without what is written in brackets: `返回时间(年/月/日)` → `返回时间`. */
export function withoutBrackets(plain: string): string {
  return plain.replaceAll(/[([{【〔<《].*?[)\]}】〕>》]/g, '')
}
