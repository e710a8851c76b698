import { dutyStatusWords, slotStatusWords } from '@lianfang/contract/followup/words.ts'
import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import type { Duty } from '@lianfang/domain/followup/duties/duties-of.ts'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { clockOf, dayOf, HOUR_MS, msOf, toInstant } from '@lianfang/domain/kernel/instant.ts'
import { markup, type Markup } from '../kit/markup.ts'
import type { MeasureView } from './measure-view.ts'
import { words } from './words.ts'

/** What today asks for, and how each of it stands. */
export function todayPart({ strip, duties, now, offset }: MeasureView, language: Language): Markup {
  const say = speaker(words, language)
  const today = strip.filter((slot) => slot.day === dayOf(now, offset))
  const line = (slot: Slot): Markup => {
    const key = slot.kind === 'TEST' ? 'test-today' : slot.part === null ? 'slot-once' : slot.part === 'AM' ? 'slot-AM' : 'slot-PM'
    const state = slotStatusWords[slot.status][language]
    return markup`<li><span>${say(key, { clock: lastClock(slot, offset) })}</span> <strong class="state ${slot.status.toLowerCase()}">${state}</strong></li>`
  }
  const owed = duties.filter((duty) => duty.day === dayOf(now, offset) || duty.status === 'OPEN')
  const owedLine = (duty: Duty): Markup =>
    markup`<li><span>${say(`duty-${duty.kind}`)}</span> <strong class="state ${duty.status.toLowerCase()}">${dutyStatusWords[duty.status][language]}</strong></li>`
  return markup`<section id="today">
<h2>${say('today')}</h2>
${today.length + owed.length === 0 ? markup`<p>${say('nothing-today')}</p>` : markup`<ul class="due">${today.map(line)}${owed.map(owedLine)}</ul>`}
<p><a class="button" href="/p/report">${say('report')}</a></p>
</section>`
}

/** A window that ends at midnight ends at 24:00. */
function lastClock(slot: Slot, offset: number): string {
  const clock = clockOf(slot.dueAt, offset)
  return clock === '00:00' && dayOf(toInstant(msOf(slot.dueAt) - HOUR_MS), offset) === slot.day ? '24:00' : clock
}
