import type { Words } from '@lianfang/contract/kernel/say.ts'

export const words = {
  note: {
    zh: '大家对页面、表格和流程的意见。答复会回到提出人的手机和指挥台。',
    en: 'What people say about screens, forms and rules. Answers go back to them, on phone and desk.',
  },
  empty: { zh: '没有这样的意见', en: 'No feedback like this' },
  all: { zh: '全部', en: 'All' },
  answer: { zh: '答复', en: 'Answer' },
  answerText: { zh: '答复内容', en: 'Your answer' },
  answered: { zh: '已答复', en: 'Answered' },
  close: { zh: '答复并办结', en: 'Answer and close' },
  closeSay: { zh: '办结后不能再答复。', en: 'What is closed takes no more answers.' },
  ask: { zh: '哪里不好用、数字不对、流程太麻烦，都可以写在这里。', en: 'What is wrong, hard or slow on this screen? Write it here.' },
  text: { zh: '意见或问题', en: 'What should be better' },
  noPeople: { zh: '请不要写居民的姓名、身份证号、电话。', en: 'Please leave out residents’ names, ID numbers and phones.' },
  along: { zh: '一并发出：页面“{screen}”。答复会显示在这里。', en: 'Goes along: screen “{screen}”. The answer will appear here.' },
  send: { zh: '发给指挥部', en: 'Send to the command office' },
  sent: { zh: '已发出', en: 'Sent' },
  mine: { zh: '我提过的', en: 'What I said' },
} as const satisfies Words
