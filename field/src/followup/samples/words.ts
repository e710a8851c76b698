import type { Words } from '@lianfang/contract/kernel/say.ts'

/** What the phone says about tubes on their way to a laboratory. */
export const sampleScreenWords = {
  'bag-title': { zh: '样本装袋送检', en: 'Send samples' },
  none: { zh: '没有等待送检的样本。', en: 'No sample waits to be sent.' },
  'taken-at': { zh: '{at} 采样', en: 'Taken {at}' },
  'tube-of': { zh: '{name} 的试管编号', en: 'Number on the tube of {name}' },
  laboratory: { zh: '送往哪家检测机构', en: 'To which laboratory' },
  label: { zh: '袋上编号（可不填）', en: 'Written on the bag (optional)' },
  'result-disputed': { zh: '结果待核对（{at}）。核对清楚之前不算结果。', en: 'Result to be settled ({at}). Until then it is no result.' },
  'reading-disputed': { zh: '体温 {n} ℃ 待核对（{at}）。不算体温，请再测。', en: 'Reading of {n} ℃ to be settled ({at}). It counts for none: measure again.' },
  send: { zh: '送检 {n} 份', en: 'Send {n}' },
} as const satisfies Words
