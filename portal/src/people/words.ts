import type { Words } from '@lianfang/contract/kernel/say.ts'

export const words = {
  title: { zh: '登记的内容', en: 'What is written down' },
  explain: {
    zh: '这是登记的内容。不对的地方直接改，点“要求改正”。工作人员核对后才会改，两种写法都会保留到核对完。',
    en: 'This is what the record says. Change what is wrong and ask for a correction. A worker looks into it first; both versions are kept until then.',
  },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号码（要改就填完整的）', en: 'ID number (whole, if it has to be changed)' },
  phones: { zh: '电话（多个用空格隔开）', en: 'Phones (separated by spaces)' },
  address: { zh: '住址', en: 'Address' },
  ask: { zh: '要求改正', en: 'Ask for the correction' },
  requests: { zh: '我提过的改正', en: 'Corrections I asked for' },
  was: { zh: '登记的', en: 'The record' },
  said: { zh: '您说的', en: 'You said' },
  OPEN: { zh: '正在核对', en: 'Being looked into' },
  TAKEN: { zh: '已改正', en: 'Corrected' },
  DROPPED: { zh: '核对后没有改', en: 'Not changed after a look' },
  reason: { zh: '答复', en: 'Answer' },
  'DROPPED-else': { zh: '不同意，可以再提，也可以拨 12345。', en: 'If you do not agree, ask again, or call 12345.' },
  settled: { zh: '{at} 处理', en: 'Settled {at}' },
} as const satisfies Words
