/** Marks that people type for the middle dot of a minority name (阿卜杜拉·买买提). */
const DOTS = /[•‧∙⋅・･᛫●．]/g
const INVISIBLE = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g

/**
 * A name as it is stored: full-width letters and blanks made plain, blanks inside a Chinese name taken out (`张　三` → `张三`), every
 * variant of the middle dot one `·`. Rare characters, and those outside the first plane, stay exactly as they are: they are not
 * normalised, for NFKC would turn some into others.
 */
export function readName(text: string): string {
  const plain = text
    .replaceAll(/[\u0009-\u000d]/g, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(DOTS, '·')
    .replaceAll(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
  if (!/\p{Script=Han}/u.test(plain)) return plain.replaceAll(/\s+/g, ' ').trim()
  return plain.replaceAll(/\s+/g, '').replaceAll(/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·')
}

/** True for a name a person can have: not empty, not longer than `max` characters, without digits. */
export function isName(name: string, max: number = 50): boolean {
  return name !== '' && [...name].length <= max && !/\d/.test(name)
}
