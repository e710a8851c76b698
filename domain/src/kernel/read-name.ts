/** Marks that people type for the middle dot of a minority name (阿卜杜拉·买买提). */
const DOTS = /[•‧∙⋅・･᛫●．]/g
const HAN = /\p{Script=Han}/u

/**
 * A name as it is stored: full-width letters and blanks made plain, blanks inside a Chinese name taken out, every variant of the
 * middle dot one `·`. Rare characters, and those outside the first plane, stay exactly as they are: they are not normalised, for
 * NFKC would turn some into others.
 */
export function readName(text: string): string {
  const plain = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(DOTS, '·')
    .replaceAll(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .trim()
  if (!HAN.test(plain)) return plain
  return plain.replaceAll(' ', '').replaceAll(/(\p{Script=Han})\.(?=\p{Script=Han})/gu, '$1·')
}

/** True for a name a person can have: not empty, not longer than `max` characters, without digits. */
export function isName(name: string, max: number = 50): boolean {
  return name !== '' && Array.from(name).length <= max && !/\d/.test(name)
}
