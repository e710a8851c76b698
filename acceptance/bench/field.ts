import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readyForOffline, signInOnPhone, typePin } from '../src/job/phone.ts'
import { openBrowser, openPhone } from '../src/stage/browser.ts'
import { setup as buildScreens } from '../src/stage/build-screens.ts'
import { serve } from '../src/stage/served.ts'
import { PASSWORD, settleBenchTown } from './bench-town.ts'
import type { Figure } from './figure.ts'

/** A cheap phone on a weak line: 1.6 Mbit/s with 150 ms, a processor six times slower than this one. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }
const SLOWER = 6

/** The field app as a cheap phone meets it: first load, start without a signal, search among ten thousand people. */
export async function field(): Promise<readonly Figure[]> {
  buildScreens()
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-bench-'))
  const server = await serve(folder)
  const browser = await openBrowser()
  try {
    const now = new Date().toISOString()
    const { town, office } = await settleBenchTown(server, 10_000, now.slice(0, 10))
    const login = town.workers.find((worker) => worker.id === office)?.login ?? ''
    const page = await openPhone(browser, server.url, now)
    await slow(page, true)
    const first = await timeOf(async () => {
      await page.goto('/field/', { waitUntil: 'commit' })
      await page.locator('input[autocomplete=username]').waitFor()
    })
    await slow(page, false)
    await signInOnPhone(page, login, PASSWORD)
    await readyForOffline(page)
    await page.context().setOffline(true)
    const offline = await timeOf(async () => {
      await page.reload({ waitUntil: 'commit' })
      await page.getByRole('button', { name: '7', exact: true }).waitFor()
    })
    await typePin(page)
    await page.getByRole('link', { name: '找人' }).click()
    await page.getByRole('searchbox').waitFor()
    await slowProcessor(page, SLOWER)
    const names = Array.from({ length: 9 }, (_, n) => town.persons[n * 1000 + 500]?.personal.name ?? '')
    const search = await timeOfSearch(page, names)
    return [
      { what: 'field app, first load at 1.6 Mbit/s, 6× slower', value: first, unit: 'ms', bar: 3000, better: 'less', note: 'until the sign-in can be typed' },
      { what: 'field app, start without a signal', value: offline, unit: 'ms', bar: 1000, better: 'less', note: 'until the PIN can be typed' },
      {
        what: 'field app, search over 10,000 people, 6× slower',
        value: search,
        unit: 'ms',
        bar: 100,
        better: 'less',
        note: 'from the typing to the drawn frame, as the browser measures it; median of nine names',
      },
    ]
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function slow(page: Page, isSlow: boolean): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Network.enable')
  await protocol.send('Network.emulateNetworkConditions', isSlow ? LINE : { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
  await slowProcessor(page, isSlow ? SLOWER : 1)
}

async function slowProcessor(page: Page, rate: number): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Emulation.setCPUThrottlingRate', { rate })
}

/**
 * From an input event to the frame that shows what came of it, by the browser's own event timing. Seen from outside the browser most of the time was its driver's
 * (an empty box cost it 10 to 50 ms). Events below the threshold of 16 ms are not told and count as 16.
 */
async function timeOfSearch(page: Page, names: readonly string[]): Promise<number> {
  const times: number[] = []
  for (const name of names) {
    const drawn = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const timing = new PerformanceObserver((list) => {
            const input = list.getEntries().find((entry) => entry.name === 'input')
            if (input) done(input.duration)
          })
          const shortest: PerformanceObserverInit & { readonly durationThreshold: number } = { type: 'event', durationThreshold: 16 }
          timing.observe(shortest)
        }),
    )
    await page.getByRole('searchbox').fill(name)
    await page.getByText(name).first().waitFor()
    times.push(await Promise.race([drawn, page.waitForTimeout(2000).then(() => 16)]))
  }
  return times.sort((a, b) => a - b)[names.length >> 1] ?? 0
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
