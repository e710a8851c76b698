import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** The files of a browser's profile in which a text can be read, in the spellings a browser stores text in. */
export function readableIn(profile: string, text: string): readonly string[] {
  const spellings = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name)).filter((file) => spellings.some((spelling) => contents(file).includes(spelling)))
}

/** Pulls the battery: the browser crashes where it stands and writes nothing any more. */
export async function pullBattery(page: Page): Promise<void> {
  const { promise: gone, resolve } = Promise.withResolvers<undefined>()
  page.context().once('close', () => resolve(undefined))
  const session = await page.context().newCDPSession(page)
  // Nobody is left to answer.
  session.send('Browser.crash').catch(() => undefined)
  await gone
}

/** A file that is being written or has gone meanwhile reads as empty. */
function contents(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
