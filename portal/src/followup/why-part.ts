import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { nameOfRule } from '@lianfang/domain/protocols/packs-in-force.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { sayDay, sayDayEnd, sayMoment } from '../kit/say-time.ts'
import type { MeasureView } from './measure-view.ts'
import { words } from './words.ts'

/** Why the measure is there: ground, rule and edition, how the days are counted, since and until when, by which order. */
export function whyPart({ followUp, order, rule, offset }: MeasureView, language: Language): Markup {
  const say = speaker(words, language)
  const line = (term: string, ...text: readonly (Markup | string | null | undefined)[]): Markup | null =>
    text.every((one) => !one) ? null : markup`<dt>${term}</dt><dd>${text}</dd>`
  const counted = say(`counted-${rule?.rule.countFrom ?? 'ARRIVAL'}`, { day: sayDay(followUp.countedFrom, language) })
  const credited = followUp.creditDays > 0 ? say('credited', { n: followUp.creditDays }) : ''
  const phases = followUp.phases.map(
    (phase) =>
      markup`<li>${say('phase-line', { from: sayDay(phase.from, language), to: sayDay(phase.to, language), measure: measureWords[phase.measure][language] })}</li>`,
  )
  return markup`<section id="why">
<h2>${say('why')}</h2>
<ul>${phases}</ul>
<dl>
${line(say('ground'), followUp.personal.ground)}
${line(say('evidence'), order?.personal.evidence)}
${line(say('rule'), rule ? nameOfRule(rule)[language] : `${followUp.pack} ${followUp.packVersion}`)}
${line(say('source'), rule?.pack.source.document)}
${line(say('counted'), counted, credited)}
${line(say('since'), sayMoment(followUp.startedAt, language, offset))}
${line(say('until'), sayDayEnd(followUp.plannedEnd, language))}
${line(say('ceiling'), sayDayEnd(followUp.lapsesOn, language))}
${line(say('order'), order?.number ? say('order-by', { number: order.number, body: followUp.decidedBy }) : followUp.decidedBy)}
${line(say('allowed'), order?.personal.allowed)}
</dl>
</section>`
}
