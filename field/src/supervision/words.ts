import type { Words } from '@lianfang/contract/kernel/say.ts'

export const feedbackWords = {
  title: { zh: '反馈与建议', en: 'Feedback' },
  says: {
    zh: '哪里不好用、不该填、填不了，请直接写。没有信号也能写。请不要写居民的个人信息。',
    en: 'What does not work, what should not be asked? Write it, also without a signal. Nothing about residents, please.',
  },
  text: { zh: '您的意见', en: 'Your words' },
  along: { zh: '一并发出：页面“{screen}”，版本 {release}', en: 'Goes along: screen “{screen}”, version {release}' },
  send: { zh: '发给指挥部', en: 'Send to the command office' },
  mine: { zh: '我提过的', en: 'What I said' },
  'answer-of': { zh: '{at} 答复', en: 'Answered {at}' },
} as const satisfies Words
