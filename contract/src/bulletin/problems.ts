import type { Problems } from '../kernel/problem.ts'

export const bulletinProblems = {
  'bulletin-early': { status: 409, zh: '{day} 的通报要到 {clock} 截止后才能封存。', en: 'The bulletin of {day} can be sealed after its cut-off at {clock}.' },
  'bulletin-sealed': {
    status: 409,
    zh: '{day} 的通报已经封存。有变化请发更正。',
    en: 'The bulletin of {day} is sealed already. Issue a correction for what has changed.',
  },
  'bulletin-gap': {
    status: 409,
    zh: '在管与增减对不上：有 {n} 人期满未作决定。请逐人解除、办理去向，或写明原因后再封存。',
    en: 'Stock and flow disagree: {n} people are past their planned end without a decision. Release each, record where they went, or note why, then seal.',
  },
  'bulletin-unknown': { status: 404, zh: '没有找到这份通报。', en: 'There is no such bulletin.' },
  'correction-nothing': {
    status: 409,
    zh: '{day} 的通报与现有记录一致，没有可更正的数字。',
    en: 'The bulletin of {day} agrees with the records: there is nothing to correct.',
  },
  'correction-reason': { status: 422, zh: '请写明更正的原因。', en: 'Say why the figures are corrected.' },
  'report-future': { status: 422, zh: '{day} 还没有到，不能报这一天。', en: '{day} has not come yet and cannot be reported.' },
  'report-zero-contradicted': {
    status: 422,
    zh: '当天已有登记，不能报“零”。请去掉“零报告”后再报。',
    en: 'Something was recorded that day, so it is no zero. Report without the zero.',
  },
  'report-empty': {
    status: 422,
    zh: '没有内容的报告不算数：请确认“零报告”，或写明情况。',
    en: 'An empty report says nothing: confirm the zero, or say what happened.',
  },
} as const satisfies Problems
