import axe from 'axe-core'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** What axe found wrong, by screen. */
export interface Complaint {
  readonly screen: string
  readonly rule: string
  readonly help: string
  readonly where: string
}

export interface Looker {
  /** Looks at the page as it stands, under the name of its screen. */
  readonly look: (page: Page, screen: string) => Promise<void>
  readonly complaints: readonly Complaint[]
  readonly screens: readonly string[]
}

/** WCAG 2.0 to 2.2, A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Where a picture of every screen goes that is looked at, for somebody who wants to see them too: `PICTURES=folder`. */
const PICTURES = process.env['PICTURES']

/** Collects what axe has to say about every screen that is looked at. */
export function openLooker(): Looker {
  const complaints: Complaint[] = []
  const screens: string[] = []
  return {
    complaints,
    screens,
    look: async (page, screen) => {
      await standStill(page)
      screens.push(screen)
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `${screen.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`) })
      for (const complaint of await lastingComplaints(page)) complaints.push({ screen, ...complaint })
    },
  }
}

/** What is wrong stays wrong: a part that unfolds late on a busy machine is looked at again when it has. */
async function lastingComplaints(page: Page): Promise<readonly Omit<Complaint, 'screen'>[]> {
  const first = await complaintsAbout(page)
  if (first.length === 0) return first
  await page.waitForTimeout(1500)
  await standStill(page)
  return complaintsAbout(page)
}

/** axe is handed to each document once: a phone goes from screen to screen within the same one. No page of ours has frames. */
async function complaintsAbout(page: Page): Promise<readonly Omit<Complaint, 'screen'>[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({ rule: id, help, where: node.html.slice(0, 160) })))
  }, TAGS)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const STILL_FOR = 120
const AT_MOST = 20_000

/**
 * Waits until what was asked for is there and nothing moves: rows arrive, drawers slide, pages fade in, and colours are measured
 * when they stand still. A sign that turns for ever (a page that is still loading) is looked at after twenty seconds as it is.
 */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(
    async ([still, atMost]) => {
      const begun = performance.now()
      let before = ''
      let since = begun
      while (performance.now() - since < still && performance.now() - begun < atMost) {
        const moving = document.getAnimations().some((one) => one.playState === 'running')
        const now = `${document.getElementsByTagName('*').length} ${document.body.textContent.length}`
        if (moving || now !== before) since = performance.now()
        before = now
        await new Promise((next) => setTimeout(next, 20))
      }
    },
    [STILL_FOR, AT_MOST] as const,
  )
}
