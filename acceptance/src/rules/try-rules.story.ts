import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import type { PackAnswer } from '@lianfang/contract/protocols/answers.ts'
import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { asked, doorOf } from '@lianfang/scenario/sync/ask.ts'
import { pushAll, signIn } from '@lianfang/scenario/sync/device.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { signInAtDesk } from '../job/desk.ts'
import { DAY, LOGINS, twoReturnees, type Return } from '../job/returnees.ts'
import { openBrowser, openDesk, openPhone, takePictures } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'

let hall: Hall
let browser: Browser
let story: Return
let desk: Page
const { look, complaints } = openLooker()
const LEFT = addDays(DAY, -1)

beforeAll(async () => {
  hall = await openHall()
  story = await twoReturnees(hall)
  browser = await openBrowser()
  desk = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(desk, LOGINS.office, PASSWORD)
  await orderAsProposed(story.back)
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

/** The rule's measure for who left a high-risk area yesterday, ordered by the office and confirmed by a second person. */
async function orderAsProposed(person: Person): Promise<void> {
  const order = crypto.randomUUID()
  const measure = { person: person.id, pack: 'cn.covid19', category: 'RETURNEE_HIGH', countedFrom: LEFT, creditDays: 0 }
  const words = { ground: '碑林区来返', evidence: '县协查函', decidedBy: '乡指挥部', supportContact: '刘婷 13900001234', allowed: '' }
  await story.say('followup/start-follow-up', DAY, '08:50', { ...measure, ...words, referral: null, transferredIn: false }, order)
  const second = await signIn(doorOf(hall.url, 2, { clock: hall.clock }), { login: LOGINS.second, password: PASSWORD })
  const saying = { id: crypto.randomUUID(), kind: 'followup/confirm-order', township: story.town.root, unit: person.unit, actor: second.session.worker.id }
  await pushAll(second, [{ ...saying, at: hall.clock(), input: { order } }])
}

async function endOf(person: Person): Promise<Day | undefined> {
  const detail = await asked<PersonDetail>(story.office.door, 'GET', `/api/people/persons/${person.id}`)
  return detail.followUps.find((one) => one.status === 'ACTIVE')?.plannedEnd
}

test('[A24] an area that comes down on a new list: tried, named, shortened as tried, taken back; a fact corrected names the measure', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'areas')}`))
  const end = await endOf(story.back)
  expect(end).toBe(addDays(LEFT, 7))

  // From which day the area may come down, by the rule in force.
  await desk.goto('/protocols?tab=areas')
  await desk.getByRole('button', { name: '高 1、中 0、低 0' }).click()
  const lastCase = desk.getByLabel('西安市碑林区 最后一例的日期')
  await lastCase.fill(addDays(DAY, -2))
  await lastCase.press('Enter')
  await desk.mouse.move(0, 0)
  await desk.getByText(`${addDays(DAY, 3)} 起可降为低风险（连续 5 天无新增）`).waitFor()
  await look(desk, '指挥部 风险区：何时可以降级')

  // The corrected list has it low since before they left: the trial names her, keeping it does what it said.
  await desk.getByRole('button', { name: '录入新名单' }).click()
  await desk.getByLabel('谁公布的、文件名称').fill('11月20日更正')
  await desk.getByLabel(/名单（一行一个地区/).fill(`610103 西安市碑林区 低风险 ${addDays(DAY, -3)}`)
  await desk.getByRole('button', { name: '先试算' }).click()
  await desk.getByRole('button', { name: /^缩短或放宽\s*1/ }).click()
  await desk.getByRole('link', { name: story.back.personal.name }).waitFor()
  await desk.getByText(/1 人的措施缩短或放宽，其中立即解除 0 人/).waitFor()
  expect(await endOf(story.back)).toBe(end)
  await look(desk, '指挥部 风险区：试算谁变短')
  await desk.getByRole('button', { name: '保存名单' }).click()
  await desk.getByRole('button', { name: '高 0、中 0、低 1' }).waitFor()
  expect(await endOf(story.back)).toBe(addDays(LEFT, 3))
  await desk.getByRole('row').filter({ hasText: '11月20日更正' }).getByRole('button', { name: '撤回' }).click()
  await desk.getByRole('tooltip').getByRole('button', { name: '撤回' }).click()
  await desk.getByText('已撤回').first().waitFor()
  await expect.poll(() => endOf(story.back)).toBe(end)

  // She left a day earlier than the letter said.
  await desk.goto(`/people?open=person:${story.back.id}`)
  const drawer = desk.getByRole('dialog')
  await drawer.getByRole('button', { name: '更正' }).click()
  await drawer.getByLabel('末次接触日、离开日').fill(addDays(DAY, -2))
  await drawer.getByLabel('末次接触日、离开日').press('Tab')
  await drawer.getByLabel('依据（名单、车票、函）').fill('检票记录')
  await desk.mouse.move(0, 0)
  await look(desk, '指挥部 人员：更正情况')
  await drawer.getByRole('button', { name: '保存更正' }).click()
  await drawer.getByText(/已更正为：到过某地/).waitFor()
  await drawer.getByText(/依据已变，须由指挥部决定/).waitFor()
  expect(await endOf(story.back)).toBe(end)
  await look(desk, '指挥部 人员：依据已变')
  await desk.goto('/protocols?tab=proposals')
  await desk.getByText(/1 人的措施依据已变/).waitFor()
  await look(desk, '指挥部 待下达：依据已变')
  expect(complaints).toEqual([])
})

test('[A24] rules on zones and clusters are worked out on their page; a bad pack says what is wrong at the field', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'trials')}`))
  await desk.goto('/protocols/pack/cn.dengue/2025')
  await desk.getByLabel('阳性容器数').fill('6')
  await desk.getByLabel('调查户数').fill('40')
  await desk.getByText('布雷图指数 15：中密度').waitFor()
  await desk.getByText('核心区：不低于 5，最迟每 3 天复查一次').waitFor()
  const zones = desk.getByRole('region', { name: '按此规则推算：蚊媒分区' })
  await zones.getByRole('row').filter({ hasText: '灭蚊 2 次' }).first().waitFor()
  expect(await zones.getByRole('row').filter({ hasText: '灭蚊 2 次' }).count()).toBe(3)
  await look(desk, '指挥部 推算：蚊媒分区')
  await desk.getByLabel('阳性容器数').fill('1')
  await desk.getByText('核心区：已低于 5，不再要求复查').waitFor()

  await desk.goto('/protocols/pack/cn.school.influenza/2018')
  await desk.getByLabel('例数 1').fill('3')
  await desk.getByText('1 天内 3 例，标准 3 例：须报告').waitFor()
  await desk.getByText('须在 24 小时内报告').waitFor()
  await desk.getByText(/没有达到停课的标准/).waitFor()
  await desk.getByLabel('例数 1').fill('5')
  await desk.getByText(/可以停课 4 天/).waitFor()
  await look(desk, '指挥部 推算：聚集性疫情')

  const { inForce: _, own: __, ...pack } = await asked<PackAnswer>(story.office.door, 'GET', '/api/protocols/packs/cn.covid19/20-articles')
  const rules = pack.rules.filter((rule) => rule.category === 'RETURNEE_LOW')
  const sound: Pack = { ...pack, line: 'local.x', version: '1', parent: 'cn.covid19', jurisdiction: story.town.root, rules }
  const phased = (part: object): Pack => ({ ...sound, rules: rules.map((rule) => ({ ...rule, phases: rule.phases.map((phase) => ({ ...phase, ...part })) })) })
  for (const [bad, label, says] of [
    [{ ...sound, parent: 'local.x' }, '上级规则', /上级规则绕成了圈：local\.x → local\.x/],
    [{ ...sound, source: { document: '', date: null, article: null } }, '文件名称、文号', /没有写明出处/],
    [phased({ days: 0, testDays: [] }), '天数', /这个阶段没有结束/],
    [phased({ testDays: [1, 9] }), '检测日', /有检测日不在这个阶段之内/],
    [{ ...sound, parent: null, jurisdiction: '990101', verifiedBy: '王敏' }, '分类代码', /同一天同一类人员有两套规则/],
  ] as const) {
    await desk.goto('/protocols/write?kind=file')
    await desk.locator('input[type=file]').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bad)) })
    const field = desk.locator('.pack-field.ant-form-item-has-error').filter({ hasText: says })
    await field.first().waitFor()
    expect(await field.first().textContent()).toContain(label)
    expect(await desk.getByRole('button', { name: '保存草稿' }).isDisabled()).toBe(true)
  }
  await look(desk, '指挥部 录入规则：坏的规则包')

  // In English and on a phone's width nothing runs out of the page.
  const paths = ['/protocols/pack/cn.dengue/2025', '/protocols/pack/cn.school.influenza/2018', '/protocols?tab=areas', '/protocols?tab=proposals']
  await desk.getByRole('button', { name: 'English' }).click()
  for (const path of paths) {
    await desk.goto(path)
    await desk.getByRole('heading', { level: 1 }).waitFor()
    await look(desk, `desk ${path} in English`)
  }
  const phone = await openPhone(browser, hall.url, hall.clock())
  await phone.context().addCookies(await desk.context().cookies())
  for (const path of paths) {
    await phone.goto(path)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await phone.waitForLoadState('networkidle').catch(() => undefined)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0)
  }
  expect(complaints).toEqual([])
})
