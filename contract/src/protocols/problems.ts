import type { Problems } from '../kernel/problem.ts'

export const protocolProblems = {
  'pack-faulty': {
    status: 422,
    zh: '规则包 {pack} {version} 有 {n} 处问题，第一处在 {place}（{fault}）。请按提示逐处改正。',
    en: 'Rule pack {pack} {version} has {n} faults, the first at {place} ({fault}). Mend them one by one.',
  },
  'pack-version-taken': {
    status: 409,
    zh: '{pack} 的 {version} 版已经发布或启用过，不能再改。请另起一个版本号。',
    en: 'Edition {version} of {pack} ships or has been switched on and can no longer be changed. Give the new one another version.',
  },
  'own-pack-unknown': { status: 404, zh: '没有找到这个规则包，或已撤回。', en: 'This rule pack is not found, or has been withdrawn.' },
  'area-list-without-document': {
    status: 422,
    zh: '请写明名单出自哪个文件：没有公布的名单，就没有风险区。',
    en: 'Name the document of the list: without one there is no risk area.',
  },
  'area-twice': { status: 422, zh: '名单里 {name}（{area}）出现了两次。', en: '{name} ({area}) stands twice on the list.' },
  'area-too-wide': {
    status: 422,
    zh: '{name}（{area}）比县还大，不能整体划为中高风险（九不准第 {number} 条）。',
    en: '{name} ({area}) is wider than a county and cannot be graded medium or high as a whole (nine don’ts, no. {number}).',
  },
  'area-level-ahead': { status: 422, zh: '{name} 的等级自 {since} 起，晚于名单日期。', en: 'The level of {name} begins on {since}, later than the list.' },
  'area-list-unknown': { status: 404, zh: '没有找到这份名单，或已撤回。', en: 'This list is not found, or has been taken back.' },
  'switch-past': {
    status: 422,
    zh: '{from} 已经过去。规则只能从今天（{today}）或以后启用。',
    en: '{from} has passed: rules are switched on from today ({today}) or later.',
  },
  'switch-unknown': { status: 404, zh: '没有找到这次启用，或已撤销。', en: 'This switch of rules is not found, or has been undone.' },
  'switch-too-old': {
    status: 409,
    zh: '启用已超过 {hours} 小时，不能撤销：人已解除，要再管控须重新下达。',
    en: 'It was switched on more than {hours} hours ago and cannot be undone: people are free, and restraining them again needs an order.',
  },
} satisfies Problems
