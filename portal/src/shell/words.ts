import type { Words } from '@lianfang/contract/kernel/say.ts'

export const words = {
  title: { zh: '{name}，您好', en: 'Hello, {name}' },
  jump: { zh: '这一页有什么', en: 'On this page' },
  'jump-today': { zh: '今天要做的', en: 'Due today' },
  'jump-help': { zh: '求助', en: 'Help' },
  'jump-team': { zh: '打电话找人', en: 'Call somebody' },
  'jump-why': { zh: '为什么', en: 'Why' },
  'jump-results': { zh: '我的结果', en: 'Results' },
  'jump-papers': { zh: '我的文书', en: 'Papers' },
  'jump-object': { zh: '我不同意', en: 'I object' },
  'jump-data': { zh: '我的资料', en: 'My data' },
  data: { zh: '我的资料', en: 'My data' },
  access: { zh: '谁看过我的资料', en: 'Who looked at my data' },
  kept: { zh: '资料保存到什么时候', en: 'What is kept until when' },
  'kept-full': {
    zh: '这份记录完整保存到 {day}。此后没有法定理由就抹除姓名、证件、电话和住址，只留下数字。',
    en: 'This record is kept in full until {day}. Afterwards name, number, phone and address are erased unless a law asks for them; only counts stay.',
  },
  'kept-link': { zh: '这个页面可以打开到 {day} 24:00。', en: 'This page can be opened until 24:00 on {day}.' },
  'said-report': { zh: '已收到，谢谢。', en: 'Received, thank you.' },
  'said-fever': {
    zh: '已收到。体温偏高或有症状，工作人员会在两小时内联系您；难受得厉害请马上拨 120。',
    en: 'Received. Because of the fever or the symptoms somebody will call you within two hours; if you feel very ill call 120 now.',
  },
  'said-need': { zh: '已收到，24小时内有人联系您。', en: 'Received: somebody will be in touch within 24 hours.' },
  'said-urgent': { zh: '已通知医生和牵头人。请先打 120。', en: 'The doctor and the lead have been told. Call 120 first.' },
  'said-objection': { zh: '您的异议已收到，24小时内书面答复。', en: 'Your objection was received and is answered in writing within 24 hours.' },
  'said-correction': { zh: '已收到，工作人员核对后改正。', en: 'Received: a worker looks into it and corrects it.' },
  record: { zh: '登记的内容，要求改正', en: 'What is written down; ask for a correction' },
} as const satisfies Words
