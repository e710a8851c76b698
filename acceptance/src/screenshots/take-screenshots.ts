import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { runDemo, type RunningDemo } from './run-demo.ts'

/** The pictures of README and handbook, taken from the demonstration as a person would see it: `npm run screenshots`. */
const FOLDER = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url))
const PIN = '738291'

mkdirSync(FOLDER, { recursive: true })
const demo = await runDemo(8192)
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--lang=zh-CN'] })
try {
  await desk(browser, demo)
  await phone(browser, demo)
} finally {
  await browser.close()
  await demo.stop()
}

async function desk(from: Browser, { url, loginOf, password }: RunningDemo): Promise<void> {
  const context = await from.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('input[autocomplete=username]').fill(loginOf('COMMAND_OFFICE'))
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.getByRole('button', { name: /登\s*录/ }).click()
  await page.getByText('只看有事的').waitFor()
  await take(page, 'console-board')
  await page.goto(`${url}/referrals`)
  await page.getByRole('row').nth(3).waitFor()
  await take(page, 'console-referrals')
  await page.goto(`${url}/followup`)
  await page.getByRole('row').nth(3).waitFor()
  await take(page, 'console-follow-up')
  await page.goto(`${url}/bulletin`)
  await page.getByRole('button', { name: /前一天/ }).click()
  await page.getByText('差 5 人').waitFor()
  await take(page, 'console-bulletin')
  await page.goto(`${url}/imports`)
  await page.getByLabel('发送单位').fill('县疫情防控指挥部')
  await page.locator('input[type=file]').setInputFiles({ name: '推送名单.csv', mimeType: 'text/csv', buffer: Buffer.from(countyList()) })
  await page.getByText('欧阳').first().waitFor()
  await take(page, 'console-import')
  await page.goto(url)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Only what needs').or(page.getByText('Today')).first().waitFor()
  await take(page, 'console-board-en')
  await context.close()
}

/** A short list as a county sends it: a title above the header, an ID number that has lost its digits. People are invented. */
function countyList(): string {
  return [
    '关于推送重点人员的通知（第13批）,,,,',
    '姓名,身份证号,联系电话,现住址,来自何地',
    '欧阳明,990101199003075211,13900000011,火车站乡前进村1组,河南省周口市',
    '李秀珍,9.90101E+17,13900000012,火车站乡白云村2组,上海市',
    '王建军,990101198512120012,13900000013,火车站乡,吉林省长春市',
  ].join('\r\n')
}

async function phone(from: Browser, { url, loginOf, password }: RunningDemo): Promise<void> {
  const context = await from.newContext({
    viewport: { width: 390, height: 760 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  await page.goto(`${url}/field/`)
  await page.locator('input[autocomplete=username]').fill(loginOf('VILLAGE_SECRETARY'))
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('请输入6位数字').waitFor()
  await type(page, PIN)
  await page.getByText('再输一次').waitFor()
  await type(page, PIN)
  await page.getByText('已与服务器一致').waitFor({ timeout: 60_000 })
  await take(page, 'field-today')
  // From here on there is no signal: what is recorded waits in the outbox.
  await context.setOffline(true)
  await page
    .getByRole('link', { name: /[上下]午/ })
    .first()
    .click()
  await page.getByRole('button', { name: '36.6' }).click()
  await take(page, 'field-temperature')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  await page.getByText('已保存').waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: '待发' }).click()
  await page.getByText('有网后自动发送').waitFor()
  await take(page, 'field-outbox')
  await page.getByRole('link', { name: '今日' }).click()
  await page.getByRole('link', { name: /核查/ }).first().click()
  await page.getByText('人户分离').waitFor()
  await take(page, 'field-referral')
  await page.goBack()
  await page.getByRole('link', { name: '我的' }).click()
  await page.getByText('长辈版（特大）').click()
  await page.getByText('已保存').waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: '今日' }).click()
  await take(page, 'field-large-type')
  await context.close()
}

async function type(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
}

async function take(page: Page, name: string): Promise<void> {
  // Drawers slide and figures arrive: half a second of stillness.
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${FOLDER}${name}.png` })
  console.log(`docs/screenshots/${name}.png`)
}
