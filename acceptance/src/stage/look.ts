import { AxeBuilder } from '@axe-core/playwright'
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

/** Collects what axe has to say (WCAG 2.0 to 2.2, A and AA) about every screen that is looked at. */
export function openLooker(): Looker {
  const complaints: Complaint[] = []
  const screens: string[] = []
  return {
    complaints,
    screens,
    look: async (page, screen) => {
      // Drawers slide and pages fade in: colours are measured when they stand still.
      await page.waitForTimeout(250)
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
      screens.push(screen)
      for (const { id, help, nodes } of violations) for (const node of nodes) complaints.push({ screen, rule: id, help, where: node.html.slice(0, 160) })
    },
  }
}
