import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { serialOf, type Cell } from '../kernel/write-workbook.ts'

/** The ways in which people write a day in a list: `2022-03-10`, `2022/3/10`, `3月10日`, `20220310`, an Excel date, `2022.3.10`. */
export const DATE_SPELLINGS = ['DASHES', 'SLASHES', 'CHINESE', 'DIGITS', 'SERIAL', 'DOTS'] as const
export type DateSpelling = (typeof DATE_SPELLINGS)[number]

/** The same day as somebody would type it. `CHINESE` leaves the year out. */
export function spellDate(day: Day, spelling: DateSpelling): Cell {
  const [year, month, date] = day.split('-').map(Number)
  switch (spelling) {
    case 'DASHES':
      return day
    case 'SLASHES':
      return `${year}/${month}/${date}`
    case 'CHINESE':
      return `${month}月${date}日`
    case 'DIGITS':
      return day.replaceAll('-', '')
    case 'SERIAL':
      return serialOf(day)
    case 'DOTS':
      return `${year}.${month}.${date}`
  }
}
