import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressFiles } from './compress-files.ts'
import { ROOT } from './tree.ts'

export const SCREENS = ['field', 'console'] as const
export type Screen = (typeof SCREENS)[number]

/** What a build is made from; written beside it, so that `npm start` builds only what has changed. */
const STAMP = '.built-from'

if (import.meta.main) buildAll()

function buildAll(): void {
  try {
    for (const screen of SCREENS) buildScreen(screen)
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 1
  }
}

/**
 * Builds a screen into its `dist` unless that was made from the same sources: aside first, then in its place at once, because a
 * running server serves from there. Throws when the build fails; what was there stays.
 */
export function buildScreen(screen: Screen): void {
  const dist = join(ROOT, screen, 'dist')
  const stamp = join(dist, STAMP)
  const sources = fingerprint(screen)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  const aside = join(ROOT, screen, '.cache', `build-${process.pid}`)
  console.log(`正在构建页面 building ${screen} …`)
  const vite = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--outDir', aside]
  const { status, stdout, stderr } = spawnSync(process.execPath, vite, {
    cwd: join(ROOT, screen),
    // Whatever the shell or a test runner says: a development build keeps no shell on the phone.
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (status !== 0) {
    rmSync(aside, { recursive: true, force: true })
    throw new Error(`${screen} 未能构建 could not be built\n${stdout}${stderr}`)
  }
  compressFiles(aside)
  writeFileSync(join(aside, STAMP), sources)
  replaceFolder(dist, aside)
}

function replaceFolder(folder: string, by: string): void {
  const old = `${by}-old`
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(by, folder)
  rmSync(old, { recursive: true, force: true })
}

/** One hash over everything a screen is made from: its own files, the rules and the contract, the packages, the build itself. */
function fingerprint(screen: Screen): string {
  const own = globSync(`${screen}/{src,public}/**/*`, { cwd: ROOT, withFileTypes: true }).filter((entry) => entry.isFile())
  const shared = globSync('{domain,contract}/src/**/*.ts', { cwd: ROOT, withFileTypes: true })
  const build = ['build-screens.ts', 'compress-files.ts'].map((name) => join(import.meta.dirname, name))
  const single = ['index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'].map((name) => join(ROOT, screen, name))
  const paths = [...own, ...shared].map((entry) => join(entry.parentPath, entry.name)).concat(single, build, join(ROOT, 'package-lock.json'))
  const hash = createHash('sha256')
  for (const path of paths.filter((one) => existsSync(one)).toSorted())
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}
