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

/** Programs that read our spreadsheets and papers as a receiver and a printer would, and the packages they come in. */
const READERS = [
  {
    program: 'soffice',
    packages: ['libreoffice-calc', 'libreoffice-writer', 'fonts-noto-cjk'],
    left: 'nobody else reads our spreadsheets and Word files back',
  },
  { program: 'pdftoppm', packages: ['poppler-utils'], left: 'no paper is turned into a picture' },
] as const

/** CI must have them and installs them; elsewhere their tests are left out and this says so. */
export function obtainReaders(): void {
  const missing = READERS.filter(({ program }) => findProgram([program]) === undefined)
  if (missing.length === 0) return
  const packages = [...new Set(missing.flatMap((reader) => reader.packages))]
  const none = `No ${missing.map(({ program }) => program).join(' and no ')} was found (Debian: ${packages.join(', ')}): ${missing.map(({ left }) => left).join('; ')}.`
  if (process.env['CI'] === undefined) console.log(`Left out: ${none}`)
  else installPackages(packages, none)
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
