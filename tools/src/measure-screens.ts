import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildScreen, SCREENS, type Screen } from './build-screens.ts'
import type { Counts } from './run-vitest.ts'
import { ROOT } from './tree.ts'

/** What a first visit may load as JavaScript, in kB after gzip: a cheap phone on a bad line, a desk on a good one. */
const BUDGET: Readonly<Record<Screen, number>> = { field: 150, console: 500 }

/** The part of vite's manifest that says what the page loads before anything is shown. */
export type Manifest = Readonly<Record<string, { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] }>>

/** Builds both screens and holds their first load against its budget; each screen counts as one test. */
export function measureScreens(): Counts {
  let failed = 0
  for (const screen of SCREENS) {
    buildScreen(screen)
    const dist = join(ROOT, screen, 'dist')
    const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
    const kB = firstLoad(manifest).reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000
    const fits = kB > 0 && kB <= BUDGET[screen]
    if (!fits) failed += 1
    console.log(`${fits ? 'ok   ' : 'FAULT'} ${screen}: first load ${kB.toFixed(1)} kB of JavaScript after gzip, at most ${BUDGET[screen]}`)
  }
  return { passed: SCREENS.length - failed, failed }
}

/** The entry's files and all that they import at once; what is imported later is not counted. */
export function firstLoad(manifest: Manifest): readonly string[] {
  const files = new Set<string>()
  const add = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) add(next)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) add(key)
  return [...files].filter((file) => file.endsWith('.js'))
}
