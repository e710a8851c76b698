import type { FollowUpDetail, FollowUpPage } from '@lianfang/contract/followup/answers.ts'
import type { CareDetail } from '@lianfang/contract/followup/care/answers.ts'
import type { OrderDetail } from '@lianfang/contract/followup/orders/answers.ts'
import type { GroundlessList, ProposalsPage, WhatIfAnswer } from '@lianfang/contract/followup/switching-answers.ts'
import type { ExplainAnswer, PackAnswer } from '@lianfang/contract/protocols/answers.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { instantAt as at } from '@lianfang/domain/kernel/instant.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { rebuild } from '../../journal/rebuild.ts'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../../testing/open-township.ts'

const VILLAGE = '430502201200'
const GRID = `${VILLAGE}-01`
let town: TestTownship
let ma: Seated
let xu: Seated
let chen: string
let luo: string

const applied = (answer: Answer): void => expect(answer).toMatchObject({ status: 'applied' })

/** June 2022 in 火车站乡: Chen met a case, Luo came back from 碑林区; the 9th edition is a day away. */
beforeAll(async () => {
  town = await openTownship(at('2022-06-27', '08:00'))
  for (const [id, parent, kind] of [
    [VILLAGE, TOWNSHIP, 'VILLAGE'],
    [GRID, VILLAGE, 'GRID'],
  ] as const)
    applied(await town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, parent, kind, name: '前进村', declaredHouseholds: null, sort: 1, baseRevision: null }))
  ma = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  xu = await town.seat('徐姐', 'COMMAND_OFFICE', TOWNSHIP)
  chen = await person('陈桂花')
  luo = await person('罗永贵')
  applied(await known(chen, { kind: 'CONTACT', day: '2022-06-20' }))
  applied(await known(luo, { kind: 'STAY', day: '2022-06-26', area: '610103' }))
  const order = v7()
  applied(
    await ma.say(
      'followup/start-follow-up',
      GRID,
      {
        person: chen,
        pack: 'cn.covid19',
        category: 'CLOSE_CONTACT',
        countedFrom: '2022-06-20',
        creditDays: 0,
        ground: '同乘',
        evidence: '协查函',
        decidedBy: '县指挥部',
        supportContact: '刘 13900001234',
        allowed: '',
        referral: null,
        transferredIn: false,
      },
      { id: order },
    ),
  )
  applied(await xu.say('followup/confirm-order', GRID, { order }))
})
afterAll(() => town.close())

async function person(name: string): Promise<string> {
  const id = v7()
  const facts = { relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT', phones: [], address: '', note: '' }
  applied(await ma.say('people/put-person', GRID, { unit: GRID, household: null, ...facts, name, idType: 'NONE', idNumber: '', noIdReason: '未带' }, { id }))
  return id
}

function known(who: string, more: object, id: string = v7()): Promise<Answer> {
  const blank = { disease: 'COVID-19', arrivedOn: null, area: null, color: null, creditDays: 0, what: '县里通知', evidence: '协查函', creditEvidence: '' }
  return ma.say('people/record-exposure', GRID, { person: who, ...blank, referral: null, corrects: null, ...more }, { id })
}

const get = async <T>(url: string): Promise<T> => {
  const answer = await ma.get(url)
  expect(answer.status).toBe(200)
  return answer.body
}

const high = { area: '610103', name: '西安市碑林区', level: 'HIGH', since: '2022-06-20' }
const tryList = async (from: string, areas: readonly object[]): Promise<WhatIfAnswer> => {
  const answer = await ma.post('/api/followup/what-if/areas', { disease: 'COVID-19', from, areas })
  expect(answer.status).toBe(200)
  return answer.body
}

test('[FW6] before v9 is switched on the desk sees who is shortened, who starts with a list, and the load of each day', async () => {
  const preview = await get<WhatIfAnswer>('/api/followup/what-if?line=cn.covid19&version=v9&from=2022-06-28')
  expect(preview.counts).toEqual({ starts: 0, shortened: 1, ended: 0, changes: 0 })
  expect(preview.shortened).toMatchObject([{ person: { name: '陈桂花' }, before: '2022-07-11', after: '2022-06-30' }])
  const listed = await tryList('2022-06-28', [high])
  expect(listed.starts).toMatchObject([
    { person: { name: '罗永贵' }, known: false, finding: { rule: { category: 'RETURNEE_HIGH' }, plan: { plannedEnd: '2022-07-03' } } },
  ])
  expect(preview.days[0]).toMatchObject({ day: '2022-06-28', tests: 0, visits: 2, hours: 0.3, testsAfter: 0, visitsAfter: 2, hoursAfter: 0.3 })
  expect(listed.days[0]).toMatchObject({ day: '2022-06-28', testsAfter: 1, visitsAfter: 2 })
  expect(preview.switch).toMatchObject([{ id: preview.shortened[0]?.followUp }])
  expect((await tryList('2022-06-28', [{ ...high, area: '610104' }])).counts.starts).toBe(0)
})

test('[FW2] switched on and undone, everything is as it was, also in a rebuild; nobody but the office switches', async () => {
  town.setClock(at('2022-06-28', '08:00'))
  const { switch: followUps } = await get<WhatIfAnswer>('/api/followup/what-if?line=cn.covid19&version=v9')
  const before = (await ma.get(`/api/followup/${followUps[0]?.id}`)).body as { followUp: unknown }
  const id = v7()
  const said = { line: 'cn.covid19', version: 'v9', from: '2022-06-28', decidedBy: '县指挥部', reason: '第九版施行', followUps }
  const leader = await town.seat('高书记', 'LEADER', TOWNSHIP)
  expect(await leader.say('followup/switch-rules', TOWNSHIP, said)).toMatchObject({ status: 'refused' })
  applied(await ma.say('followup/switch-rules', TOWNSHIP, said, { id }))
  expect((await ma.get(`/api/followup/${followUps[0]?.id}`)).body).toMatchObject({
    followUp: { packVersion: 'v9', plannedEnd: '2022-06-30' },
    packName: { zh: '密切接触者（新冠第九版）' },
  })
  applied(await ma.say('followup/undo-switch', TOWNSHIP, { switch: id, reason: '县里改期' }))
  const after = (await ma.get(`/api/followup/${followUps[0]?.id}`)).body as { followUp: unknown }
  expect(after.followUp).toEqual(before.followUp)
  expect((await rebuild(town.house, TOWNSHIP, { write: false })).different).toEqual([])
})

test('[FW6] a list that has come in: Luo stands to be ordered, with the sentence that says why; the past can be asked', async () => {
  const areas = [{ area: '610103', name: '西安市碑林区', level: 'HIGH', since: '2022-06-20' }]
  applied(
    await ma.say('followup/put-area-list', TOWNSHIP, {
      disease: 'COVID-19',
      from: '2022-06-28',
      document: '6 月 28 日名单',
      documentDate: null,
      areas,
      followUps: [],
    }),
  )
  const { items } = await get<ProposalsPage>('/api/followup/proposals')
  expect(items).toMatchObject([
    { person: { name: '罗永贵' }, followUp: null, finding: { countedFrom: '2022-06-26', ground: { graded: { document: '6 月 28 日名单' } } } },
  ])
  const today = await get<ExplainAnswer>(`/api/protocols/explain/${luo}`)
  expect(today.findings[0]?.sentence).toContain('高风险区来返人员：2022年6月26日离开西安市碑林区 610103（高风险，6 月 28 日名单）；第 0 天为2022年6月26日')
  const yesterday = await get<ExplainAnswer>(`/api/protocols/explain/${luo}?day=2022-06-27`)
  expect([yesterday.findings, yesterday.unmoved[0]?.why]).toEqual([[], 'NO_RULE'])
  expect((await ma.get(`/api/protocols/explain/${v7()}`)).status).toBe(404)
})

test('[FW8] a list without 碑林区: the trial names He, taking it in ends what the trial said, taking it back gives all of it back', async () => {
  const he = await person('何秀英')
  applied(await known(he, { kind: 'STAY', day: '2022-06-28', area: '610103' }))
  const order = v7()
  const by = { pack: 'cn.covid19', category: 'RETURNEE_HIGH', countedFrom: '2022-06-28', creditDays: 0, ground: '碑林区来返', evidence: '火车票' }
  const words = { decidedBy: '乡指挥部', supportContact: '刘 13900001234', allowed: '', referral: null, transferredIn: false }
  applied(await ma.say('followup/start-follow-up', GRID, { person: he, ...by, ...words }, { id: order }))
  applied(await xu.say('followup/confirm-order', GRID, { order }))
  const before = await get<FollowUpDetail>(`/api/followup/${order}`)

  // Luo, who left two days before, is still to be ordered.
  const lower = await tryList('2022-06-28', [{ ...high, level: 'LOW', since: null }])
  expect([lower.counts, lower.shortened]).toMatchObject([{ starts: 1, shortened: 1, ended: 0 }, [{ person: { name: '何秀英' }, after: '2022-07-01' }]])
  const gone = await tryList('2022-06-28', [])
  expect([gone.counts, gone.shortened]).toMatchObject([
    { starts: 1, shortened: 1, ended: 1, changes: 0 },
    [{ person: { name: '何秀英' }, lapsesOn: '2022-06-27' }],
  ])
  expect(await get<FollowUpDetail>(`/api/followup/${order}`)).toEqual(before)

  const list = v7()
  const said = { disease: 'COVID-19', from: '2022-06-28', document: '更正的名单', documentDate: null, areas: [], followUps: gone.switch }
  applied(await ma.say('followup/put-area-list', TOWNSHIP, said, { id: list }))
  expect((await get<FollowUpDetail>(`/api/followup/${order}`)).followUp).toMatchObject({ plannedEnd: '2022-06-27', lapsesOn: '2022-06-27' })
  expect((await get<WhatIfAnswer>('/api/followup/what-if?line=cn.covid19&version=v9')).shortened.map(({ person: one }) => one.name)).toEqual(['陈桂花'])
  applied(await ma.say('followup/withdraw-area-list', TOWNSHIP, { list }))
  expect((await get<FollowUpDetail>(`/api/followup/${order}`)).followUp).toEqual(before.followUp)
  applied(await ma.say('followup/lift-order', GRID, { order, reason: '演练结束' }))
  expect((await rebuild(town.house, TOWNSHIP, { write: false })).different).toEqual([])
})

test('[FW10] a day of leaving corrected on the person’s page: the old fact stays, the measure is named for a decision and does not change', async () => {
  const guo = await person('郭巧云')
  const fact = v7()
  const stayed = { kind: 'STAY', day: '2022-06-27', area: '610103' }
  applied(await known(guo, stayed, fact))
  const order = v7()
  const by = { pack: 'cn.covid19', category: 'RETURNEE_HIGH', countedFrom: '2022-06-27', creditDays: 0, ground: '碑林区来返', evidence: '火车票' }
  const words = { decidedBy: '乡指挥部', supportContact: '刘 13900001234', allowed: '', referral: null, transferredIn: false }
  applied(await ma.say('followup/start-follow-up', GRID, { person: guo, ...by, ...words }, { id: order }))
  applied(await xu.say('followup/confirm-order', GRID, { order }))
  const before = (await get<FollowUpDetail>(`/api/followup/${order}`)).followUp
  expect(await get<GroundlessList>('/api/followup/groundless')).toEqual({ items: [] })

  applied(await known(guo, { ...stayed, day: '2022-06-26', evidence: '检票记录', corrects: fact }))
  const { exposures } = await get<ExplainAnswer>(`/api/protocols/explain/${guo}`)
  expect(exposures.map(({ day, corrects, withdrawnAt }) => [day, corrects, withdrawnAt === null])).toEqual([
    ['2022-06-27', null, false],
    ['2022-06-26', fact, true],
  ])
  const { items } = await get<GroundlessList>(`/api/followup/groundless?person=${guo}`)
  expect(items).toMatchObject([{ person: { name: '郭巧云' }, followUp: order, countedFrom: '2022-06-27', finding: { countedFrom: '2022-06-26' } }])
  expect((await get<GroundlessList>('/api/followup/groundless')).items).toEqual(items)
  expect((await get<GroundlessList>(`/api/followup/groundless?person=${luo}`)).items).toEqual([])
  expect((await get<FollowUpDetail>(`/api/followup/${order}`)).followUp).toEqual(before)
  applied(await ma.say('followup/lift-order', GRID, { order, reason: '离开日更正' }))
  expect((await get<GroundlessList>('/api/followup/groundless')).items).toEqual([])
})

test('[PR20] an own edition stands among the packs once it is put, with who wrote it; the schema is there for editors', async () => {
  const v9 = await get<PackAnswer>('/api/protocols/packs/cn.covid19/v9')
  const { inForce: _, own: __, ...pack } = v9
  const local = {
    ...pack,
    line: 'local.x',
    version: '1',
    parent: 'cn.covid19',
    jurisdiction: TOWNSHIP,
    rules: pack.rules.filter((rule) => rule.category === 'RETURNEE_LOW'),
  }
  applied(await ma.say('protocols/put-pack', TOWNSHIP, { pack: local }))
  expect(await get<PackAnswer>('/api/protocols/packs/local.x/1')).toMatchObject({ inForce: false, own: { by: ma.session.worker.id } })
  applied(
    await xu.say('followup/switch-rules', TOWNSHIP, {
      line: 'local.x',
      version: '1',
      from: '2022-06-28',
      decidedBy: '乡指挥部',
      reason: '本地',
      followUps: [],
    }),
  )
  expect(await get<PackAnswer>('/api/protocols/packs/local.x/1')).toMatchObject({ inForce: true })
  expect(
    await ma.say('protocols/put-pack', TOWNSHIP, { pack: { ...local, version: '2', rules: local.rules.map((rule) => ({ ...rule, maxDays: 9 })) } }),
  ).toMatchObject({
    status: 'refused',
    reason: { code: 'pack-faulty', fault: 'LONGER_DAYS', place: 'RETURNEE_LOW' },
  })
  expect(await get<object>('/api/protocols/schema')).toMatchObject({ type: 'object', additionalProperties: false })
  expect((await ma.get('/api/protocols/packs/cn.covid19/v42')).status).toBe(404)
})

test('[FW7] [OR15] a measure by the township’s own edition is named by it on every page, and its team and papers are what the edition says', async () => {
  const { inForce: _, own: __, ...shipped } = await get<PackAnswer>('/api/protocols/packs/local.x/1')
  const roles = [
    { role: 'DOCTOR', name: { zh: '村医', en: 'Village doctor' } },
    { role: 'VET', name: { zh: '防疫员', en: 'Animal health worker' } },
  ]
  applied(
    await ma.say('protocols/put-pack', TOWNSHIP, {
      pack: { ...shipped, version: '3', name: { zh: '火车站乡补充', en: 'Township addition' }, careTeam: roles, papers: ['PLEDGE', 'MEASURE_NOTICE'] },
    }),
  )
  const act = { line: 'local.x', from: '2022-06-28', decidedBy: '乡指挥部', reason: '本地', followUps: [] }
  applied(await xu.say('followup/switch-rules', TOWNSHIP, { ...act, version: '3' }))
  const order = v7()
  const measure = { person: luo, pack: 'local.x', category: 'RETURNEE_LOW', countedFrom: '2022-06-26', creditDays: 0, ground: '返乡', evidence: '登记' }
  const words = { decidedBy: '乡指挥部', supportContact: '刘 13900001234', allowed: '', referral: null, transferredIn: false }
  applied(await ma.say('followup/start-follow-up', GRID, { ...measure, ...words }, { id: order }))
  const detail = await get<OrderDetail>(`/api/orders/${order}`)
  if (detail.order.status === 'PROPOSED') applied(await xu.say('followup/confirm-order', GRID, { order }))
  // Even when the line is left again, what was laid down by it keeps its name.
  applied(await xu.say('followup/switch-rules', TOWNSHIP, { ...act, version: null }))
  const name = { zh: '低风险区来返人员三天两检（火车站乡补充）' }
  expect(await get<FollowUpDetail>(`/api/followup/${order}`)).toMatchObject({ packName: name })
  expect(await get<OrderDetail>(`/api/orders/${order}`)).toMatchObject({ ruleName: name })
  // The edition it was laid down by says which papers come with it, wherever they are printed.
  expect((await get<OrderDetail>(`/api/orders/${order}`)).papers).toEqual(['MEASURE_NOTICE', 'PLEDGE'])
  const { items } = await get<FollowUpPage>('/api/followup')
  expect(items.map(({ followUp, papers }) => [followUp.id === order, papers.length])).toContainEqual([true, 2])
  expect(items.map(({ followUp, papers }) => [followUp.id === order, papers.length])).toContainEqual([false, 5])
  const { template } = await get<CareDetail>(`/api/care/${order}`)
  expect([template.id, template.places.map((place) => place.name.zh)]).toEqual(['local.x.3', ['村医', '防疫员']])
  applied(await ma.say('followup/form-care-team', GRID, { followUp: order, template: template.id, seats: [] }))
})

test('[FW7] an order shows the end of its measure, which a switch has brought forward', async () => {
  const { switch: followUps } = await get<WhatIfAnswer>('/api/followup/what-if?line=cn.covid19&version=v9')
  applied(
    await ma.say('followup/switch-rules', TOWNSHIP, {
      line: 'cn.covid19',
      version: 'v9',
      from: '2022-06-28',
      decidedBy: '县指挥部',
      reason: '第九版施行',
      followUps,
    }),
  )
  const [first] = followUps
  expect(await get<OrderDetail>(`/api/orders/${first?.id}`)).toMatchObject({
    order: { endsOn: '2022-07-11' },
    followUp: { plannedEnd: '2022-06-30', lapsesOn: '2022-06-30' },
  })
})

test('[FW10] an order made under a switch that is undone stays and is named as needing a decision, until somebody lifts it', async () => {
  const { inForce: _, own: __, ...v9 } = await get<PackAnswer>('/api/protocols/packs/cn.covid19/v9')
  const rules = v9.rules.filter((rule) => rule.category === 'CLOSE_CONTACT').map((rule) => ({ ...rule, category: 'SCHOOL_CONTACT', secondPerson: false }))
  const edition = { line: 'practice.measles', version: '1', disease: 'MEASLES', jurisdiction: '430502', areaLevels: [], rules, verifiedBy: '马主任' }
  applied(await ma.say('protocols/put-pack', TOWNSHIP, { pack: { ...v9, ...edition } }))
  const act = { line: 'practice.measles', version: '1', from: '2022-06-28', decidedBy: '乡指挥部', reason: '演练', followUps: [] }
  const [on, order] = [v7(), v7()]
  applied(await xu.say('followup/switch-rules', TOWNSHIP, act, { id: on }))
  const hui = await person('陈慧')
  applied(await known(hui, { kind: 'CONTACT', day: '2022-06-27', disease: 'MEASLES' }))
  const by = { pack: 'practice.measles', category: 'SCHOOL_CONTACT', countedFrom: '2022-06-27', creditDays: 0, ground: '同班', evidence: '学校名单' }
  const words = { decidedBy: '乡指挥部', supportContact: '刘 13900001234', allowed: '', referral: null, transferredIn: false }
  applied(await ma.say('followup/start-follow-up', GRID, { person: hui, ...by, ...words }, { id: order }))
  const before = (await get<FollowUpDetail>(`/api/followup/${order}`)).followUp
  const named = async () => (await get<GroundlessList>(`/api/followup/groundless?person=${hui}`)).items
  expect(await named()).toEqual([])
  applied(await xu.say('followup/undo-switch', TOWNSHIP, { switch: on, reason: '演练结束' }))
  expect(await named()).toMatchObject([{ person: { name: '陈慧' }, followUp: order, finding: null }])
  expect((await get<GroundlessList>('/api/followup/groundless')).items.map((one) => one.followUp)).toContain(order)
  expect((await get<FollowUpDetail>(`/api/followup/${order}`)).followUp).toEqual(before)
  // Switched on again, the ground is there again.
  const again = v7()
  applied(await xu.say('followup/switch-rules', TOWNSHIP, act, { id: again }))
  expect(await named()).toEqual([])
  applied(await xu.say('followup/undo-switch', TOWNSHIP, { switch: again, reason: '演练结束' }))
  applied(await ma.say('followup/lift-order', GRID, { order, reason: '规则撤销启用' }))
  expect(await named()).toEqual([])
})
