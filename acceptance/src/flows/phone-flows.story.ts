import type { FlowsAnswer } from '@lianfang/contract/followup/flows/answers.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import { dayOf, instantAt } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { workerOf } from '@lianfang/scenario/grids/worker-of.ts'
import { asked, doorOf } from '@lianfang/scenario/sync/ask.ts'
import { pushAll, setUp, type Device } from '@lianfang/scenario/sync/device.ts'
import { makeTown } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown, type SettledTown } from '@lianfang/scenario/towns/settle-town.ts'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { signInAtDesk } from '../job/desk.ts'
import { goToTab, readyForOffline, signInOnPhone } from '../job/phone.ts'
import { openBrowser, openDesk, openPhone, takePictures } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'

const HERE = '990101200'
const DAY = '2022-07-10'
let hall: Hall
let browser: Browser
let here: SettledTown
const { look, complaints } = openLooker()

beforeAll(async () => {
  hall = await openHall()
  hall.runFrom(instantAt(DAY, '09:00'))
  const village = { code: `${HERE}200`, name: '东村', login: 'v0', grids: [4] }
  const town = makeTown({ seed: 'phone-flows', name: '甲乡', root: HERE, today: DAY, villages: [village] })
  const door = doorOf(hall.url, 1, { clock: hall.clock })
  const admin = await setUp(door, { token: hall.token, password: PASSWORD, login: 'admin', name: '管理员', township: { id: HERE, name: '甲乡' } })
  here = await settleTown(admin, town, { password: PASSWORD })
  await hall.found('990102200', '乙镇')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

function deviceOf(login: string): Device {
  const device = here.devices.get(here.town.workers.find((worker) => worker.login === login)?.id ?? '')
  if (!device) throw new Error(`nobody signs in as ${login}`)
  return device
}

function sayAs(author: Device, kind: string, unit: string, clock: string, input: unknown, id: string = crypto.randomUUID()): Promise<void> {
  return pushAll(author, [{ id, kind, township: HERE, unit, actor: author.session.worker.id, at: instantAt(DAY, clock), input }])
}

/** Puts somebody under a measure of the ninth edition since this morning; a high risk means seven days at a site. */
async function order(person: Person, category: string): Promise<string> {
  const id = crypto.randomUUID()
  const rule = { pack: 'cn.covid19', category, countedFrom: '2022-07-09', creditDays: 0 }
  const grounds = { ground: '来返人员', evidence: '火车票', decidedBy: '甲乡指挥部', supportContact: '刘婷 13900001234', allowed: '' }
  const input = { person: person.id, ...rule, ...grounds, referral: null, transferredIn: false }
  await sayAs(deviceOf('office'), 'followup/start-follow-up', person.unit, '08:00', input, id)
  if (category === 'RETURNEE_HIGH') await sayAs(deviceOf('office-2'), 'followup/confirm-order', person.unit, '08:01', { order: id })
  return id
}

/** Said only when it is durable; once the word has gone the way back is done too. */
async function saved(page: Page): Promise<void> {
  await page.getByText('已保存').waitFor()
  await page.getByText('已保存').waitFor({ state: 'hidden' })
}

async function openCard(page: Page, person: Person): Promise<void> {
  await page.goto(`/field/#/person/${person.id}`)
  await page.getByRole('heading', { name: '转运与去向' }).first().waitFor()
}

/** The screen as it stands, when somebody wants to see it. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true })
}

const flowsOf = (): Promise<FlowsAnswer> => asked(deviceOf('office').door, 'GET', '/api/flows')

test('[F33, F45, F46, F47, F48] without a signal: a ride to the site and back, a search, a letter and a reading of 63.5, and all of it arrives', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'phone-flows')}`))
  const [rides, lost] = here.town.households.flatMap(({ head }) => here.town.persons.find((one) => one.id === head && one.personal.phones.length > 0) ?? [])
  if (!rides || !lost) throw new Error('too few people')
  await order(rides, 'RETURNEE_HIGH')
  const low = await order(lost, 'RETURNEE_LOW')
  const role: Role = 'VILLAGE_SECRETARY'
  const secretary = workerOf(here.town, rides.unit, role)
  const phone = await openPhone(browser, hall.url, hall.clock())
  await signInOnPhone(phone, secretary.login ?? '', PASSWORD)
  await readyForOffline(phone)
  await phone.context().setOffline(true)

  // Today's list says whom the order sends to a site. Collected, and handed over there.
  await shoot(phone, 'today')
  await phone.getByRole('link', { name: /起送集中点/ }).click()
  await phone.getByLabel('从哪里接').fill('东村一组')
  await phone.getByLabel('送到哪里').fill('县隔离点一号楼')
  await phone.getByLabel('车辆').fill('湘E12345')
  await phone.getByLabel('随车人员').fill('王师傅')
  await phone.getByLabel('谁接手（随车）').fill('罗医生')
  const companion = phone.getByLabel('谁陪护同车的老人孩子')
  if (await companion.isVisible()) await companion.fill('村医小周')
  const keeper = phone.getByLabel('家里剩下的老人孩子由谁照看')
  if (await keeper.isVisible()) await keeper.fill('邻居李姐')
  await look(phone, '手机 转运出发')
  await shoot(phone, 'depart')
  await phone.getByRole('button', { name: '已上车出发' }).click()
  await saved(phone)
  await phone.getByRole('link', { name: /在途中/ }).click()
  await phone.getByLabel('谁接收').fill('周护士')
  await look(phone, '手机 登记到达')
  await shoot(phone, 'arrive')
  await phone.getByRole('button', { name: '已到，已交接' }).click()
  await saved(phone)

  // Brought home for a family matter, with the crew of another day: whoever is known to take over is one tap.
  await openCard(phone, rides)
  await phone.getByText(/在县隔离点一号楼/).waitFor()
  await look(phone, '手机 人员卡片')
  await shoot(phone, 'card')
  await phone.getByRole('link', { name: '登记出发' }).click()
  await phone.getByText('送回家', { exact: true }).click()
  for (const [label, text] of [
    ['从哪里接', '县隔离点一号楼'],
    ['送到哪里', '东村一组'],
    ['车辆', '湘E54321'],
    ['随车人员', '陈师傅'],
    ['谁接手（随车）', '陈师傅'],
  ] as const)
    await phone.getByLabel(label).fill(text)
  if (await companion.isVisible()) await companion.fill('村医小周')
  await phone.getByRole('button', { name: '已上车出发' }).click()
  await saved(phone)
  await phone.getByRole('link', { name: /在途中/ }).click()
  await phone.getByRole('button', { name: `已到，${rides.personal.name}接收` }).click()
  await saved(phone)

  // Somebody does not answer: each try is one tap, and so is that he is found.
  await openCard(phone, lost)
  await phone.getByRole('link', { name: '联系不上' }).first().click()
  await phone.getByRole('button', { name: '电话打不通', exact: true }).click()
  await phone.getByRole('button', { name: '开始查找' }).click()
  const calls = phone.getByRole('region', { name: '打电话' })
  await calls.getByRole('button', { name: '没有人接' }).first().click()
  await calls.getByText('已做 1 次').waitFor()
  await look(phone, '手机 失联查找')
  await shoot(phone, 'search')
  await goToTabFrom(phone)
  await phone.getByRole('link', { name: /失联查找：上门/ }).click()
  await phone.getByRole('button', { name: '在家', exact: true }).click()
  await saved(phone)

  // The thermometer says 63.5. Asked again it still does: kept as disputed, no reading, and the card says so.
  await phone.goto(`/field/#/temperature/${low}`)
  for (const key of ['6', '3', '5']) await phone.getByRole('button', { name: key, exact: true }).click()
  const insist = phone.getByRole('button', { name: '温度计就是这样，存疑保留' })
  expect(await insist.count()).toBe(0)
  await phone.getByRole('button', { name: '保存', exact: true }).click()
  await phone.getByRole('alert').filter({ hasText: '63.5' }).waitFor()
  await insist.click()
  await saved(phone)
  await openCard(phone, lost)
  await phone.getByText(/体温 63\.5 ℃ 待核对/).waitFor()
  await shoot(phone, 'disputed')

  // He moves on to another township: the letter waits with the phone, and he stays ours.
  await phone.getByRole('link', { name: '转往外乡镇' }).first().click()
  await phone.getByText('乙镇', { exact: true }).click()
  await phone.getByLabel('去向地址').fill('乙镇西村8号')
  await phone.getByLabel('本乡镇联系人和电话').fill('刘婷 13900001234')
  await look(phone, '手机 发转管函')
  await shoot(phone, 'hand-over')
  await phone.getByRole('button', { name: '发出', exact: true }).click()
  await phone.getByRole('link', { name: /转往乙镇/ }).click()
  await phone.getByText('尚未送达').waitFor()
  await look(phone, '手机 转管函')
  await shoot(phone, 'letter')
  await goToTabFrom(phone)
  await phone.getByRole('link', { name: /体温待核对/ }).waitFor()
  if (process.env['SHOTS']) await shootInEnglish(phone, rides, lost)

  // With the first signal everything is there.
  await phone.context().setOffline(false)
  await phone.goto('/field/#/')
  await goToTab(phone, '待发')
  await phone.getByText('全部已送达').waitFor({ timeout: 60_000 })
  const { handovers, searches } = await flowsOf()
  expect(handovers).toMatchObject([{ name: lost.personal.name, toName: '乙镇', status: 'IN_TRANSIT', inside: true }])
  expect(searches).toEqual([])
  const { rows } = await hall.house.owner.query(`SELECT way, status FROM transports WHERE township = $1 ORDER BY left_at`, [HERE])
  expect(rows).toEqual([
    { way: 'TO_SITE', status: 'ARRIVED' },
    { way: 'TO_HOME', status: 'ARRIVED' },
  ])
  const found = await hall.house.owner.query(
    `SELECT (SELECT count(*)::int FROM search_steps WHERE township = $1) AS steps, (SELECT status FROM searches WHERE township = $1) AS search,
            (SELECT celsius::float FROM disputes WHERE township = $1 AND status = 'OPEN') AS celsius,
            (SELECT count(*)::int FROM observations WHERE township = $1 AND kind = 'TEMPERATURE') AS readings`,
    [HERE],
  )
  expect(found.rows).toEqual([{ steps: 1, search: 'FOUND', celsius: 63.5, readings: 0 }])
  expect(complaints).toEqual([])
})

async function goToTabFrom(page: Page): Promise<void> {
  await page.goto('/field/#/')
  await page.getByRole('heading', { name: '今日清单' }).waitFor()
}

/** The same screens in the other language, for a look at them. */
async function shootInEnglish(page: Page, ...people: readonly Person[]): Promise<void> {
  await page.goto('/field/#/me')
  await page.getByText('English', { exact: true }).click()
  for (const [name, link] of [
    ['today-en', '#/'],
    ['card-en', `#/person/${people[0]?.id}`],
    ['disputed-en', `#/person/${people[1]?.id}`],
  ] as const) {
    await page.goto(`/field/${link}`)
    await page.waitForTimeout(500)
    await shoot(page, name)
  }
  await page.goto('/field/#/me')
  await page.getByText('中文', { exact: true }).click()
}

test('[FL16, FL17, FL13] at the desk: the letter leaves as a workbook, the answer is noted by hand, a household visit says what was found', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'desk-flows')}`))
  const person = here.town.households.flatMap(({ head }) => here.town.persons.find((one) => one.id === head) ?? [])[2]
  if (!person) throw new Error('too few people')
  const followUp = await order(person, 'RETURNEE_LOW')
  const letter = { followUp, toTownship: null, toName: '外县丙镇', address: '丙镇东街', contact: '刘婷 13900001234', note: '' }
  await sayAs(deviceOf('office'), 'followup/hand-over', person.unit, '08:30', letter)
  const desk = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(desk, 'office', PASSWORD)
  const { name } = person.personal

  await desk.goto(`/followup?open=follow-up:${followUp}`)
  const drawer = desk.getByRole('dialog').filter({ hasText: name })
  await drawer.getByText('按户办理').click()
  await drawer.getByRole('checkbox', { name: new RegExp(name) }).check()
  const visit = drawer.getByRole('button', { name: /入户查看 \(1\)/ })
  expect(await visit.isDisabled()).toBe(true)
  await drawer.getByLabel(`${name}：上门看到`).click()
  await desk.locator('.ant-select-item-option', { hasText: '不在家' }).last().click()
  await shoot(desk, 'household')
  await visit.click()
  await desk.getByText('已登记').first().waitFor()
  const seen = await hall.house.owner.query(`SELECT finding FROM observations WHERE township = $1 AND kind = 'VISIT'`, [HERE])
  expect(seen.rows).toEqual([{ finding: 'NOT_AT_HOME' }])

  await desk.goto('/followup/flows?tab=letters')
  const card = desk.locator('.flow-card').filter({ hasText: name })
  await card.getByText('取转管函', { exact: true }).click()
  const [file] = await Promise.all([desk.waitForEvent('download'), card.getByRole('button', { name: /Excel/ }).click()])
  expect(file.suggestedFilename()).toBe(`转管函-${name}-外县丙镇.xlsx`)
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await card.getByText(/送达/).first().waitFor()
  await card.getByText('登记对方答复', { exact: true }).first().click()
  await card.getByLabel('对方答复', { exact: true }).click()
  await desk.locator('.ant-select-item-option', { hasText: '已接管' }).last().click()
  await card.getByLabel('对方接管（或拒收）的时间').fill(`${dayOf(hall.clock())}T09:00`)
  await card.getByLabel('怎样答复的').click()
  await desk.locator('.ant-select-item-option', { hasText: '电话答复' }).last().click()
  await card.getByLabel('对方谁答复的').fill('丙镇王主任')
  // What says that the file was taken fades away: colours are looked at when it has.
  await expect.poll(() => desk.locator('.ant-message-notice').count(), { timeout: 20_000 }).toBe(0)
  await look(desk, '指挥部 登记对方答复')
  await shoot(desk, 'answer')
  await card.getByRole('button', { name: '登记对方答复' }).last().click()
  await card.getByText('电话答复：丙镇王主任').waitFor()
  const { rows } = await hall.house.owner.query('SELECT status, ended_at FROM follow_ups WHERE township = $1 AND id = $2', [HERE, followUp])
  expect(rows).toEqual([{ status: 'TRANSFERRED_OUT', ended_at: instantAt(DAY, '09:00') }])
  expect(complaints).toEqual([])
})
