import type { Problems } from '../../kernel/problem.ts'

export const needProblems = {
  'need-unknown': { status: 404, zh: '没有找到这条需求，或不在您的辖区内。', en: 'This need is not found, or outside your area.' },
  'need-closed': {
    status: 409,
    zh: '这条需求已经办结（{day}）。如仍需要，请再登记一次。',
    en: 'This need is closed ({day}). If it is still there, note it again.',
  },
  'need-taken': {
    status: 409,
    zh: '已有人接下这件事。要换人请用“转派”。',
    en: 'Somebody has taken this already. Use “send on” to change who does it.',
  },
  'need-way-unknown': {
    status: 422,
    zh: '“个人页面”只能由本人或同户家属在自己的页面上提出。请选择当面或电话。',
    en: '“Own page” can only be said there, by the person or the family. Choose at the door or by telephone.',
  },
  'need-word-missing': { status: 422, zh: '请写明需要什么。', en: 'Say what is needed.' },
  'need-reason-missing': { status: 422, zh: '请写明原因：为什么办不了，或为什么不再需要。', en: 'Say why it is not possible, or no longer wanted.' },
  'need-receiver-unknown': { status: 422, zh: '请选择一名在岗的工作人员或一名外部人员。', en: 'Choose one active worker or one outside person.' },
} as const satisfies Problems
