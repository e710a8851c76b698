import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const
/** A browser and letters for it: without a Chinese font every screen would show boxes. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'] as const

/** A Chromium that lies on this machine, `CHROMIUM` first; undefined when there is none. */
function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM']
  return named !== undefined && existsSync(named) ? named : findProgram(NAMES)
}

/** Finds a browser, or installs one with the system's packages when we may. Throws a sentence that says what to do when neither works. */
export function obtainBrowser(): string {
  const here = findBrowser()
  if (here !== undefined) return here
  installPackages(PACKAGES, 'No Chromium was found. Install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM.')
  const installed = findBrowser()
  if (installed === undefined) throw new Error('Chromium was installed but is not on the path: name it in CHROMIUM.')
  return installed
}

/** A spreadsheet program that reads our files as a receiver would. CI must have it and installs it; elsewhere its test is left out and this says so. */
export function obtainOffice(): void {
  if (findProgram(['soffice']) !== undefined) return
  const none = 'No LibreOffice was found (Debian: apt-get install libreoffice-calc): nobody else reads our spreadsheets back.'
  if (process.env['CI'] === undefined) console.log(`Left out: ${none}`)
  else installPackages(['libreoffice-calc'], none)
}

/** Installs Debian packages as root. Throws `otherwise` where that is not ours to do. */
export function installPackages(packages: readonly string[], otherwise: string): void {
  if (process.getuid?.() !== 0 || findProgram(['apt-get']) === undefined) throw new Error(otherwise)
  console.log(`Installing ${packages.join(', ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    execFileSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
}

function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
