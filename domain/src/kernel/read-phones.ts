/** Phones of a cell: what can be rung, and what cannot. */
export interface Phones {
  readonly phones: readonly string[]
  readonly bad: readonly string[]
}

const HARD_SEPARATORS = /[/\\|,;、，；\n\r\t]+|或|和|及/

/**
 * Reads the phones of a cell: several may stand in it, with blanks, hyphens, `+86` and remarks in brackets. A mobile number becomes
 * 11 digits, a landline `0739-5551234`, a number abroad `+852…`. What is none of these is given back as bad, never dropped in silence.
 */
export function readPhones(text: string): Phones {
  const phones: string[] = []
  const bad: string[] = []
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/\([^)\d]*\)/g, ' ')
  for (const piece of plain.split(HARD_SEPARATORS).map((part) => part.trim())) {
    if (piece === '') continue
    const read = readOne(piece) ?? readSeveral(piece)
    if (read) phones.push(...read)
    else bad.push(piece)
  }
  return { phones: [...new Set(phones)], bad }
}

/** The phone as it is stored, or undefined when nobody can ring it. */
export function plainPhone(text: string): string | undefined {
  const read = readPhones(text)
  return read.bad.length === 0 && read.phones.length === 1 ? read.phones[0] : undefined
}

/** True for a mainland mobile number in its stored form. */
export function isMobile(phone: string): boolean {
  return /^1[3-9]\d{9}$/.test(phone)
}

function readOne(piece: string): readonly string[] | undefined {
  const digits = piece.replaceAll(/[\s\-‐-―−()._]/g, '').replace(/^(tel|电话|手机|座机)[::]?/i, '')
  if (/^\+(?!86)\d{6,15}$/.test(digits)) return [digits]
  const home = digits.replace(/^(\+86|0086|86(?=1[3-9]\d{9}$))/, '')
  if (isMobile(home)) return [home]
  const landline = /^(0(?:10|2\d|[3-9]\d{2}))([2-8]\d{6,7})(?:转|x|#)?(\d{1,5})?$/i.exec(home)
  if (landline && fitsArea(landline[1] ?? '', landline[2] ?? '')) return [`${landline[1]}-${landline[2]}${landline[3] ? `-${landline[3]}` : ''}`]
  if (/^[48]00\d{7}$/.test(home)) return [home]
  return /^[2-8]\d{6,7}$/.test(home) ? [home] : undefined
}

/** Two numbers with a blank between them, or run together. */
function readSeveral(piece: string): readonly string[] | undefined {
  const parts = /\s/.test(piece) ? piece.split(/\s+/) : /^\d{22}$/.test(piece) ? [piece.slice(0, 11), piece.slice(11)] : []
  const read = parts.map(readOne)
  return parts.length > 1 && read.every((one) => one !== undefined) ? read.flat() : undefined
}

/** Local numbers have eight digits under the three-digit area codes, seven or eight elsewhere. */
function fitsArea(area: string, local: string): boolean {
  return area.length === 3 ? local.length === 8 : true
}
