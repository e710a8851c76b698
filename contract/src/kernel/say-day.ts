import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Language } from './say.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day with its year, as people write it: `2022年7月14日`, `14 Jul 2022`. */
export function sayDay(day: Day, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1] ?? ''} ${year}`
}
