import type { Words } from '@lianfang/contract/kernel/say.ts'

export const words = {
  title: { zh: '谁看过我的资料', en: 'Who looked at my data' },
  explain: {
    zh: '工作人员查看您完整的证件号码、电话和住址，每次都要写明用途并记入流水账。这里写明时间、岗位、单位和用途。',
    en: 'Whoever looks at your whole ID number, phone and address has to say what for, and it is journaled. Here you see when, in which role, of which unit and for what purpose.',
  },
  'no-names': {
    zh: '这里不写工作人员的姓名。认为有人不该看，请向指挥部或 12345 反映，可以查到人。',
    en: 'Workers are not named here. If you think somebody should not have looked, tell the command office or 12345: they can find out who it was.',
  },
  looks: { zh: '查看完整资料', en: 'Looks at the whole identity' },
  'no-looks': { zh: '没有人查看过。', en: 'Nobody has looked.' },
  lists: { zh: '可能含有您的导出名单', en: 'Exported lists that may have carried you' },
  'no-lists': { zh: '没有导出过这样的名单。', en: 'No such list was exported.' },
  opened: { zh: '这个页面被打开的时间', en: 'When this page was opened' },
  'opened-say': {
    zh: '如果有不是您打开的，请马上告诉给您链接的工作人员，收回链接。',
    en: 'If one of these was not you, tell the worker who gave you the link at once: it can be taken back.',
  },
  when: { zh: '时间', en: 'When' },
  who: { zh: '岗位、单位', en: 'Role and unit' },
  purpose: { zh: '用途', en: 'Purpose' },
  'list-followup': { zh: '管控随访名单', en: 'People under measure' },
  'list-households': { zh: '住户名单', en: 'Households' },
  'list-persons': { zh: '人员名单', en: 'People' },
  'list-referrals': { zh: '推送核查名单', en: 'Pushed names' },
  'list-answered': { zh: '核查结果', en: 'Answers to pushed names' },
  'list-bulletin': { zh: '通报', en: 'Bulletin' },
  'list-paper': { zh: '决定、解除等文书', en: 'Papers of orders' },
  'list-other': { zh: '报表', en: 'Reports' },
  'list-bulletin-rows': { zh: '通报明细', en: 'Rows behind a figure' },
  program: { zh: '程序', en: 'the program' },
} as const satisfies Words
