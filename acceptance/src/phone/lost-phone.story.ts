import type { Observation } from '@lianfang/domain/followup/tables.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import type { DeviceLine, ReviewItem } from '@lianfang/contract/identity/answers.ts'
import type { FeedbackItem } from '@lianfang/contract/supervision/answers.ts'
import { workerOf } from '@lianfang/scenario/grids/worker-of.ts'
import { officeOf } from '@lianfang/scenario/stories/seed-004/story.ts'
import { asked } from '@lianfang/scenario/sync/ask.ts'
import { pull } from '@lianfang/scenario/sync/device.ts'
import { obtainBrowser } from '@lianfang/tools/obtain-programs.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goToTab, readyForOffline, save, signInOnPhone, typePin } from '../job/phone.ts'
import { afternoonOf004, type Afternoon } from '../job/town-004.ts'
import { openBrowser, openPhone } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { PASSWORD } from '../stage/small-town.ts'
import { pullBattery, readableIn } from './disk.ts'

let hall: Hall
let afternoon: Afternoon
const profile = mkdtempSync(join(tmpdir(), 'lianfang-phone-'))

beforeAll(async () => {
  hall = await openHall()
  afternoon = await afternoonOf004(hall)
})
afterAll(async () => {
  await hall?.close()
  rmSync(profile, { recursive: true, force: true })
})

/** The phone with what lies on its disk. */
async function switchOn(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: obtainBrowser(),
    args: ['--no-sandbox', '--lang=zh-CN'],
    viewport: { width: 390, height: 780 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: true,
    hasTouch: true,
    baseURL: hall.url,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.clock.install({ time: hall.clock() })
  return { context, page }
}

test('[F1, F20, F22, F23] a phone loses its battery and then itself: nothing saved is lost, nothing on it can be read', async () => {
  const { story, atHome, worker, device } = afternoon
  const { name } = atHome.person.personal
  const secretary = workerOf(story.town, atHome.person.unit, 'VILLAGE_SECRETARY')

  // In the valley: 已保存, and in the same moment the battery falls out.
  const first = await switchOn()
  await signInOnPhone(first.page, worker.login ?? '', PASSWORD)
  await readyForOffline(first.page)
  await first.context.setOffline(true)
  await goToTab(first.page, '今日')
  await first.page.getByRole('link', { name: /下午/ }).filter({ hasText: name }).click()
  await first.page.getByRole('button', { name: '36.7' }).click()
  await first.page.getByRole('button', { name: '保存', exact: true }).click()
  await first.page.getByText('已保存').waitFor()
  await pullBattery(first.page)

  // Switched on again, still without a signal, the record is there. With a signal its owner signs in once more.
  const second = await switchOn()
  await second.context.setOffline(true)
  await second.page.goto('/field/')
  await second.page.getByText('请输入解锁密码').waitFor()
  await typePin(second.page)
  await goToTab(second.page, '待发')
  await second.page.getByText('待发送（1）').waitFor()
  await second.page.getByText(`${name} · 体温 36.7 ℃`).waitFor()
  await second.context.setOffline(false)
  await signInAgain(second.page)
  await goToTab(second.page, '待发')
  await second.page.getByText('全部已送达').waitFor()

  // Offline again, one more reading; then the phone is lost.
  await second.context.setOffline(true)
  const { rows } = await pull(device(worker))
  const members = rows.filter((row) => row.table === 'persons').map((row) => row.row as unknown as Person)
  await second.page.goto('/field/')
  await second.page.getByText('请输入解锁密码').waitFor()
  await typePin(second.page)
  await second.page.getByText('今日清单').waitFor()
  await correctReading(second.page, name, '36.8')
  await second.context.close()

  // Its disk tells the township's name and nobody else's.
  expect(readableIn(profile, '火车站乡')).not.toEqual([])
  const secrets = members
    .slice(0, 40)
    .flatMap((person) => [person.personal.name, ...person.personal.phones])
    .filter((text) => text.length > 2)
  expect(secrets.length).toBeGreaterThan(40)
  for (const secret of [...secrets, worker.personal.name, PASSWORD]) expect(readableIn(profile, secret), secret).toEqual([])

  // Who found it tries PINs. At the fifth the working set is gone; the unsent reading is not.
  const third = await switchOn()
  await third.context.setOffline(true)
  await third.page.goto('/field/')
  for (let tries = 4; tries >= 0; tries--) {
    await typePin(third.page, '111213')
    await third.page.getByText(tries > 0 ? `还可以试 ${tries} 次` : '本机资料已清除').waitFor()
  }
  await third.page.getByText('本机还有 1 条记录未送达').waitFor()

  // It is found again, and the secretary signs in on it: the reading goes out under the grid worker's name, unseen by her.
  await third.context.setOffline(false)
  await signInOnPhone(third.page, secretary.login ?? '', PASSWORD)
  await goToTab(third.page, '待发')
  await third.page.getByText('全部已送达').waitFor()
  expect(await third.page.getByText('36.8').count()).toBe(0)
  await expect.poll(async () => readings(device(secretary), '36.8'), { timeout: 30_000 }).toEqual([worker.id])
  await third.context.close()
})

/** The session's cookie fell out with the battery: the phone says so and asks for the password. */
async function signInAgain(page: Page): Promise<void> {
  await goToTab(page, '今日')
  await page.getByRole('link', { name: '重新登录' }).or(page.getByText('已与服务器一致')).first().waitFor()
  if ((await page.getByRole('link', { name: '重新登录' }).count()) === 0) return
  await page.getByRole('link', { name: '重新登录' }).click()
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('已与服务器一致').waitFor({ timeout: 60_000 })
}

async function correctReading(page: Page, name: string, celsius: string): Promise<void> {
  await goToTab(page, '找人')
  await page.getByLabel(/姓名/).fill(name)
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('link', { name: '更正' }).last().click()
  await page.getByRole('button', { name: celsius }).click()
  await save(page)
}

/** Who recorded this temperature, as the server has it. */
async function readings(device: Parameters<typeof pull>[0], celsius: string): Promise<readonly string[]> {
  const { rows } = await pull(device)
  return rows
    .filter((row) => row.table === 'observations')
    .map((row) => row.row as unknown as Observation)
    .filter((row) => row.celsius === Number(celsius) && !row.superseded && row.corrects !== null)
    .map((row) => row.by)
}

test('[F27, SV1] a phone is stolen and revoked: at its next contact it wipes itself, locked as it is, and its unsent reading waits for review', async () => {
  const { story, atHome, device } = afternoon
  const { name } = atHome.person.personal
  const doctor = workerOf(story.town, atHome.person.unit, 'DOCTOR')
  const browser = await openBrowser()
  const page = await openPhone(browser, hall.url, hall.clock())
  await signInOnPhone(page, doctor.login ?? '', PASSWORD)
  await readyForOffline(page)

  // Feedback is written without a signal and goes out with the rest.
  await page.context().setOffline(true)
  await page.getByRole('link', { name: '反馈', exact: true }).click()
  await page.getByLabel('您的意见').fill('夜里看不清按键')
  await page.getByRole('button', { name: '发给指挥部' }).click()
  await page.getByText('夜里看不清按键').waitFor()
  await page.context().setOffline(false)
  const office = device(officeOf(story.town))
  const said = async (): Promise<readonly string[]> =>
    (await asked<{ readonly items: readonly FeedbackItem[] }>(office.door, 'GET', '/api/feedback')).items.map((item) => `${item.by.name}：${item.text}`)
  await expect.poll(said, { timeout: 30_000 }).toEqual([`${doctor.personal.name}：夜里看不清按键`])

  // One visit more in the valley; then the phone is gone, and the doctor says so at another desk.
  await page.context().setOffline(true)
  await page.goto('/field/')
  await page.getByText('请输入解锁密码').waitFor()
  await typePin(page)
  await goToTab(page, '找人')
  await page.getByLabel(/姓名/).fill(name)
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('link', { name: '记上门' }).first().click()
  await page.getByText('在家', { exact: true }).click()
  await save(page)
  await page.goto('/field/')
  await page.getByText('请输入解锁密码').waitFor()
  const { items } = await asked<{ readonly items: readonly DeviceLine[] }>(device(doctor).door, 'GET', '/api/devices')
  const lost = items.find((line) => line.device !== device(doctor).session.device)
  await asked(device(doctor).door, 'POST', `/api/devices/${lost?.device}/revoke`, { reason: '在集市上被偷' })

  // The thief goes online with it, and gets nothing.
  expect(await stored(page)).toMatchObject({ outbox: 2, account: true, keys: 1 })
  await page.context().setOffline(false)
  await page.getByText('这台设备已被停用').waitFor({ timeout: 60_000 })
  await expect.poll(() => stored(page), { timeout: 30_000 }).toEqual({ outbox: 0, segments: 0, account: false, keys: 0 })

  // Nothing was applied by itself; the command office asks the doctor and takes it, and it stands under the doctor's name.
  const visits = async (): Promise<readonly string[]> => {
    const { rows } = await pull(office)
    return rows.flatMap(({ table, row }) => (table === 'observations' && row['kind'] === 'VISIT' && row['by'] === doctor.id ? [String(row['id'])] : []))
  }
  const { items: waiting } = await asked<{ readonly items: readonly ReviewItem[] }>(office.door, 'GET', '/api/reviews')
  expect(waiting).toMatchObject([{ kind: 'followup/record-visit', author: { name: doctor.personal.name }, about: name }])
  expect(await visits()).not.toContain(waiting[0]?.id)
  await asked(office.door, 'POST', `/api/reviews/${waiting[0]?.id}/accept`, { note: '已电话核实' })
  expect(await visits()).toContain(waiting[0]?.id)

  // Found again, it is the doctor's after a sign-in, as another device.
  await signInOnPhone(page, doctor.login ?? '', PASSWORD)
  await browser.close()
})

/** What lies in the phone's database: records, pieces of the working set, whose it is, keys of records. */
async function stored(page: Page): Promise<{ readonly outbox: number; readonly segments: number; readonly account: boolean; readonly keys: number }> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(request.error ?? new Error('no database')))
      })
    const db = await asked(indexedDB.open('lianfang-field'))
    const reading = db.transaction(['outbox', 'segments', 'facts'])
    const [outbox, segments, facts] = await Promise.all([
      asked(reading.objectStore('outbox').count()),
      asked(reading.objectStore('segments').count()),
      asked(reading.objectStore('facts').getAllKeys()),
    ])
    db.close()
    const names = facts.map(String)
    return { outbox, segments, account: names.includes('account'), keys: names.filter((name) => name.startsWith('outbox/')).length }
  })
}

test('[F26] bytes of the disk turn: the damaged record is counted, the sound one goes, the rows come anew', async () => {
  const { story, atHome } = afternoon
  const doctor = workerOf(story.town, atHome.person.unit, 'DOCTOR')
  const browser = await openBrowser()
  const page = await openPhone(browser, hall.url, hall.clock())
  await signInOnPhone(page, doctor.login ?? '', PASSWORD)
  await readyForOffline(page)
  await page.context().setOffline(true)
  await goToTab(page, '找人')
  await page.getByLabel(/姓名/).fill(atHome.person.personal.name)
  await page
    .getByRole('link', { name: new RegExp(atHome.person.personal.name) })
    .first()
    .click()
  for (const finding of ['在家', '不在家']) {
    await page.getByRole('link', { name: '记上门' }).first().click()
    await page.getByText(finding, { exact: true }).click()
    await save(page)
  }
  await turnBytes(page)
  await page.goto('/field/')
  await page.getByText('请输入解锁密码').waitFor()
  await typePin(page)
  await goToTab(page, '我的')
  await page.getByRole('link', { name: '设备自检' }).click()
  await page.getByText('有 1 条记录在本机已损坏').waitFor()
  await page.getByText('0 人，0 户').waitFor()

  await page.context().setOffline(false)
  await page.getByRole('button', { name: '同步' }).click()
  await page.getByText(/^[1-9]\d* 人，/).waitFor({ timeout: 60_000 })
  await page.goBack()
  await goToTab(page, '待发')
  await page.getByText('已送达（1）').waitFor()
  expect(await page.getByText('不在家').count()).toBe(1)
  await browser.close()
})

/** Turns a byte in the oldest record of the outbox and in the first piece of the working set. */
async function turnBytes(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(request.error ?? new Error('no database')))
      })
    const db = await asked(indexedDB.open('lianfang-field'))
    for (const name of ['outbox', 'segments']) {
      const store = db.transaction(name, 'readwrite').objectStore(name)
      const [first] = (await asked(store.getAll())) as { sealed: Uint8Array }[]
      if (!first) throw new Error(`${name} is empty`)
      first.sealed[30] = (first.sealed[30] ?? 0) ^ 1
      await asked(store.put(first))
    }
    db.close()
  })
}
