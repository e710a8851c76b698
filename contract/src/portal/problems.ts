import type { Problems } from '../kernel/problem.ts'

export const portalProblems = {
  'link-too-late': {
    status: 409,
    zh: '措施结束已超过14天（{until} 止），不再发放个人页面链接。',
    en: 'The measure ended more than 14 days ago (until {until}): there is no link to hand out any more.',
  },
  'link-without-digits': {
    status: 422,
    zh: '这个人没有登记电话和证件号码，打开链接时无法核对。请先在人员资料里补上电话。',
    en: 'Neither a phone nor an ID number is known of this person, so nothing can be asked when the link is opened. Enter a phone first.',
  },
  'link-unknown': { status: 404, zh: '没有找到这个链接。', en: 'This link is not found.' },
  'link-revoked': { status: 409, zh: '这个链接已经收回。', en: 'This link has been taken back already.' },
} as const satisfies Problems
