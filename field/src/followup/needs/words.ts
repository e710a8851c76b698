import type { Words } from '@lianfang/contract/kernel/say.ts'

/** What the phone says about needs, beside the terms of the contract. */
export const needScreenWords = {
  'ask-title': { zh: '登记需求', en: 'Note a need' },
  'need-title': { zh: '生活需求', en: 'A need' },
  'by-phone': { zh: '怎样提出', en: 'How it was asked' },
  'which-kind': { zh: '哪类需求', en: 'Which kind' },
  'what-hint': { zh: '用住户自己的话写，例如：降压药一盒。', en: 'In the family’s own words: one box of blood-pressure pills.' },
  'urgent-sent': { zh: '登记后立即通知村医、牵头人和指挥部。', en: 'Doctor, lead and command office are alerted at once.' },
  history: { zh: '以前的需求', en: 'Needs before' },
  'asked-at': { zh: '{at} {way}提出', en: 'Asked {at}: {way}' },
  'due-by': { zh: '{at} 前办结', en: 'By {at}' },
  'goes-to': { zh: '交给 {name}', en: 'With {name}' },
  'taken-by': { zh: '{name} 在办', en: '{name} is on it' },
  'closed-at': { zh: '{at} {status}', en: '{status}, {at}' },
  'send-to': { zh: '转派给谁（时限不变）', en: 'To whom (its clock runs on)' },
  'came-of-it': { zh: '办理结果', en: 'What came of it' },
  'reason-needed': { zh: '原因', en: 'Why' },
} as const satisfies Words
