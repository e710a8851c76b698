/**
 * Text that a spreadsheet program could take for a formula: it begins, after blanks or quotation marks, with `= + - @` in half or
 * full width, or with a tab, carriage return or NUL (OWASP, CSV injection; luca 2021).
 */
const DANGEROUS = /^[\s"'\u00a0\u3000\ufeff\u200b-\u200d\u2060]*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/u
const GUARDED = /^'[\s"'\u00a0\u3000\ufeff\u200b-\u200d\u2060]*[=+\-@＝＋－＠\t\r\n\u0000]/u

/** Characters that no file format carries and nobody typed: C0 and C1 controls except tab and line feed, and halves of pairs. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** What can be written at all: line ends made one kind, unprintable characters gone. */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNPRINTABLE, '')
}

/**
 * A value for a CSV file, where a cell has no type: a dangerous one gets an apostrophe in front, which spreadsheet programs show
 * and readers take off (`plainOfCsv`). Digits that a program would round or strip of zeros get a tab, as county files do.
 */
export function csvSafe(text: string): string {
  const plain = printable(text)
  if (DANGEROUS.test(plain) || GUARDED.test(plain)) return `'${plain}`
  return isLongNumber(plain) ? `\t${plain}` : plain
}

/** What a value written by `csvSafe` says. */
export function plainOfCsv(text: string): string {
  if (text.startsWith('\t') && isLongNumber(text.slice(1))) return text.slice(1)
  return GUARDED.test(text) ? text.slice(1) : text
}

/** Eleven and more digits (phones, ID numbers, an X at the end) or a leading zero: no number to calculate with. */
function isLongNumber(text: string): boolean {
  return /^\d{11,}[Xx]?$/.test(text) || /^0\d+$/.test(text)
}
