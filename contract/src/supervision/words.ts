import type { Words } from '../kernel/say.ts'

/** The words of feedback, for desk, phone and lists alike. */
export const supervisionWords = {
  feedback: { zh: '意见反馈', en: 'Feedback' },
  text: { zh: '意见内容', en: 'What was said' },
  screen: { zh: '页面', en: 'Screen' },
  release: { zh: '版本', en: 'Version' },
  by: { zh: '提出人', en: 'By' },
  at: { zh: '提出时间', en: 'When' },
  status: { zh: '状态', en: 'State' },
  answers: { zh: '答复', en: 'Answers' },
  OPEN: { zh: '待答复', en: 'Open' },
  ANSWERED: { zh: '已答复', en: 'Answered' },
  CLOSED: { zh: '已办结', en: 'Closed' },
} as const satisfies Words
