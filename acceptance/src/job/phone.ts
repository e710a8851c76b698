import type { Page } from 'playwright-core'

/** The PIN of every phone in the stories. */
export const PIN = '738291'

/** First sign-in on a phone: password, PIN twice, and the working set comes down. */
export async function signInOnPhone(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/field/')
  await page.locator('input[autocomplete=username]').fill(login)
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('请输入6位数字').waitFor()
  await typePin(page)
  await page.getByText('再输一次').waitFor()
  await typePin(page)
  await page.getByText('已与服务器一致').waitFor({ timeout: 60_000 })
}

export async function typePin(page: Page, pin: string = PIN): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** Waits until the phone could be opened again without a network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

/** Presses 保存 and waits for what may only be said when it is durable. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存').waitFor()
  await page.getByText('已保存').waitFor({ state: 'hidden' })
}

/** Goes to one of the main pages by its tab. */
export async function goToTab(page: Page, tab: '今日' | '找人' | '日报' | '待发' | '我的'): Promise<void> {
  await page.getByRole('link', { name: tab }).click()
}
