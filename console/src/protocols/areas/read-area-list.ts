import { isDay, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { AreaLevel } from '@lianfang/domain/protocols/area-level.ts'
import { areaPrefix } from '@lianfang/domain/protocols/area-code.ts'
import type { ListedArea } from '@lianfang/domain/protocols/area-history.ts'

/** Why a line of a pasted list cannot be used. */
export type LineFault = 'NO_CODE' | 'NO_LEVEL' | 'NO_DAY' | 'TWICE'

export interface AreaLines {
  readonly areas: readonly ListedArea[]
  readonly faults: readonly { readonly line: number; readonly text: string; readonly fault: LineFault }[]
  /** Lines whose last day lies before the list: they no longer hold. */
  readonly over: readonly string[]
}

/** How lists write the levels, the longer first. */
const LEVELS: readonly (readonly [RegExp, AreaLevel])[] = [
  [/高|high/i, 'HIGH'],
  [/中|medium/i, 'MEDIUM'],
  [/低|low/i, 'LOW'],
]
const CODE = /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/
const HEAD = /代码|名称|等级|code|name|level/i

/**
 * Reads a list of risk areas as it is pasted or comes from a table: a line an area, its columns in any order: code or a name that is
 * known (`known`: name → code), level, from which day, until which day. `from`: the day of the list.
 */
export function readAreaList(text: string, known: ReadonlyMap<string, string>, from: Day): AreaLines {
  const areas: ListedArea[] = []
  const faults: { line: number; text: string; fault: LineFault }[] = []
  const over: string[] = []
  const seen = new Set<string>()
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const cells = line
      .replace(/^\uFEFF/, '')
      .split(/[\t,，;；|]|\s{1,}/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
    if (cells.length === 0 || (at === 0 && !cells.some((cell) => CODE.test(cell)) && cells.filter((cell) => HEAD.test(cell)).length > 1)) continue
    const days = cells.filter((cell) => /^\d{4}[-/.年]\d/.test(cell)).map(dayOf)
    const words = cells.filter((cell) => !CODE.test(cell) && !/^\d{4}[-/.年]\d/.test(cell))
    const leveled = words.toReversed().find((word) => LEVELS.some(([mark]) => mark.test(word)) && word.length <= 6)
    const level = LEVELS.find(([mark]) => mark.test(leveled ?? ''))?.[1]
    const name = words.find((word) => word !== leveled) ?? ''
    const code = cells.find((cell) => CODE.test(cell)) ?? known.get(name)
    const [since = null, until = null] = days
    const fault = code === undefined ? 'NO_CODE' : level === undefined ? 'NO_LEVEL' : days.includes(null) ? 'NO_DAY' : null
    if (fault !== null || code === undefined || level === undefined) {
      faults.push({ line: at + 1, text: line.trim(), fault: fault ?? 'NO_CODE' })
    } else if (until !== null && until < from) over.push(name || code)
    else if (seen.has(areaPrefix(code))) faults.push({ line: at + 1, text: line.trim(), fault: 'TWICE' })
    else {
      seen.add(areaPrefix(code))
      areas.push({ area: code, name: name || code, level, since })
    }
  }
  return { areas, faults, over }
}

/** `2022-7-8`, `2022/07/08`, `2022年7月8日`; null for a day that does not exist. */
function dayOf(cell: string): Day | null {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
