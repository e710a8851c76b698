import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * The first JS of the console, as a browser that opens it has to fetch it: the entry with everything it imports at once, and the
 * today board with the drawers' machinery behind it. Architecture §7 allows 500 kB of it, gzip. Run after a build.
 */
const BUDGET_KB = 500
const DIST = join(import.meta.dirname, '..', 'dist')

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

function isManifest(value: unknown): value is Readonly<Record<string, Chunk>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((chunk: unknown) => typeof chunk === 'object' && chunk !== null && 'file' in chunk)
  )
}

function readManifest(): Readonly<Record<string, Chunk>> {
  const manifest: unknown = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'))
  if (!isManifest(manifest)) throw new Error('the build left no manifest that could be read')
  return manifest
}

/** The files of these entries and of all they import statically, each once. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, entries: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`the build has no ${key}`)
    if (seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  entries.forEach(visit)
  return [...seen].filter((file) => file.endsWith('.js'))
}

const manifest = readManifest()
const kbOf = (entries: readonly string[]): number =>
  filesOf(manifest, entries).reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0) / 1000
const door = kbOf(['index.html', 'src/identity/sign-in.tsx'])
const first = kbOf(['index.html', 'src/board/board.tsx'])
process.stdout.write(`console: sign-in ${door.toFixed(1)} kB, first screen ${first.toFixed(1)} kB gzip, budget ${BUDGET_KB} kB\n`)
if (Math.max(door, first) > BUDGET_KB) {
  process.stderr.write(`console: over its budget by ${(Math.max(door, first) - BUDGET_KB).toFixed(1)} kB\n`)
  process.exitCode = 1
}
