import type { CareNeedEnd } from '@lianfang/domain/followup/needs/close-need.ts'
import type { CareNeedKind, CareNeedStatus, CareNeedWay } from '@lianfang/domain/followup/needs/tables.ts'
import type { Phrase, Words } from '../../kernel/say.ts'

export const needKindWords: Readonly<Record<CareNeedKind, Phrase>> = {
  URGENT_CARE: { zh: '紧急就医', en: 'Urgent care' },
  MEDICINE: { zh: '买药送药', en: 'Medicine' },
  DOCTOR: { zh: '看病', en: 'Doctor' },
  SHOPPING: { zh: '代购', en: 'Shopping' },
  WASTE: { zh: '清运垃圾', en: 'Waste' },
  SCHOOL: { zh: '孩子上学、网课', en: 'School' },
  LIVESTOCK: { zh: '牲畜庄稼', en: 'Livestock and crops' },
  COMPANY: { zh: '陪伴、心理', en: 'Company' },
  OTHER: { zh: '其他', en: 'Other' },
}

export const needStatusWords: Readonly<Record<CareNeedStatus, Phrase>> = {
  OPEN: { zh: '待接', en: 'Waiting' },
  TAKEN: { zh: '办理中', en: 'Taken' },
  DONE: { zh: '已办好', en: 'Done' },
  NOT_POSSIBLE: { zh: '办不了', en: 'Not possible' },
  WITHDRAWN: { zh: '不再需要', en: 'Withdrawn' },
}

/** What the buttons that close a need say. */
export const needEndWords: Readonly<Record<CareNeedEnd, Phrase>> = {
  DONE: { zh: '办好了', en: 'Done' },
  NOT_POSSIBLE: { zh: '办不了', en: 'Not possible' },
  WITHDRAWN: { zh: '不再需要或记错', en: 'No longer wanted, or a mistake' },
}

export const needWayWords: Readonly<Record<CareNeedWay, Phrase>> = {
  WORKER: { zh: '当面', en: 'At the door' },
  PHONE_CALL: { zh: '来电', en: 'By telephone' },
  PORTAL: { zh: '本人（个人页面）', en: 'The person (own page)' },
  HOUSEHOLD_PORTAL: { zh: '家属（个人页面）', en: 'The family (own page)' },
}

/** What a need and its buttons are called. */
export const needWords = {
  needs: { zh: '生活需求', en: 'Needs' },
  'ask-need': { zh: '登记需求', en: 'Note a need' },
  'take-need': { zh: '我来办', en: 'I am on it' },
  'route-need': { zh: '转派', en: 'Send on' },
  'close-need': { zh: '办结', en: 'Close' },
  what: { zh: '需要什么', en: 'What is needed' },
  outcome: { zh: '办理情况', en: 'What came of it' },
  costs: { zh: '费用及结清情况', en: 'Costs and how they were settled' },
  'at-once': { zh: '立即', en: 'At once' },
  overdue: { zh: '已超时', en: 'Overdue' },
  'call-120': { zh: '拨打120', en: 'Call 120' },
  '120-first': { zh: '先拨120，再登记。不需要任何批准。', en: 'Call 120 first, then note it. No approval is needed.' },
  'with-the-door': { zh: '由该户责任人办理', en: 'With whoever answers for the door' },
} as const satisfies Words
