import type { PackAnswer } from '@lianfang/contract/protocols/answers.ts'
import { instantAt as at } from '@lianfang/domain/kernel/instant.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

let town: TestTownship
let ma: Seated
let local: Pack

/** An addition to the 9th edition as the township may keep it, made of what the server itself hands out. */
beforeAll(async () => {
  town = await openTownship(at('2022-07-12', '08:00'))
  ma = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  const { inForce: _, own: __, ...v9 }: PackAnswer = (await ma.get('/api/protocols/packs/cn.covid19/v9')).body
  const rules = v9.rules.filter((rule) => rule.category === 'RETURNEE_LOW')
  local = { ...v9, line: 'local.x', version: '1', parent: 'cn.covid19', jurisdiction: TOWNSHIP, rules }
})
afterAll(() => town.close())

const put = (pack: Pack) => ma.say('protocols/put-pack', TOWNSHIP, { pack })
const refused = (fault: string, place: string) => ({ status: 'refused', reason: { code: 'pack-faulty', fault, place } })
const phased = (part: Partial<Pack['rules'][number]['phases'][number]>): Pack => ({
  ...local,
  rules: local.rules.map((rule) => ({ ...rule, phases: rule.phases.map((phase) => ({ ...phase, ...part })) })),
})

test('[PR7] through the door: no source, a phase without end, test days outside it, one category twice, each refused with its place', async () => {
  expect(await put({ ...local, source: { document: '', date: null, article: null } })).toMatchObject(refused('NO_SOURCE', '1'))
  for (const days of [0, -3, 2.5]) expect(await put(phased({ days, testDays: [] }))).toMatchObject(refused('PHASE_WITHOUT_END', 'RETURNEE_LOW.1'))
  expect(await put(phased({ testDays: [1, 4] }))).toMatchObject(refused('TEST_DAY_OUTSIDE_PHASE', 'RETURNEE_LOW.1'))
  expect(await put({ ...local, rules: [...local.rules, ...local.rules] })).toMatchObject(refused('CATEGORY_TWICE', 'RETURNEE_LOW'))
})

test('[PR10] through the door: a circle of parents, of itself or of two, is refused with its lines', async () => {
  expect(await put({ ...local, parent: 'local.x' })).toMatchObject(refused('PARENT_CYCLE', 'local.x → local.x'))
  expect(await put(local)).toMatchObject({ status: 'applied' })
  expect(await put({ ...local, line: 'local.y', parent: 'local.x' })).toMatchObject({ status: 'applied' })
  expect(await put({ ...local, version: '2', parent: 'local.y' })).toMatchObject(refused('PARENT_CYCLE', 'local.x → local.y → local.x'))
})

test('[PR10] through the door: two rules for one category on one day are refused, of another line and of the same', async () => {
  const above = { ...local, parent: null, verifiedBy: '王敏' }
  expect(await put({ ...above, line: 'county.rival', jurisdiction: '430502' })).toMatchObject(refused('CATEGORY_CONTESTED', 'RETURNEE_LOW cn.covid19 v9'))
  expect(await put({ ...above, line: 'cn.covid19', version: 'v9-2', jurisdiction: '000000' })).toMatchObject(refused('VERSIONS_OVERLAP', 'v9'))
})
