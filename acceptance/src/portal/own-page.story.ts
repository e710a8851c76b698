import { officeOf } from '@lianfang/scenario/stories/seed-004/story.ts'
import { ask } from '@lianfang/scenario/sync/ask.ts'
import type { Browser, BrowserContext } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { signInAtDesk } from '../job/desk.ts'
import { signInOnPhone } from '../job/phone.ts'
import { afternoonOf004, type Afternoon } from '../job/town-004.ts'
import { openBrowser, openDesk, openPhone, takePictures } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'

let hall: Hall
let browser: Browser
let afternoon: Afternoon
const { look, complaints } = openLooker()

beforeAll(async () => {
  hall = await openHall()
  afternoon = await afternoonOf004(hall)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

/** A resident's old phone inside WeChat, with script turned off. */
function openWeChat(javaScriptEnabled: boolean): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 780 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: true,
    hasTouch: true,
    baseURL: hall.url,
    javaScriptEnabled,
    userAgent: 'Mozilla/5.0 (Linux; Android 8.0; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/90.0 Mobile Safari/537.36 MicroMessenger/8.0.1',
  })
}

/** Looks at every page of the resident with axe, which needs script: in a second window with the same cookies. */
async function lookAtAll(context: BrowserContext, pages: readonly string[]): Promise<void> {
  const seeing = await openWeChat(true)
  await seeing.addCookies(await context.cookies())
  const page = await seeing.newPage()
  for (const language of ['zh', 'en']) {
    for (const path of pages) {
      await page.goto(`${path}?lang=${language}`)
      await look(page, `${path} ${language}`)
    }
  }
  await seeing.close()
}

test('[A18] a returnee opens the link from the desk without script, reads, reports a fever, asks for medicine, objects, and is answered', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'own-page')}`))
  const { story, atHome, device, worker } = afternoon
  const { name, phones } = atHome.person.personal
  const office = officeOf(story.town)
  const desk = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(desk, office.login ?? '', PASSWORD)
  const { rows } = await hall.house.owner.query<{ id: string }>(`SELECT id FROM follow_ups WHERE person = $1 AND status = 'ACTIVE'`, [atHome.person.id])
  await desk.goto(`/followup?open=follow-up:${rows[0]?.id}`)
  await desk.getByRole('button', { name: '发放链接' }).click()
  const handOver = desk.getByRole('dialog').filter({ hasText: '请本人用微信扫码' })
  const link = await handOver.getByRole('textbox', { name: '个人页面' }).inputValue()
  expect(link).toMatch(/\/p\/[\w-]{22}$/)
  await look(desk, '指挥部 个人页面链接')
  await desk.emulateMedia({ media: 'print' })
  const slip = await desk.locator('body').innerText()
  expect(slip).toContain('不要贴在门上')
  expect(slip).not.toContain(name)
  await desk.emulateMedia({ media: null })

  // Before the digits nobody's name is there; a wrong answer says nothing more.
  const context = await openWeChat(false)
  const page = await context.newPage()
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.resourceType()} ${new URL(request.url()).pathname}`))
  await page.goto(link)
  const door = await page.content()
  expect(door).not.toContain(name)
  expect(door).not.toContain(story.town.name)
  await page.getByLabel('最后四位').fill('0000')
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByRole('alert').filter({ hasText: '链接或四位号码不对' }).waitFor()
  await page.getByLabel('最后四位').fill(phones[0]?.slice(-4) ?? '')
  await page.getByRole('button', { name: '打开' }).click()

  // What, why, until when; whom to call.
  await page.getByRole('heading', { name: `${name}，您好` }).waitFor()
  await page.getByText('现在适用：居家医学观察').waitFor()
  expect(await page.locator('.status').innerText()).toMatch(/还有 \d+ 天，到 .*24:00 结束|今天是最后一天/)
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(2)
  await page.getByText('事实依据').waitFor()

  // 37.6 on the evening of the day: the alert is the worker's at once.
  await page.getByRole('link', { name: '报体温和症状' }).click()
  await page.getByLabel(/体温（℃）/).fill('37.6')
  await page.getByLabel('干咳').check()
  await page.getByRole('button', { name: '报上去' }).click()
  await page.getByRole('status').filter({ hasText: '两小时内联系您' }).waitFor()
  await page.getByRole('cell', { name: '37.6 ℃、干咳' }).waitFor()
  await desk.keyboard.press('Escape')
  const alerts = await ask(device(office).door, 'GET', '/api/followup?due=alert')
  expect(JSON.stringify(alerts.body)).toContain(name)

  await page.getByRole('link', { name: '需要帮助' }).click()
  await page.getByText('先打 120，不用等任何手续').waitFor()
  await page.getByLabel('买药送药').check()
  await page.getByLabel(/说清楚些/).fill('降压药一盒')
  await page.getByRole('button', { name: '提出来' }).click()
  await page.getByText('买药送药 降压药一盒').waitFor()

  await page.getByRole('link', { name: '我不同意这个决定' }).click()
  await page.getByLabel('为什么不同意').fill('我只在武汉站换车，没有出站')
  await page.getByRole('button', { name: '提出异议' }).click()
  await page.getByText(/由乡镇指挥部没有参与决定的人答复，最迟 2月11日/).waitFor()

  await lookAtAll(context, ['/p/me', '/p/paper/notice', '/p/report', '/p/need', '/p/object', '/p/data', '/p/access', '/p', '/p/AAAAAAAAAAAAAAAAAAAAAA'])
  expect(complaints).toEqual([])
  expect(new Set(sent.map((one) => one.split(' ')[0]))).toEqual(new Set(['document', 'stylesheet']))
  const sizes = await Promise.all(['/p/me', '/p/style.css'].map(async (path) => gzipSync(await (await context.request.get(path)).body()).length))
  console.log(`own page: ${sizes[0]} bytes of page and ${sizes[1]} of style, gzip; no script`)

  // The grid worker hands the link over at the door too; the one from the desk is over then.
  const phone = await openPhone(browser, hall.url, hall.clock())
  await signInOnPhone(phone, worker.login ?? '', PASSWORD)
  await phone.goto(`/field/#/person/${atHome.person.id}`)
  await phone.getByRole('link', { name: '个人页面链接' }).click()
  await phone.getByRole('button', { name: /发放链接/ }).click()
  await phone.getByRole('img', { name: '请本人用微信扫这个码' }).waitFor()
  await look(phone, '手机 个人页面链接')
  expect(complaints).toEqual([])
  await page.goto('/p/me')
  await page.getByRole('heading', { name: '请重新打开链接' }).waitFor()
  await phone.context().close()
})
