import { followupWords } from '@lianfang/contract/followup/words.ts'
import { fill, type Language } from '@lianfang/contract/kernel/say.ts'
import type { PlannedSlot } from '@lianfang/domain/followup/slot.ts'
import { dayText } from '../kit/time-text.ts'

/** A check in words: `2月13日 上午`, `2月13日 检测`. */
export function slotName(slot: Pick<PlannedSlot, 'kind' | 'day' | 'part'>, language: Language): string {
  const phrase = slot.kind === 'TEST' ? 'test-of' : slot.part === 'AM' ? 'am-of' : slot.part === 'PM' ? 'pm-of' : 'temperature-of'
  return fill(followupWords[phrase], language, { day: dayText(slot.day, language) })
}
