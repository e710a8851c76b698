import type { HeaderColumn } from './header.ts'
import { plainText, withoutBrackets } from './plain-text.ts'
import type { SheetField } from './sheet.ts'

/**
 * How well a column's name fits a field, 0 to 100: the same name 100, the same but for brackets 95, the group and the name
 * together 92, one within the other up to 85 by how much of the longer it covers. Earlier synonyms win by a little.
 */
export function matchName(column: Pick<HeaderColumn, 'name' | 'group'>, field: SheetField): number {
  const name = plainText(column.name)
  const bare = withoutBrackets(name) || name
  const whole = plainText(column.group) + name
  let best = 0
  field.synonyms.forEach((synonym, place) => {
    const wanted = plainText(synonym)
    best = Math.max(best, fit(name, bare, whole, wanted) - Math.min(place, 20) * 0.1)
  })
  return best
}

function fit(name: string, bare: string, whole: string, wanted: string): number {
  if (wanted === '' || name === '') return 0
  if (name === wanted) return 100
  if (bare === wanted) return 95
  if (whole === wanted) return 92
  if (wanted.length < 2 || bare.length < 2) return 0
  if (bare.includes(wanted)) return 35 + 50 * (wanted.length / bare.length)
  if (wanted.includes(bare)) return 35 + 40 * (bare.length / wanted.length)
  if (name.includes(wanted)) return 30 + 40 * (wanted.length / name.length)
  return 0
}
