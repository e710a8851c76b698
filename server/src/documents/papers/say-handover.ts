import { MEASURE_NAMES } from './measure-names.ts'
import type { Paper } from './paper.ts'
import type { PaperFacts } from './paper-facts.ts'
import { sayDay } from './say-day.ts'
import { sayPerson } from './say-person.ts'

/** 转运交接单: who is taken where, by whom, and who takes over at the other end (domain.md §1.8). */
export function sayHandover(facts: PaperFacts): Paper {
  const { followUp, order, places, township } = facts
  return {
    title: '转运交接单',
    number: order.number,
    wide: false,
    parts: [
      { kind: 'facts', facts: sayPerson(facts).slice(0, 5) },
      {
        kind: 'facts',
        facts: [
          ['措施', `${MEASURE_NAMES[followUp.phases[0]?.measure ?? 'HOME_OBSERVATION'].measure}，至${sayDay(followUp.plannedEnd)}24时`],
          ['依据', `${order.personal.ground}（${order.personal.evidence}）`],
          ['转出地', [township, ...places.slice(0, 1)].join(' ')],
          ['转入地', followUp.personal.wentTo],
          ['车牌号', ''],
          ['驾驶员及电话', ''],
          ['随车人员', ''],
          ['出发时间', ''],
          ['到达时间', ''],
          ['出发时体温', ''],
          ['随身物品、用药和需要照顾的事项', ''],
        ],
      },
      {
        kind: 'closing',
        sign: ['转出方交接人（签名、电话）', '转入方交接人（签名、电话）', '被转运人（签名）', '交接时间'],
        stamp: { body: order.decidedBy, date: '　　年　　月　　日' },
      },
    ],
  }
}
