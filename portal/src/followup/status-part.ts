import { followUpStatusWords } from '@lianfang/contract/followup/words.ts'
import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { decisionOf } from '@lianfang/domain/followup/decision-of.ts'
import { dayOf, daysBetween } from '@lianfang/domain/kernel/instant.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { sayDayEnd, sayMoment } from '../kit/say-time.ts'
import type { MeasureView } from './measure-view.ts'
import { words } from './words.ts'

/** What applies now and how long still, in big letters; that it is over, before anything else. */
export function statusPart({ followUp, now, offset }: MeasureView, language: Language): Markup {
  const say = speaker(words, language)
  const free = (title: string, more: string): Markup => markup`<section class="status free"><p class="big">${title}</p><p>${more}</p></section>`
  if (followUp.status !== 'ACTIVE') {
    const at = followUp.endedAt === null ? '' : say('ended-at', { at: sayMoment(followUp.endedAt, language, offset) })
    const notice = followUp.notice === null ? '' : say('notice', { number: followUp.notice })
    if (followUp.status === 'RELEASED') return free(say('released'), `${at} ${notice}`)
    if (followUp.status === 'LIFTED') return free(say('lifted'), `${at} ${notice}`)
    if (followUp.status === 'LAPSED') return free(say('lapsed'), `${at} ${notice}`)
    return free(say('ended', { status: followUpStatusWords[followUp.status][language] }), at)
  }
  const decision = decisionOf(followUp, now, offset)
  if (decision === 'LAPSED') return free(say('lapsed'), say('lapsed-why', { at: sayMoment(followUp.lapsesAt, language, offset) }))
  const today = dayOf(now, offset)
  const phase = followUp.phases.find((one) => one.from <= today && today <= one.to) ?? followUp.phases.find((one) => one.from > today) ?? followUp.phases.at(-1)
  const end = sayDayEnd(followUp.plannedEnd, language)
  const n = daysBetween(today, followUp.plannedEnd)
  const left = decision === 'OVERDUE_DECISION' ? 'past-end' : n === 0 ? 'last-day' : n === 1 ? 'one-day-left' : 'days-left'
  return markup`<section class="status">
<p class="big">${say('running', { measure: phase ? measureWords[phase.measure][language] : '' })}</p>
<p class="big">${say(left, { n, end })}</p>
<p>${say('lapses-at', { end: sayMoment(followUp.lapsesAt, language, offset) })}</p>
</section>`
}
