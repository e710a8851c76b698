import type { Words } from '@lianfang/contract/kernel/say.ts'

/** What the phone says about care teams, beside the terms of the contract. */
export const careScreenWords = {
  'charges-title': { zh: '我的包保对象', en: 'People in my care' },
  'no-charges': { zh: '您现在没有包保对象。', en: 'You are in no care team now.' },
  'asks-you': { zh: '请您答复：{name} 的包保组，您的位置是{place}。', en: 'You are asked to be {place} in the care team of {name}.' },
  'you-call': { zh: '由您打电话联系', en: 'You are the one who calls' },
  'others-call': { zh: '由{name}打电话联系，您不必重复打', en: '{name} calls; nobody else needs to' },
  'you-are': { zh: '您是{place}', en: 'You are {place}' },
  'why-not': { zh: '不能担任的原因', en: 'Why you cannot' },
  'send-no': { zh: '确定不接受', en: 'Decline' },
  'until-day': { zh: '管控到 {day}', en: 'Until {day}' },
} as const satisfies Words
