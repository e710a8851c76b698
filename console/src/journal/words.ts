import type { Words } from '@lianfang/contract/kernel/say.ts'

export const words = {
  title: { zh: '操作日志', en: 'Journal' },
  note: {
    zh: '每一步操作都在这里，一条扣一条；只写做了什么，不写对谁。',
    en: 'Every act in order, each entry sealing the one before; what was done, never to whom.',
  },
  seq: { zh: '序号', en: 'No.' },
  at: { zh: '发生时间', en: 'Happened' },
  receivedAt: { zh: '收到时间', en: 'Received' },
  late: { zh: '补传 {span}', en: '{span} later' },
  actor: { zh: '谁', en: 'Who' },
  kind: { zh: '做了什么', en: 'What' },
  unit: { zh: '哪里', en: 'Where' },
  township: { zh: '全乡镇', en: 'Whole township' },
  changes: { zh: '写了几行', en: 'Rows written' },
  hash: { zh: '校验码', en: 'Hash' },
  status: { zh: '结果', en: 'Outcome' },
  head: { zh: '链头', en: 'Head of the chain' },
  headSay: {
    zh: '到第 {n} 条为止的校验码。抄下来或发给上级保存，以后可用它证明日志没有被改过。',
    en: 'The hash up to entry {n}. Write it down or send it to the county: it proves later that nothing was altered.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  verifySay: { zh: '本页各条：{ok}。整本核对请在服务器上运行 {command}。', en: 'On this page: {ok}. To check the whole journal, run {command} on the server.' },
  verifyOk: { zh: '✓ 序号连续', en: '✓ the numbers run without a gap' },
  verifyGap: { zh: '▲ 序号有缺口，请立即联系管理员', en: '▲ a number is missing: call the administrator at once' },
  empty: { zh: '还没有操作。', en: 'Nothing has been done yet.' },
  applied: { zh: '已生效', en: 'applied' },
  refused: { zh: '已拒绝（留痕）', en: 'refused, noted' },
  conflict: { zh: '版本冲突', en: 'conflict' },
} satisfies Words
