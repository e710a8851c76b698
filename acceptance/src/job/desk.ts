import { addDays } from '@lianfang/domain/kernel/instant.ts'
import type { Returnee } from '@lianfang/scenario/stories/seed-004/cast.ts'
import type { Page } from 'playwright-core'
import type { Looker } from '../stage/look.ts'

/** Signs in at the desk. */
export async function signInAtDesk(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/')
  await page.locator('input[autocomplete=username]').fill(login)
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.getByRole('button', { name: /登\s*录/ }).click()
  await page.getByText('只看有事的').waitFor()
}

/** Uploads a list, as dragged into the box, and waits for the dry run. */
export async function uploadList(page: Page, list: { readonly fileName: string; readonly bytes: Uint8Array; readonly sender: string }): Promise<void> {
  await page.goto('/imports')
  await page.getByLabel('发送单位').fill(list.sender)
  await page.locator('input[type=file]').setInputFiles({ name: list.fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(list.bytes) })
  await page.getByText('总行数').first().waitFor()
}

/** The second person opens the waiting list, sees who agreed, and takes it in. */
export async function agreeToList(page: Page, fileName: string): Promise<void> {
  await page.goto('/imports')
  await page.getByRole('link', { name: fileName }).click()
  await page.getByText(/已同意，名称/).waitFor()
  await page.getByRole('button', { name: /收下 \d+ 人/ }).click()
  await page.getByText(/已收下 \d+ 人/).waitFor()
}

/** Opens somebody from the bulletin's gap and decides: by release, by an excuse and release, or by where they went. */
export async function decideGap(page: Page, { person, end, fate }: Returnee, look: Looker['look']): Promise<void> {
  const { name } = person.personal
  await page.getByRole('row').filter({ hasText: name }).getByText('打开随访：解除、变更或登记去向').click()
  const drawer = page.getByRole('dialog').filter({ hasText: name })
  await drawer.getByText('体温与核酸').waitFor()
  if (fate === 'LEFT_FOR_ANOTHER_COUNTY') {
    await drawer.getByText('其他结束').click()
    await drawer.getByText('离开本辖区').click()
    await drawer.getByLabel('去了哪里（必填）').fill('邵东县黑田铺镇')
    await drawer
      .getByLabel(/说明/)
      .last()
      .fill(`${addDays(end, -1)} 离乡，已电话函告`)
    await look(page, '指挥部 随访：其他结束')
    await drawer.getByRole('button', { name: '登记结束' }).click()
    await page.getByText('已结束随访').waitFor()
  } else {
    if (fate === 'EVENING_MISSING') {
      await drawer.getByText('现在还不能解除').waitFor()
      await look(page, '指挥部 随访：还不能解除')
      await drawer.getByRole('tab', { name: '说明原因' }).click()
      await drawer.getByRole('checkbox', { name: /漏/ }).check()
      await drawer.getByLabel('原因（必填）').fill('当晚停电未测，次日早晨体温正常')
      await drawer.getByRole('button', { name: '说明原因' }).click()
      await page.getByText('已记下原因').waitFor()
    }
    await drawer.getByRole('button', { name: '决定解除' }).click()
    await page.getByText('已解除').first().waitFor()
  }
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
}
