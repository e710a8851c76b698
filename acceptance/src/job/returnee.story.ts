import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { addDays, instantAt, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { asked } from '@lianfang/scenario/sync/ask.ts'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { openBrowser, openDesk, openPhone, takePictures } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'
import { signInAtDesk } from './desk.ts'
import { save, signInOnPhone } from './phone.ts'
import { DAY, END, LOGINS, twoReturnees, type Return } from './returnees.ts'

let hall: Hall
let browser: Browser
let story: Return
const { look, complaints } = openLooker()

beforeAll(async () => {
  hall = await openHall()
  story = await twoReturnees(hall)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

/** The office orders what the rules propose: ground, evidence and dates are filled in, and it binds nobody yet. Returns its id. */
async function orderProposed(desk: Page, person: Person): Promise<string> {
  await desk.goto('/protocols?tab=proposals')
  await desk.getByRole('row').filter({ hasText: person.personal.name }).getByRole('button', { name: '去下达' }).click()
  const form = desk.getByRole('dialog')
  await form.getByLabel('决定机关').fill('甲乡疫情防控指挥部')
  await form.getByLabel('生活和就医联系人').fill('刘婷 13900001234')
  await form.getByText('算出来的日期').waitFor()
  await form.getByRole('button', { name: /^开\s*始$/ }).click()
  await form.getByText('待第二人确认').first().waitFor()
  return /order:([0-9a-f-]{36})/.exec(decodeURIComponent(desk.url()))?.[1] ?? ''
}

async function confirmOrder(second: Page, person: Person): Promise<void> {
  await second.goto('/followup/orders?list=waiting')
  await second.getByRole('link', { name: person.personal.name }).click()
  await second.getByRole('button', { name: '确认生效' }).click()
  await second.getByRole('dialog').getByText('还没有送达').waitFor()
}

/** The picture of the signed paper is at the desk, small and without the place it was taken at. */
async function expectPicture(desk: Page, order: string): Promise<void> {
  await desk.goto(`/followup?open=order:${order}`)
  await desk.getByText('不得要求任何人拍照').waitFor()
  await look(desk, '指挥部 决定：签收照片')
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: /^取\s*出$/ }).click()])
  const picture = readFileSync(await file.path())
  expect([picture.subarray(0, 2).toString('hex'), picture.includes('Exif'), picture.includes('GPS'), picture.length < 300_000]).toEqual([
    'ffd8',
    false,
    false,
    true,
  ])
}

/** Takes a paper out as PDF and says how it begins. */
async function takePaper(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `${name} PDF` }).click()])
  return readFileSync(await file.path())
    .subarray(0, 5)
    .toString()
}

/** A picture as a telephone takes it: large, and with a block that says where (EXIF). */
async function phonePicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2250 })
    const pen = canvas.getContext('2d')
    for (let n = 0; n < 400; n++) {
      if (pen) pen.fillStyle = `hsl(${(n * 37) % 360} 60% 60%)`
      pen?.fillRect((n * 613) % 3000, (n * 401) % 2250, 180, 120)
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  })
  const plain = Buffer.from(base64, 'base64')
  const where = Buffer.from('Exif\0\0GPS 27.9N 109.6E')
  const head = Buffer.from([0xff, 0xe1, 0, where.length + 2])
  return Buffer.concat([plain.subarray(0, 2), head, where, plain.subarray(2)])
}

/** The laboratory's answer about the one sample that waits, typed in by the office. */
async function enterNegative(desk: Page, followUp: string): Promise<void> {
  await desk.goto(`/followup?open=follow-up:${followUp}`)
  const drawer = desk.getByRole('dialog')
  await drawer.getByRole('tab', { name: '采样' }).click()
  const negative = drawer.getByRole('button', { name: /^阴\s*性$/ })
  await negative.click()
  await desk.getByRole('tooltip').getByRole('button', { name: '登记结果' }).click()
  await negative.waitFor({ state: 'detached' })
}

/** The days between, as the phone of the village would send them: both temperatures, and on test days a sample with its result. */
async function liveThrough(followUp: string, days: readonly Day[], testDays: readonly Day[]): Promise<void> {
  const reading = { followUp, slot: null, celsius: 36.4, symptoms: [], note: '', corrects: null }
  for (const day of days) {
    hall.runFrom(instantAt(day, '20:00'))
    for (const clock of ['08:00', '19:00']) await story.say('followup/record-temperature', day, clock, reading)
    if (!testDays.includes(day)) continue
    const sample = crypto.randomUUID()
    await story.say('followup/take-sample', day, '09:00', { followUp, slot: null, note: '' }, sample)
    await story.say('followup/record-result', day, '19:30', { sample, result: 'NEGATIVE', note: '', corrects: null })
  }
}

async function moveTo(instant: string, ...pages: readonly Page[]): Promise<void> {
  hall.runFrom(instant)
  for (const page of pages) await page.clock.setSystemTime(instant)
}

const bulletin = (day: Day): Promise<BulletinAnswer> => asked<BulletinAnswer>(story.office.door, 'GET', `/api/bulletin?day=${day}`)

test('[A23, OR14] a returnee from a high-risk area, from the letter to the paper that lets her go; another’s objection is upheld', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'returnee')}`))
  const { back, mistaken } = story
  const { name } = back.personal

  // What the letter says, with the list of that day and the rule in force, proposes both. The office orders; it binds nobody yet.
  const desk = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(desk, LOGINS.office, PASSWORD)
  await desk.goto('/protocols?tab=proposals')
  for (const person of [back, mistaken])
    await desk
      .getByRole('row')
      .filter({ hasText: person.personal.name })
      .getByText(/高风险区来返人员/)
      .first()
      .waitFor()
  await look(desk, '指挥部 待下达')
  const order = await orderProposed(desk, back)
  await look(desk, '指挥部 决定：待第二人')
  await expect.poll(() => desk.getByRole('button', { name: '告知书 PDF' }).count(), { timeout: 20_000 }).toBe(0)
  const wrong = await orderProposed(desk, mistaken)

  // A second person confirms each of them.
  const second = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(second, LOGINS.second, PASSWORD)
  await second.goto('/followup/orders?list=waiting')
  await second.getByRole('link', { name }).waitFor()
  await look(second, '指挥部 待第二人确认')
  for (const person of [back, mistaken]) await confirmOrder(second, person)

  // The worker of the grid serves it at the door, and makes the first checks.
  const phone = await openPhone(browser, hall.url, hall.clock())
  await signInOnPhone(phone, LOGINS.gridWorker, PASSWORD)
  await phone.goto(`/field/#/person/${back.id}`)
  await phone.getByRole('link', { name: '送达告知书' }).click()
  await phone.getByText('2022年11月26日').or(phone.getByText('11月26日')).first().waitFor()
  await phone.getByText('本人签收').click()
  await phone.locator('input[type=file]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await phonePicture(phone) })
  await phone.getByText('已拍').waitFor()
  await look(phone, '手机 送达告知书')
  await save(phone)
  await phone.getByRole('link', { name: /上午体温/ }).click()
  await phone.getByRole('button', { name: '36.5' }).click()
  await save(phone)
  await phone.getByRole('link', { name: /^采样 ·/ }).click()
  await phone.getByLabel(/试管编号/).fill('T-01')
  await phone.getByRole('button', { name: '已采样' }).click()
  await phone.getByText('已保存').waitFor()

  // Pending is not negative: the strip waits until the laboratory has answered.
  await desk.goto('/followup/orders?list=unserved')
  await desk.getByRole('link', { name: mistaken.personal.name }).waitFor()
  await expect.poll(() => desk.getByRole('link', { name }).count(), { timeout: 20_000 }).toBe(0)
  await expectPicture(desk, order)
  await enterNegative(desk, order)
  await look(desk, '指挥部 随访：结果')

  // The other one never left the village. Whoever wrote or confirmed the order cannot answer; the leader can, and upholds.
  await desk.goto(`/followup?open=order:${wrong}`)
  await desk.getByLabel('本人的意见').fill('我一直在家，没有去过西安')
  await desk.getByRole('button', { name: '代本人提出异议' }).click()
  await desk.getByText('作出或确认这份决定的人不能答复').waitFor()
  await second.goto(`/followup?open=order:${wrong}`)
  await second.getByText('作出或确认这份决定的人不能答复').waitFor()
  await look(second, '指挥部 决定：异议')
  const leader = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(leader, LOGINS.leader, PASSWORD)
  await leader.goto('/followup/orders?list=objected')
  await leader.getByRole('link', { name: mistaken.personal.name }).click()
  await leader.getByLabel('书面答复（本人会看到）').fill('经核实系同名，本人未离开本村，决定撤销')
  await leader.getByRole('button', { name: '异议成立，撤销决定' }).click()
  await leader.getByText('异议成立').first().waitFor()
  await look(leader, '指挥部 决定：异议成立')
  await desk.goto(`/followup?open=order:${wrong}`)
  expect(await takePaper(desk, '解除通知单')).toBe('%PDF-')
  expect(await bulletin(DAY)).toMatchObject({ balance: { opening: 0, started: 2, lifted: 1, expected: 1, closing: 1 }, gap: [] })

  // Six days later: the evening before the last day she stands in the list of those who end within 48 hours, with a test missing.
  await liveThrough(order, [DAY, addDays(DAY, 1), addDays(DAY, 2), addDays(DAY, 3), addDays(DAY, 4), addDays(DAY, 5)], [addDays(DAY, 2), addDays(DAY, 4)])
  await moveTo(instantAt(END, '08:10'), desk, second, phone)
  await desk.goto('/')
  await desk.getByRole('link', { name: '24小时内期满 1', exact: true }).waitFor()
  await look(desk, '指挥部 今日看板')
  await desk.getByRole('link', { name: /48小时内期满，还缺检测 1/ }).click()
  await desk.getByRole('row').filter({ hasText: name }).getByText('村医').waitFor()
  await desk.goto('/followup?due=ends-24')
  await desk.getByRole('row').filter({ hasText: name }).getByText('该采样').waitFor()
  await look(desk, '指挥部 24小时内期满')
  await liveThrough(order, [END], [END])

  // The end has come with every check complete: she is let go, with her paper.
  await moveTo(instantAt(addDays(END, 1), '00:05'), desk, second, phone)
  await desk.goto('/followup?due=release-ready')
  await desk.getByRole('row').filter({ hasText: name }).getByRole('checkbox').check()
  await desk.getByRole('button', { name: '解除选中的 1 人' }).click()
  await desk.getByText('已解除 1 人').waitFor()
  await look(desk, '指挥部 批量解除')
  expect(await takePaper(desk, '解除通知单')).toBe('%PDF-')
  const { figures, ...last } = await bulletin(addDays(END, 1))
  expect(last).toMatchObject({ balance: { opening: 1, started: 0, released: 1, expected: 0, closing: 0 }, gap: [] })
  expect(figures.find((figure) => figure.indicator === 'released')?.n).toBe(1)
  expect(complaints).toEqual([])
})
