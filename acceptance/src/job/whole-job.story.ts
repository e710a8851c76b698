import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { theFive } from '@lianfang/scenario/stories/seed-004/resolve.ts'
import { officeOf } from '@lianfang/scenario/stories/seed-004/story.ts'
import { workerOf } from '@lianfang/scenario/grids/worker-of.ts'
import { ask, asked } from '@lianfang/scenario/sync/ask.ts'
import { pushAll } from '@lianfang/scenario/sync/device.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { openBrowser, openDesk, openPage, openPhone, takePictures } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'
import { agreeToList, decideGap, signInAtDesk, uploadList } from './desk.ts'
import { lookAround } from './look-around.ts'
import { goToTab, readyForOffline, save, signInOnPhone, typePin } from './phone.ts'
import { afternoonOf004, type Afternoon } from './town-004.ts'

const FIVE_O_FIVE = '2020-02-10T09:05:00.000Z'
let hall: Hall
let browser: Browser
let afternoon: Afternoon
const { look, complaints, screens } = openLooker()

beforeAll(async () => {
  hall = await openHall()
  afternoon = await afternoonOf004(hall)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

test('[A7] from the county’s list to the sealed bulletin: two phones, one of them offline, and a desk', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'whole-job')}`))
  const { story, list, pushed, atHome, worker, device } = afternoon
  const { town } = story
  const office = officeOf(town)
  const secretary = workerOf(town, '430502201200', 'VILLAGE_SECRETARY')
  const five = theFive(story)

  // Two o'clock. A list has come from the county: the office tries it, and because this sender is new a second person agrees.
  const desk = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(desk, office.login ?? '', PASSWORD)
  await look(desk, '指挥部 今日看板')
  await uploadList(desk, list)
  await look(desk, '指挥部 导入名单：试运行')
  await desk.getByRole('button', { name: '我同意，交第二个人' }).click()
  await desk.getByText('请另一位指挥部人员打开').first().waitFor()
  const second = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(second, 'office-2', PASSWORD)
  await agreeToList(second, list.fileName)
  await look(second, '指挥部 导入名单：已收下')
  await desk.goto('/referrals')
  await desk.getByRole('row').filter({ hasText: pushed.name }).first().waitFor()
  await look(desk, '指挥部 推送核查')

  // The grid worker signs in while there is a signal, then walks into the valley.
  const phone = await openPhone(browser, hall.url, hall.clock())
  await signInOnPhone(phone, worker.login ?? '', PASSWORD)
  await look(phone, '手机 今日清单')
  await readyForOffline(phone)
  await phone.context().setOffline(true)
  await phone.getByRole('link', { name: /核查/ }).filter({ hasText: pushed.name }).click()
  await look(phone, '手机 核查')
  await phone.getByText('已离开').click()
  await phone.getByLabel(/说明/).fill('已去邵东县，已电话函告当地')
  await save(phone)
  await phone.getByRole('link', { name: /下午/ }).filter({ hasText: atHome.person.personal.name }).click()
  await phone.getByRole('button', { name: '36.6' }).click()
  await look(phone, '手机 记体温')
  await save(phone)
  await goToTab(phone, '待发')
  await phone.getByText('待发送（2）').waitFor()
  await look(phone, '手机 发送箱')

  // The browser is killed and opened again without a network: the page comes from the phone, and so do both records.
  const reopened = await openPage(phone.context(), hall.clock())
  await phone.close()
  await reopened.goto('/field/')
  await reopened.getByText('请输入解锁密码').waitFor()
  await look(reopened, '手机 解锁')
  await typePin(reopened)
  await goToTab(reopened, '待发')
  await reopened.getByText('待发送（2）').waitFor()

  // A village secretary reports an explicit zero from the second phone; the others do so too, but 石桥村 says nothing.
  const village = await openPhone(browser, hall.url, hall.clock())
  await signInOnPhone(village, secretary.login ?? '', PASSWORD)
  await goToTab(village, '日报')
  await look(village, '手机 日报告')
  await village.getByText('零报告：今天无新情况').click()
  await village.getByRole('button', { name: '提交日报告' }).click()
  await village.getByText(/今天已于 .* 提交零报告/).waitFor()
  for (const unit of town.units.filter((one) => one.kind === 'VILLAGE' && !['前进村', '石桥村'].includes(one.name))) {
    const author = workerOf(town, unit.id, 'VILLAGE_SECRETARY')
    const input = { day: story.day, zero: true, seen: {}, note: '' }
    await pushAll(device(author), [
      { id: crypto.randomUUID(), kind: 'bulletin/submit-daily-report', township: '430502200', unit: unit.id, actor: author.id, at: hall.clock(), input },
    ])
  }

  // Before the cut-off the draft names the five, and the day cannot be sealed yet.
  await desk.goto('/bulletin')
  await desk.getByText('应在管 20 人，实际在管 15 人，差 5 人').waitFor()
  for (const { person } of five) await desk.getByRole('row').filter({ hasText: person.personal.name }).first().waitFor()
  expect(await desk.getByRole('button', { name: /封存/ }).isDisabled()).toBe(true)
  await look(desk, '指挥部 日通报：草稿')

  // Four of the five are decided before five o'clock, each by what really happened.
  for (const returnee of five.filter((one) => one.fate !== 'IN_HOSPITAL')) await decideGap(desk, returnee, look)
  await desk.getByText('差 1 人').waitFor()

  // After the cut-off the last one still stands in the way: the server refuses too, and names her.
  hall.runFrom(FIVE_O_FIVE)
  for (const page of [desk, second, reopened, village]) await page.clock.setSystemTime(FIVE_O_FIVE)
  await desk.goto('/bulletin')
  const [last] = five.filter((one) => one.fate === 'IN_HOSPITAL')
  const followUp = story.diary.followUpOf(last?.person ?? atHome.person)
  await desk.getByText('还有 1 人既没有办理，也没有写原因').waitFor()
  expect(await desk.getByRole('button', { name: /封存/ }).isDisabled()).toBe(true)
  const seal = {
    id: crypto.randomUUID(),
    kind: 'bulletin/seal-bulletin',
    township: '430502200',
    unit: '430502200',
    actor: office.id,
    at: hall.clock(),
    input: { day: story.day, gapNotes: {} },
  }
  const refused = await ask(device(office).door, 'POST', '/api/commands', {
    commands: [{ ...seal, device: device(office).session.device }],
    sentAt: hall.clock(),
  })
  expect(refused.body).toMatchObject({ answers: [{ status: 'refused', reason: { code: 'bulletin-gap', n: 1, followUps: [followUp] } }] })

  // With a note for her the day is sealed; 石桥村 stands in it by name as silent.
  await desk.getByLabel(new RegExp(last?.person.personal.name ?? '')).fill('2月5日起因骨折住双清区人民医院，医院继续观察')
  await desk.getByText('有 1 个单位未报').waitFor()
  await desk.getByRole('button', { name: /封存/ }).click()
  await desk
    .getByRole('tooltip')
    .getByRole('button', { name: /封\s*存/ })
    .click()
  await desk.getByText('已封存').first().waitFor()
  await desk.goto('/bulletin')
  await desk.getByText('石桥村').first().waitFor()
  await look(desk, '指挥部 日通报：已封存')

  // Every number opens its rows: fifteen people at home, by name.
  await desk
    .getByRole('link', { name: /^在管人数/ })
    .first()
    .click()
  await desk.getByRole('dialog').getByRole('row').nth(15).waitFor()
  expect(await desk.getByRole('dialog').getByRole('row').count()).toBe(16)
  await look(desk, '指挥部 数字后面的人')
  const sealed = await asked<BulletinAnswer>(device(office).door, 'GET', `/api/bulletin?day=${story.day}`)
  expect(sealed).toMatchObject({ status: 'SEALED', silentUnits: [{ name: '石桥村' }], gap: [{ followUp, note: expect.stringContaining('骨折') as string }] })
  expect(sealed.figures.find((figure) => figure.indicator === 'households-screened')).toMatchObject({ n: 4248, of: 4248 })
  for (const ending of ['txt', 'xlsx', 'docx', 'png'])
    expect((await ask(device(office).door, 'GET', `/api/bulletin/${story.day}/file.${ending}`)).status, ending).toBe(200)

  // Late in the evening the phone finds a signal: what happened before five goes out as a dated correction, not as a silent change.
  await reopened.context().setOffline(false)
  // It has locked itself meanwhile.
  await reopened.getByText('请输入解锁密码').waitFor()
  await typePin(reopened)
  await goToTab(reopened, '今日')
  await reopened.getByRole('button', { name: '同步' }).click()
  await goToTab(reopened, '待发')
  await reopened.getByText('全部已送达，没有要发的').waitFor()
  await desk.goto('/bulletin')
  await desk.getByText(/封存后有 \d+ 个数字变了/).waitFor()
  await desk.getByLabel('更正原因（必填）').fill('山里的记录晚到')
  await desk
    .getByRole('button', { name: /发出更正|更正/ })
    .last()
    .click()
  await desk.getByText('更正已发出').waitFor()
  const corrected = await asked<BulletinAnswer>(device(office).door, 'GET', `/api/bulletin?day=${story.day}`)
  expect(corrected.corrections).toMatchObject([{ reason: '山里的记录晚到' }])
  expect(corrected.corrections[0]?.figures.map((figure) => figure.indicator)).toContain('referrals-verified')
  expect(corrected.figures.find((figure) => figure.indicator === 'under-measure')?.n).toBe(15)
})

test('[A8, C9] axe has nothing to say about any screen, in either language, in the largest type', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'look-around')}`))
  await lookAround(browser, hall, afternoon, look)
  console.log(`axe: ${screens.length} screens, ${complaints.length} complaints`)
  expect(screens.length).toBeGreaterThan(130)
  expect(complaints).toEqual([])
}, 600_000)
