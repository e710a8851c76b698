import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import type { Objection } from '@lianfang/domain/followup/orders/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { sayMoment } from '../kit/say-time.ts'
import { words } from './words.ts'

/** How to object, who answers and by when; what was said and what was answered. `canObject`: the measure is in force and none is open. */
export function objectionPart(objections: readonly Objection[], canObject: boolean, now: Instant, offset: number, language: Language): Markup {
  const say = speaker(words, language)
  const at = (instant: Instant): string => sayMoment(instant, language, offset)
  const standing = ({ status, raisedAt, dueAt, answeredAt }: Objection): string => {
    if (status !== 'OPEN') return say(`object-${status}`, { at: answeredAt === null ? '' : at(answeredAt) })
    return now < dueAt ? say('object-open', { at: at(raisedAt), due: at(dueAt) }) : say('object-lapsed', { due: at(dueAt) })
  }
  const answer = ({ personal }: Objection): Markup | null =>
    personal.answer === '' ? null : markup`<dt>${say('object-answer')}</dt><dd>${personal.answer} ${personal.evidence}</dd>`
  return markup`<section id="object">
<h2>${say('object')}</h2>
<p>${say('object-say')}</p>
<p>${say('object-else')}</p>
${objections.map((one) => markup`<p><strong>${standing(one)}</strong></p><dl><dt>${say('object-yours')}</dt><dd>${one.personal.words}</dd>${answer(one)}</dl>`)}
${canObject && markup`<p><a class="button quiet" href="/p/object">${say('object')}</a></p>`}
</section>`
}
