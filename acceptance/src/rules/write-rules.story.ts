import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import { addDays, instantAt } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { asked, doorOf } from '@lianfang/scenario/sync/ask.ts'
import { setUp, type Device } from '@lianfang/scenario/sync/device.ts'
import { makeTown, type Town } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown } from '@lianfang/scenario/towns/settle-town.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { signInAtDesk } from '../job/desk.ts'
import { openBrowser, openDesk, openPhone, takePictures } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'
import { fillField, writeKindergartenPack } from './pack-form.ts'

const DAY = '2022-07-10'
let hall: Hall
let browser: Browser
let town: Town
let office: Device
let [child, traveller]: (Person | undefined)[] = []
const { look, complaints } = openLooker()

/** 10 July 2022, the 9th edition in force: a village with a kindergarten, and somebody who comes back from 碑林区. */
beforeAll(async () => {
  hall = await openHall()
  hall.runFrom(instantAt(DAY, '10:00'))
  town = makeTown({
    seed: 'rules',
    name: '甲乡',
    root: '990101200',
    today: DAY,
    villages: [{ code: '990101200200', name: '东村', login: 'v0', grids: [6, 6] }],
  })
  const door = doorOf(hall.url, 1, { clock: hall.clock })
  const admin = await setUp(door, { token: hall.token, password: PASSWORD, login: 'admin', name: '管理员', township: { id: town.root, name: town.name } })
  const { devices } = await settleTown(admin, town, { password: PASSWORD })
  const found = devices.get(town.assignments.find((one) => one.role === 'COMMAND_OFFICE')?.worker ?? '')
  if (!found) throw new Error('no office')
  office = found
  ;[child, traveller] = town.persons.filter((person) => person.personal.idNumber !== '')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

const packOf = (name: string) => `/protocols?tab=switching&line=practice.hfmd&version=${name}`

async function recordFact(page: Page, person: Person | undefined, kind: string, disease: string, area: string): Promise<void> {
  await page.goto(`/people?open=person:${person?.id ?? ''}`)
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '登记情况' }).first().click()
  // The part unfolds: what is clicked before it stands still may be missed.
  await page.waitForTimeout(400)
  for (const [label, text] of [
    ['什么情况', kind],
    ['病种', disease],
  ] as const) {
    await drawer.getByLabel(label).click()
    await page.locator('.ant-select-dropdown:visible .ant-select-item').getByText(text, { exact: true }).click()
  }
  await drawer.getByLabel('末次接触日、离开日').fill(addDays(DAY, -1))
  await drawer.getByLabel('末次接触日、离开日').press('Enter')
  if (area !== '') await drawer.getByLabel(/地区代码/).fill(area)
  await drawer.getByLabel('在哪里、与谁').fill('与病例同班')
  await drawer.getByLabel('依据（名单、车票、函）').fill('幼儿园名单')
  await drawer.getByRole('button', { name: '登记情况' }).last().click()
  await page.getByText('已登记').first().waitFor()
}

test('[A21] a pack for a disease of one’s choice, written by the handbook, tried, switched on by a second person, ordered by, shortened and undone', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'rules')}`))
  const desk = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(desk, 'office', PASSWORD)

  // What holds today, and what held a year ago.
  await desk.goto('/protocols')
  await desk.getByRole('link', { name: '新冠第九版' }).waitFor()
  await look(desk, '指挥部 规则')
  await desk.goto('/protocols?day=2021-07-10')
  await desk.getByRole('link', { name: '新冠第八版' }).waitFor()
  await expect.poll(() => desk.getByRole('link', { name: '新冠第九版' }).count(), { timeout: 20_000 }).toBe(0)
  await desk.goto('/protocols/pack/cn.covid19/v9')
  await desk.getByText('据二手资料，未核对原文').first().waitFor()
  await desk.getByRole('region', { name: '与另一版比较' }).getByRole('row').filter({ hasText: '密切接触者 · 上限' }).first().waitFor()
  await look(desk, '指挥部 一个规则包')

  // By the chapter: every complaint goes as its field is filled, the dates of a made-up person come.
  await desk.goto('/protocols/write?kind=blank')
  await desk.getByText(/还有 \d+ 处要改/).waitFor()
  await look(desk, '指挥部 录入规则：空白')
  await writeKindergartenPack(desk)
  await desk.getByText('检查通过，可以保存。').waitFor()
  await desk.getByText(/7月16日 24:00 期满/).waitFor()
  await look(desk, '指挥部 录入规则')
  await desk.getByRole('button', { name: '保存草稿' }).click()
  await desk.getByRole('heading', { name: /手足口病幼儿园处置/ }).waitFor()
  await desk.getByText('草稿，未启用').waitFor()

  // As a file it goes to the next township and is read there field by field; a file that is no pack says where.
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: '存为文件' }).click()])
  expect(file.suggestedFilename()).toBe('practice.hfmd-1.json')
  await desk.goto('/protocols/write?kind=file')
  await desk.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"line":"x"}') })
  await desk.getByText(/文件不合规则包的格式/).waitFor()
  await desk.locator('input[type=file]').setInputFiles(await file.path())
  await desk.getByText('检查通过，可以保存。').waitFor()

  // Who wrote it cannot switch it on; somebody else tries it and does.
  await desk.goto(packOf('1'))
  await desk.getByRole('button', { name: '试算', exact: true }).click()
  await desk.getByText(/须由另一位指挥部人员/).waitFor()
  const second = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(second, 'office-2', PASSWORD)
  await switchOn(second, '1')
  await look(second, '指挥部 试算与启用')

  // A child of the class: recorded, proposed, ordered with everything filled in.
  await recordFact(desk, child, '与病例接触', '手足口病（HFMD）', '')
  await desk.getByText(/末次与病例接触；第 0 天为2022年7月9日/).waitFor()
  await look(desk, '指挥部 人员：情况与规则')
  await desk.goto('/protocols?tab=proposals')
  await desk.getByRole('row').filter({ hasText: '同班儿童' }).waitFor()
  await look(desk, '指挥部 待下达')
  await desk.getByRole('button', { name: '去下达' }).click()
  const order = desk.getByRole('dialog')
  await order
    .getByText(/同班儿童（手足口病幼儿园处置/)
    .first()
    .waitFor()
  expect(await order.getByLabel(/依据/).first().inputValue()).not.toBe('')
  await order.getByLabel('决定机关').fill('乡防控指挥部')
  await order.getByLabel('生活和就医联系人').fill('刘婷 13900001234')
  await order.getByRole('button', { name: '开始', exact: true }).click()
  await desk.getByText('已写下决定').waitFor()
  await desk.goto('/protocols?tab=proposals')
  await desk.getByText(/没有待下达的人/).waitFor()

  // The next edition asks for three days: tried, it names her; switched on, her measure is shorter; undone, it is as it was.
  await desk.goto('/protocols/write?kind=next&line=practice.hfmd&version=1')
  await fillField(desk, 'version', '2')
  await fillField(desk, 'verifiedBy', '王敏')
  await fillField(desk, 'rules.0.phases.0.days', '3')
  await fillField(desk, 'rules.0.maxDays', '3')
  await desk.getByRole('row').filter({ hasText: '同班儿童 · 上限' }).getByText('最长 3 天，到期自动失效').waitFor()
  await look(desk, '指挥部 写新版')
  await desk.getByRole('button', { name: '保存草稿' }).click()
  await desk.getByRole('heading', { name: /· 2/ }).waitFor()
  await second.goto(packOf('2'))
  await second.getByRole('button', { name: '试算', exact: true }).click()
  await second.getByRole('button', { name: /^缩短/ }).click()
  await second.getByRole('link', { name: child?.personal.name ?? '' }).waitFor()
  await look(second, '指挥部 试算：谁变短')
  await switchOn(second, '2')
  expect(await endOf(child)).toBe('2022-07-12')
  const latest = second.getByRole('row').filter({ hasText: '· 2' })
  await latest.getByRole('button', { name: '撤销启用' }).click()
  await second.getByLabel('撤销理由').fill('县里来电，仍按 7 天')
  await second.getByRole('tooltip').getByRole('button', { name: '撤销启用' }).click()
  await latest.getByText(/已撤销/).waitFor()
  expect(await endOf(child)).toBe('2022-07-16')

  // An addition to the 9th edition may not be longer: the number of the 九不准 stands beside the field.
  await desk.goto('/protocols/write?kind=local&line=cn.covid19&version=v9')
  await fillField(desk, 'name', '本乡低风险返乡')
  await fillField(desk, 'name.en', 'Returnees of this township')
  await fillField(desk, 'source.document', '甲乡防指通知')
  await desk.getByRole('button', { name: '低风险区来返人员三天两检' }).click()
  await fillField(desk, 'rules.0.maxDays', '14')
  await desk
    .getByText(/天数超出上级规则.*九不准第 5 条/)
    .first()
    .waitFor()
  expect(await desk.getByRole('button', { name: '保存草稿' }).isDisabled()).toBe(true)
  await look(desk, '指挥部 本地补充：超出上级')
  await fillField(desk, 'rules.0.maxDays', '3')
  await desk.getByRole('button', { name: '保存草稿' }).click()
  await desk.getByText('草稿，未启用').waitFor()

  // A list of risk areas: pasted, compared, tried, kept; the traveller is to be ordered.
  await recordFact(desk, traveller, '到过某地', '新冠（COVID-19）', '610103')
  await desk.goto('/protocols?tab=areas')
  await desk.getByRole('button', { name: '录入新名单' }).click()
  await desk.getByLabel('谁公布的、文件名称').fill('国务院客户端 7 月 10 日')
  await desk.getByLabel(/名单（一行一个地区/).fill('610103 碑林区 高风险 2022-07-08\n不认识的地方 高风险')
  await desk.getByText(/第 2 行/).waitFor()
  await desk.getByLabel(/名单（一行一个地区/).fill('610103 碑林区 高风险 2022-07-08')
  await desk.getByText('读到 1 个地区').waitFor()
  await desk.getByRole('button', { name: '先试算' }).click()
  await desk.getByRole('button', { name: /^新增\s*1/ }).click()
  await desk.getByRole('link', { name: traveller?.personal.name ?? '' }).waitFor()
  await look(desk, '指挥部 风险区名单')
  await desk.getByRole('button', { name: '保存名单' }).click()
  await desk.getByRole('button', { name: /高 1、中 0、低 0/ }).waitFor()
  await desk.goto('/protocols?tab=proposals')
  await desk.getByRole('row').filter({ hasText: '高风险区来返人员' }).waitFor()

  // In English, and on a phone's width nothing runs out of the page.
  await desk.getByRole('button', { name: 'English' }).click()
  for (const path of ['/protocols', '/protocols/pack/cn.covid19/v9', '/protocols/write?kind=local&line=cn.covid19&version=v9', packOf('2')]) {
    await desk.goto(path)
    await desk.getByRole('heading', { level: 1 }).waitFor()
    await look(desk, `desk ${path} in English`)
  }
  const phone = await openPhone(browser, hall.url, hall.clock())
  await phone.context().addCookies(await desk.context().cookies())
  for (const path of ['/protocols', '/protocols/pack/cn.covid19/v9', '/protocols/write?kind=blank', '/protocols?tab=areas', packOf('2')]) {
    await phone.goto(path)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await phone.waitForLoadState('networkidle').catch(() => undefined)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0)
  }
  expect(complaints).toEqual([])
})

async function switchOn(page: Page, version: string): Promise<void> {
  await page.goto(packOf(version))
  await page.getByRole('button', { name: '试算', exact: true }).click()
  await page.getByLabel('决定机关').fill('甲乡防控指挥部')
  await page.getByLabel('理由').fill('演练')
  await page.getByRole('button', { name: '启用', exact: true }).click()
  await page.getByText('已启用，24 小时内可以撤销').waitFor()
}

async function endOf(person: Person | undefined): Promise<string | undefined> {
  const detail = await asked<PersonDetail>(office.door, 'GET', `/api/people/persons/${person?.id ?? ''}`)
  return detail.followUps.find((one) => one.status === 'ACTIVE')?.plannedEnd
}
