import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a browser's profile in which a text can be read, in the spellings a browser stores text in. */
export function readableIn(profile: string, text: string): readonly string[] {
  const spellings = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name)).filter((file) => spellings.some((spelling) => contents(file).includes(spelling)))
}

/** Pulls the battery: every process that runs on this profile ends at once, nothing is written any more. */
export function pullBattery(profile: string): void {
  const found = execFileSync('pgrep', ['-f', '--', `--user-data-dir=${profile}`], { encoding: 'utf8' })
  for (const id of found.trim().split('\n')) {
    try {
      process.kill(Number(id), 'SIGKILL')
    } catch {
      // Its parent has taken it along.
    }
  }
}

/** A file that is being written or has gone meanwhile reads as empty. */
function contents(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
