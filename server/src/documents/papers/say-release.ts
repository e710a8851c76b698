import { testResultWords } from '@lianfang/contract/followup/words.ts'
import { MEASURE_NAMES } from './measure-names.ts'
import type { Paper } from './paper.ts'
import type { PaperFacts } from './paper-facts.ts'
import { sayDay, sayMoment } from './say-day.ts'
import { sayPerson } from './say-person.ts'

/** 解除通知单: that a measure is over and why: released complete, lapsed by itself, or its order taken back. */
export function sayRelease(facts: PaperFacts): Paper {
  const { order, followUp, next, offset, tests } = facts
  const last = followUp.phases.at(-1)?.measure ?? 'HOME_OBSERVATION'
  const name = MEASURE_NAMES[last].measure
  const endedAt = followUp.endedAt ?? facts.now
  const over = followUp.status === 'RELEASED' || endedAt < followUp.lapsesAt ? endedAt : followUp.lapsesAt
  return {
    title: followUp.status === 'LIFTED' ? '撤销决定通知单' : `${name}解除通知单`,
    number: followUp.notice,
    wide: false,
    parts: [
      { kind: 'facts', facts: sayPerson(facts).slice(0, 5) },
      {
        kind: 'text',
        text: `您自${sayMoment(followUp.startedAt, offset)}起，按${order.decidedBy}${order.number ?? ''}决定接受${[...new Set(followUp.phases.map((phase) => MEASURE_NAMES[phase.measure].measure))].join('、')}。${why(facts)}自${sayMoment(over, offset)}起，您不再受该措施限制。`,
      },
      ...(tests.length > 0
        ? [
            {
              kind: 'table' as const,
              header: ['序号', '采样日期', '结果'],
              widths: [20, 45, 35],
              rows: tests.map((one, n) => [String(n + 1), sayDay(one.takenOn), one.result ? testResultWords[one.result].zh : '未出结果']),
            },
          ]
        : []),
      { kind: 'text', text: next ? `后续措施：${MEASURE_NAMES[next.phases[0]?.measure ?? last].measure}，另发告知书。` : '后续措施：无。' },
      { kind: 'text', text: '任何单位和个人不得因此歧视您，也不得要求您另行提供证明。' },
      { kind: 'closing', sign: ['本人（签名）', '日期'], stamp: { body: order.decidedBy, date: sayDay(followUp.endedDay ?? followUp.lapsesOn) } },
    ],
  }
}

function why({ followUp, objection }: PaperFacts): string {
  if (followUp.status === 'LAPSED') return '措施已到规定上限，按规定自动失效。'
  if (followUp.status === 'LIFTED') {
    const answered = objection?.status === 'UPHELD' ? '经核实，您提出的异议成立，' : ''
    return `${answered}现决定撤销：${followUp.personal.endNote}。`
  }
  return '现期限已满，应做的检查已经完成，无异常症状，经村（社区）核实，予以解除。'
}
