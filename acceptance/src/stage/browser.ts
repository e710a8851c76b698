import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { obtainBrowser } from '@lianfang/tools/obtain-programs.ts'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

/** Opens Chromium: `CHROMIUM`, the one on the path, else one installed with apt-get where that is allowed; else says what to do. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: obtainBrowser(), args: ['--no-sandbox', '--lang=zh-CN'] })
}

/** A desk: a wide window of its own, whose clock says `now` and runs on. */
export async function openDesk(browser: Browser, url: string, now: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: url })
  return openPage(context, now)
}

/** A phone: small, with touch and with storage of its own. */
export async function openPhone(browser: Browser, url: string, now: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: true,
    hasTouch: true,
    baseURL: url,
  })
  return openPage(context, now)
}

/** A further window of the same device. */
export async function openPage(context: BrowserContext, now: string): Promise<Page> {
  const page = await context.newPage()
  await page.clock.install({ time: now })
  return page
}

/** Pictures of every open page, for somebody who has to find out why a story failed. Returns the folder. */
export async function takePictures(browser: Browser, story: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `lianfang-${story}-`))
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [i, page] of pages.entries()) await page.screenshot({ path: join(folder, `${i + 1}.png`), timeout: 5000 }).catch(() => undefined)
  return folder
}
