import type { Words } from '../../kernel/say.ts'

/** What an objection, its clock and its answer are called. */
export const objectionWords = {
  objections: { zh: '异议', en: 'Objections' },
  raise: { zh: '代本人提出异议', en: 'Write an objection down' },
  'raise-say': {
    zh: '照本人的话写。24 小时内由没有参与决定的人书面答复，逾期管控自动失效。',
    en: 'In the person’s words. Somebody who did not decide answers within 24 hours, or the measure lapses.',
  },
  'their-words': { zh: '本人的意见', en: 'What the person says' },
  'answer-by': { zh: '须在 {at} 前答复，逾期自动失效', en: 'answer by {at}, or the measure lapses' },
  unanswered: { zh: '没有按时答复，管控已失效', en: 'Not answered in time: the measure has lapsed' },
  UPHELD: { zh: '异议成立', en: 'Upheld' },
  REJECTED: { zh: '驳回', en: 'Rejected' },
} as const satisfies Words
