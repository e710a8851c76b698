import type { Problems } from '../kernel/problem.ts'

export const referralProblems = {
  'referral-unknown': {
    status: 404,
    zh: '没有找到这条核查任务，可能所在批次已撤销。',
    en: 'There is no such name to verify; its list may have been taken back.',
  },
  'referral-closed': {
    status: 409,
    zh: '这条核查已有结果，请核对后由网格负责人重新打开再改。',
    en: 'This name has a result already. Compare, and have it opened again before changing it.',
  },
  'referral-open': { status: 409, zh: '这条核查还没有结果，不需要重新打开。', en: 'This name has no result yet: there is nothing to open again.' },
  'referral-in-triage': { status: 409, zh: '这条核查还没有分到网格，请先分派。', en: 'This name has not been handed to a grid yet: place it first.' },
  'result-needs-note': {
    status: 422,
    zh: '这个结果要写明情况（如去向、实际住处、联系经过）。',
    en: 'This result needs a note: where to, where instead, what was tried.',
  },
  'reopen-reason-missing': { status: 422, zh: '请写明重新打开的原因。', en: 'Say why it is opened again.' },
  'batch-unknown': { status: 404, zh: '没有找到这个批次。', en: 'There is no such list.' },
  'batch-undone': { status: 409, zh: '这个批次已经撤销过了。', en: 'This list has been taken back already.' },
  'list-empty': {
    status: 422,
    zh: '名单里没有可以接收的行（有 {bad} 行要退回）。请核对表头对应关系，或请下发单位重发。',
    en: 'No row of this list can be taken in ({bad} would go back). Check the columns, or ask the sender for the list again.',
  },
  'list-due-before-receipt': { status: 422, zh: '办理时限要晚于接收时间。', en: 'The due time must be after the time of receipt.' },
  'list-taken-in-before': {
    status: 409,
    zh: '这份文件已经接收过（{title}）。如需重来，请先撤销那一批。',
    en: 'This file was taken in already ({title}). Take that list back first if it has to be done again.',
  },
  'list-second-is-first': { status: 409, zh: '复核人和接收人不能是同一个人。', en: 'The second person must be another than the first.' },
  'list-not-agreed-by-actor': { status: 403, zh: '只有同意接收的人才能提交这份名单。', en: 'Only somebody who agreed to the list can hand it in.' },
  'list-needs-second': { status: 409, zh: '这份名单需要第二个人复核后才能接收。', en: 'A second person must agree before this list is taken in.' },
  'list-changed': {
    status: 409,
    zh: '与该单位上一份名单相比变动 {percent}%（新增 {added}、变化 {changed}、减少 {gone}，上份 {before} 人）。',
    en: '{percent}% differs from this sender’s list before: {added} new, {changed} changed, {gone} gone, of {before}.',
  },
  'list-layout-new': { status: 409, zh: '表头与该单位以往的名单不同。', en: 'The columns are not those of this sender’s lists so far.' },
  'list-layout-of-another': {
    status: 409,
    zh: '这种表头以往来自“{sender}”，请核对下发单位。',
    en: 'Lists with these columns came from “{sender}” so far: check who sent this one.',
  },
  'list-count-differs': { status: 409, zh: '名单自称 {claimed} 条，实际 {rows} 行。', en: 'The list says it has {claimed} rows; it has {rows}.' },
  'list-many-bad': {
    status: 409,
    zh: '{rows} 行中有 {bad} 行不能接收，请核对列是否错位。',
    en: '{bad} of {rows} rows cannot be taken in: check whether columns have shifted.',
  },
  'list-not-of-today': { status: 409, zh: '名单日期是 {day}，请确认不是旧名单。', en: 'The list is dated {day}: make sure it is not an old one.' },
  'nothing-to-find-by': { status: 422, zh: '没有证件号、电话和地址，无法查找。', en: 'No number, no phone and no address: nobody could be found by this.' },
  'returned-day-unreadable': { status: 422, zh: '返回日期“{text}”看不懂，已留空。', en: 'The day “{text}” cannot be read and was left empty.' },
  'unit-code-unknown': { status: 422, zh: '区划代码 {unit} 不在本辖区。', en: 'The code {unit} is none of ours.' },
  'place-elsewhere': {
    status: 422,
    zh: '地址写的是“{place}”，不是本辖区，待人工分派。',
    en: 'The address says “{place}”, which is not ours: to be placed by hand.',
  },
  'place-ambiguous': { status: 422, zh: '地址同时写了几个村，待人工分派。', en: 'The address names several villages: to be placed by hand.' },
  'place-group-unknown': { status: 422, zh: '{village}没有第 {number} 组，先分到村里。', en: '{village} has no group {number}: it goes to the village.' },
  'place-head-unknown': { status: 422, zh: '没有找到户主“{head}”。', en: 'No household of “{head}” was found.' },
  'place-differs': { status: 422, zh: '名单地址与底册登记的网格不同，按名单地址分派。', en: 'The address differs from the register; the address counts.' },
  'name-differs': { status: 422, zh: '同一证件号，底册姓名是“{known}”。', en: 'The register has this number under the name “{known}”.' },
  'person-lookalike': {
    status: 422,
    zh: '底册中有姓名电话相同而证件号不同的人，请留意是否重复。',
    en: 'The register has the same name and phone with another number: look whether it is one person.',
  },
} as const satisfies Problems
