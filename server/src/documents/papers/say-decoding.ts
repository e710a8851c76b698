import { peopleWords } from '@lianfang/contract/people/words.ts'
import type { Paper } from './paper.ts'
import type { PaperFacts } from './paper-facts.ts'
import { sayDay } from './say-day.ts'

/**
 * 解码填报表, in the columns the county takes (domain.md §1.4, form 7): one row a person whose measure is over. The colour stands
 * empty: no colour is known or set here, whoever fills the form in reads it off the person's code.
 */
export function sayDecoding(all: readonly PaperFacts[], township: string, day: string): Paper {
  return {
    title: `${township}解码填报表`,
    number: null,
    wide: true,
    parts: [
      {
        kind: 'table',
        header: [
          '序号',
          '姓名*',
          '证件号*',
          '证件类型*',
          '手机号*',
          '前往地详址',
          '解码依据*',
          '解除隔离时间',
          '解码开始时间',
          '解码结束时间',
          '所属区划*',
          '码颜色*',
          '当前所在地详址*',
          '备注',
        ],
        widths: [3, 8, 12, 6, 8, 7, 11, 8, 7, 7, 7, 4, 8, 4],
        rows: all.map((facts, n) => {
          const { person, followUp, order } = facts
          const { name, idType, idNumber, phones, address } = person.personal
          const ended = followUp.endedDay === null ? '' : sayDay(followUp.endedDay)
          const village = facts.places[0] ?? ''
          const why = followUp.status === 'LIFTED' ? '决定已撤销' : `${order.number ?? ''}期满解除`
          return [
            String(n + 1),
            name,
            idNumber,
            idType === 'NONE' ? '' : peopleWords[idType].zh,
            phones[0] ?? '',
            '',
            `${why}，通知单${followUp.notice ?? ''}`,
            ended,
            '',
            '',
            `${township}${village}`,
            '',
            [village, address].filter((text) => text !== '').join(' '),
            '',
          ]
        }),
      },
      { kind: 'closing', sign: [], stamp: { body: township, date: sayDay(day) } },
    ],
  }
}
