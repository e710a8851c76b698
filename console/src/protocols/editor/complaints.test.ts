import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { covidV9 } from '@lianfang/domain/protocols/packs/covid-v9.ts'
import { expect, test } from 'vitest'
import { complaintsOf, fieldOf } from './complaints.ts'

const own = { root: '430502200', packs: [], switches: [] }
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
  expect(fields({ ...local, effectiveTo: null })).toContain('effectiveTo')
  expect(fields({ ...local, parent: 'cn.none' })).toContain('parent')
  expect(fields({ ...local, rules: [...rules, ...rules] })).toContain('rules.1.category')
})

test('[PR22] what has not the form of an edition stands beside its field too', () => {
  expect(fields({ ...local, line: 'Local X' })).toContain('line')
  expect(fields({ ...local, name: { zh: 'x'.repeat(200), en: 'x' } })).toContain('name')
})

test('[PR22] the area of a wider edition and of a wider rule are two fields', () => {
  const at = (fault: string) => fieldOf({ line: '', version: '', fault: 'WIDER_AREA', at: fault }, local)
  expect([at(local.jurisdiction), at('RETURNEE_LOW')]).toEqual(['jurisdiction', 'rules.0.recognisedBy'])
})
