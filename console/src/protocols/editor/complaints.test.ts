import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import type { OwnRules } from '@lianfang/domain/protocols/packs-in-force.ts'
import { covidV9 } from '@lianfang/domain/protocols/packs/covid-v9.ts'
import { expect, test } from 'vitest'
import { complaintsOf, fieldOf } from './complaints.ts'

const own: OwnRules = { root: '430502200', packs: [], switches: [] }
const rules = covidV9.rules.filter((rule) => rule.category === 'RETURNEE_LOW')
const local: Pack = { ...covidV9, line: 'local.x', version: '1', parent: 'cn.covid19', jurisdiction: '430502200', rules }
const fields = (pack: Pack) => complaintsOf(pack, own, 'zh').map((one) => one.field)

test('[PR22] a sound addition has no complaint', () => {
  expect(complaintsOf(local, own, 'zh')).toEqual([])
})

test('[PR22] each complaint stands beside its field, and one against the parent names the number of the 九不准', () => {
  const longer = { ...local, rules: rules.map((rule) => ({ ...rule, maxDays: 14 })) }
  expect(complaintsOf(longer, own, 'zh')).toEqual([{ field: 'rules.0.maxDays', text: expect.stringContaining('九不准第 5 条') }])
  expect(complaintsOf(longer, own, 'en')[0]?.text).toContain('nine don’ts, no. 5')
  const late = { ...local, rules: rules.map((rule) => ({ ...rule, phases: rule.phases.map((phase) => ({ ...phase, days: 0, testDays: [4] })) })) }
  expect(fields(late)).toEqual(['rules.0.phases.0.days', 'rules.0.phases.0.testDays'])
  expect(fields({ ...local, jurisdiction: '430503' })).toContain('jurisdiction')
  expect(fields({ ...local, careTeam: [{ role: 'VET', name: { zh: '', en: '' } }] })).toContain('careTeam.0.name')
  expect(fields({ ...local, effectiveTo: null })).toContain('effectiveTo')
  expect(fields({ ...local, parent: 'cn.none' })).toContain('parent')
  expect(fields({ ...local, rules: [...rules, ...rules] })).toContain('rules.1.category')
})

test('[PR22] what has not the form of an edition stands beside its field too', () => {
  expect(fields({ ...local, line: 'Local X' })).toContain('line')
  const said = (line: string) => complaintsOf({ ...local, line }, own, 'zh').find((one) => one.field === 'line')?.text
  expect([said(''), said('Local X')]).toEqual(['请填写规则线。', expect.stringContaining('规则线的写法不对')])
  expect(fields({ ...local, name: { zh: 'x'.repeat(200), en: 'x' } })).toContain('name')
})

test('[PR22] the area of a wider edition and of a wider rule are two fields', () => {
  const at = (fault: string) => fieldOf({ line: '', version: '', fault: 'WIDER_AREA', at: fault }, local)
  expect([at(local.jurisdiction), at('RETURNEE_LOW')]).toEqual(['jurisdiction', 'rules.0.recognisedBy'])
})

test('[PR22] bad input is said at the field: a circle, no source, no end, a test outside, two rules for one category', () => {
  const said = (pack: Pack, more = own) => complaintsOf(pack, more, 'zh').map((one) => [one.field, one.text])
  const without = { ...local, source: { document: ' ', date: null, article: null } }
  expect(said(without)).toEqual([['source.document', '没有写明出处。请写文件名称和文号。']])
  const other: Pack = { ...local, line: 'local.y', parent: 'local.x' }
  expect(said({ ...local, parent: 'local.y' }, { ...own, packs: [other] })).toEqual([['parent', '上级规则绕成了圈：local.x → local.y → local.x。']])
  const [rule] = rules
  if (!rule) throw new Error('no rule')
  const phased = (days: number, testDays: readonly number[]) => ({
    ...local,
    rules: [{ ...rule, phases: rule.phases.map((one) => ({ ...one, days, testDays })) }],
  })
  expect(said(phased(0, []))).toEqual([['rules.0.phases.0.days', '这个阶段没有结束：天数应是 1 以上的整数。']])
  expect(said(phased(2, [3]))).toEqual([['rules.0.phases.0.testDays', '有检测日不在这个阶段之内。检测日从阶段第 1 天数起，不超过阶段天数。']])
  const rival = { ...local, line: 'cn.rival', parent: null, jurisdiction: '430502', verifiedBy: '王敏' }
  expect(said(rival)).toEqual([['rules.0.category', '同一天同一类人员有两套规则（RETURNEE_LOW cn.covid19 v9）。请改为它的下级规则，或错开日期。']])
  expect(said({ ...local, line: 'cn.covid19', version: 'v9-2', parent: null, jurisdiction: '000000', verifiedBy: '王敏' })).toEqual([
    ['effectiveFrom', '与同一规则线的“v9”版有效期重叠。请先写明旧版失效日。'],
  ])
})

test('[PR22] a local rule without a parent, and a day that does not exist, stand where they can be mended', () => {
  expect(fields({ ...local, parent: null })).toContain('jurisdiction')
  expect(fields({ ...local, effectiveTo: '2022-11-31' })).toContain('effectiveTo')
  expect(fields({ ...local, source: { document: '通知', date: '2022-02-30', article: null } })).toContain('source.date')
})
