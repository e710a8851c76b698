import { followupWords } from '@lianfang/contract/followup/words.ts'
import { fill, type Language } from '@lianfang/contract/kernel/say.ts'
import type { Duty } from '@lianfang/domain/followup/duties/duties-of.ts'
import type { PlannedSlot } from '@lianfang/domain/followup/slot.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { dayText } from '../kit/time-text.ts'
import { followupScreenWords } from './words.ts'

/** A check as something to do today: `测上午体温`, `采样`; of another day with its date. */
export function checkName(slot: Pick<PlannedSlot, 'kind' | 'day' | 'part'>, today: Day, language: Language): string {
  const phrase = slot.kind === 'TEST' ? 'do-sample' : slot.part === 'AM' ? 'do-morning' : slot.part === 'PM' ? 'do-evening' : 'do-temperature'
  return onDay(followupScreenWords[phrase][language], slot.day, today, language)
}

const DUTY_PHRASES = { VISIT: 'do-visit', CALL: 'do-call', DISINFECTION: 'do-disinfection' } as const

/** What the township owes, as something to do today: `打心理关怀电话`; of another day with its date. */
export function dutyName(duty: Pick<Duty, 'kind' | 'day'>, today: Day, language: Language): string {
  return onDay(followupScreenWords[DUTY_PHRASES[duty.kind]][language], duty.day, today, language)
}

function onDay(name: string, day: Day, today: Day, language: Language): string {
  return day === today ? name : fill(followupScreenWords['do-of-day'], language, { check: name, day: dayText(day, language) })
}

/** A check in words: `2月13日 上午`, `2月13日 检测`. */
export function slotName(slot: Pick<PlannedSlot, 'kind' | 'day' | 'part'>, language: Language): string {
  const phrase = slot.kind === 'TEST' ? 'test-of' : slot.part === 'AM' ? 'am-of' : slot.part === 'PM' ? 'pm-of' : 'temperature-of'
  return fill(followupWords[phrase], language, { day: dayText(slot.day, language) })
}
