import type { Due } from '@lianfang/domain/followup/due-of.ts'
import { fill, type Language, type Phrase } from '@lianfang/contract/kernel/say.ts'

const CHECK: Readonly<Record<string, Phrase>> = {
  am: { zh: '早上体温', en: 'morning temperature' },
  pm: { zh: '晚上体温', en: 'evening temperature' },
  once: { zh: '体温', en: 'temperature' },
  temperature: { zh: '体温', en: 'temperature' },
  test: { zh: '核酸', en: 'test' },
}
const STATE: Readonly<Record<string, Phrase>> = {
  open: { zh: '还没做', en: 'not done yet' },
  done: { zh: '已做', en: 'done' },
  missed: { zh: '漏了', en: 'missed' },
}
const OTHERS: Readonly<Partial<Record<Due, Phrase>>> = {
  'awaiting-result': { zh: '等检测结果', en: 'awaiting a result' },
  'alert-overdue': { zh: '预警超2小时', en: 'alert over 2 hours' },
  'in-force': { zh: '期限内', en: 'running' },
  ends: { zh: '48小时内期满', en: 'ends within 48 hours' },
  'ends-48': { zh: '24至48小时内期满（T-48）', en: 'ends in 24 to 48 hours (T-48)' },
  'ends-24': { zh: '24小时内期满（T-24）', en: 'ends within 24 hours (T-24)' },
  'ends-test': { zh: '48小时内期满，还缺检测', en: 'ends within 48 hours, a test still missing' },
  'visit-due': { zh: '今天该上门', en: 'visit due today' },
  'call-due': { zh: '该打心理关怀电话', en: 'call due' },
  'disinfection-due': { zh: '该做终末消毒', en: 'disinfection due' },
  lapsed: { zh: '已自动失效，等待确认去向', en: 'lapsed, awaiting a word' },
  'release-ready': { zh: '期满且检查齐全', en: 'past the end, all checks complete' },
  'release-today': { zh: '今日期满', en: 'ends today' },
  'release-overdue': { zh: '期满未决定', en: 'past the end, undecided' },
}
const TODAY: Phrase = { zh: '今天{check}{state}', en: 'today’s {check} {state}' }

/** What a follow-up list is narrowed to, in words: the names of `Due` as people say them. */
export function sayDue(due: string, language: Language): string {
  const other = Object.entries(OTHERS).find(([name]) => name === due)?.[1]
  if (other) return other[language]
  const [check = '', state = ''] = due.split('-')
  return fill(TODAY, language, { check: CHECK[check]?.[language] ?? due, state: STATE[state]?.[language] ?? '' }).trim()
}
