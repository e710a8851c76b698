import { MEASURE_NAMES } from './measure-names.ts'
import type { Paper } from './paper.ts'
import type { PaperFacts } from './paper-facts.ts'
import { sayDay } from './say-day.ts'
import { sayPerson } from './say-person.ts'

/** 承诺书: signed by who stays at home. It promises no more than the order asks. */
export function sayPromise(facts: PaperFacts): Paper {
  const { followUp, order } = facts
  const phases = [...new Set(followUp.phases.map((phase) => phase.measure))].map((measure) => MEASURE_NAMES[measure])
  const promises = [...new Set([...phases.flatMap((phase) => phase.rules), '居所符合独立居住的条件，所报情况属实。'])]
  return {
    title: '承诺书',
    number: order.number,
    wide: false,
    parts: [
      { kind: 'facts', facts: sayPerson(facts) },
      {
        kind: 'text',
        text: `本人已收到并了解${order.decidedBy}的告知书${order.number ?? ''}，在${sayDay(followUp.phases[0]?.from ?? followUp.startedDay)}至${sayDay(followUp.plannedEnd)}${phases.map((phase) => phase.measure).join('、')}期间，承诺：`,
      },
      ...promises.map((rule, n) => ({ kind: 'text' as const, text: `${n + 1}．${rule}` })),
      { kind: 'text', text: '本承诺不影响本人提出异议、申请复议和提起诉讼的权利。' },
      { kind: 'closing', sign: ['承诺人（签名）', '共同居住人（签名）', '日期'], stamp: null },
    ],
  }
}
