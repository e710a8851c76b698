import { followupWords } from '@lianfang/contract/followup/words.ts'
import { PROBLEMS } from '@lianfang/contract/problems.ts'
import { fill, type Language } from '@lianfang/contract/kernel/say.ts'
import type { Refusal } from '@lianfang/domain/kernel/command.ts'
import { isDay, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { dayText, momentText } from './time-text.ts'

/** A refusal in the reader's words: the registry's sentence, else the one the server sent along. Times are said as people say them. */
export function refusalText(reason: Refusal, sentence: string | null, language: Language, offset: number, now: Instant): string {
  const problem = PROBLEMS[reason.code]
  if (!problem) return sentence ?? (typeof reason['sentence'] === 'string' ? reason['sentence'] : reason.code)
  const filling = Object.fromEntries(Object.entries(reason).map(([name, value]) => [name, sayValue(value, language, offset, now)]))
  return fill(problem, language, filling)
}

/** `2020-02-01.AM` and its like: a check of a plan. */
const SLOT = /^(\d{4}-\d\d-\d\d)\.(AM|PM|TEMP|TEST)$/
const SLOT_PHRASES = { AM: 'am-of', PM: 'pm-of', TEMP: 'temperature-of', TEST: 'test-of' } as const

function sayValue(value: unknown, language: Language, offset: number, now: Instant): string | number {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.length
  if (typeof value !== 'string') return ''
  const [, day, part] = SLOT.exec(value) ?? []
  if (day !== undefined && part !== undefined)
    return fill(followupWords[SLOT_PHRASES[part as keyof typeof SLOT_PHRASES]], language, { day: dayText(day, language) })
  if (isDay(value)) return dayText(value, language, now.slice(0, 4))
  return /^\d{4}-\d\d-\d\dT/.test(value) ? momentText(value, language, offset, now) : value
}
