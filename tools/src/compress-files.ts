import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Pictures are small already; what fits one packet gains nothing. */
const TEXT = '**/*.{js,css,html,svg,webmanifest}'
const WORTH_BYTES = 1000

/**
 * Lays `x.js.br` and `x.js.gz` beside every text file of a built screen, at the strongest setting: made once here, sent many times
 * by `server/src/http/app-files.ts`, and the sizes that the budgets count are the sizes on the wire.
 */
export function compressFiles(folder: string): void {
  for (const name of globSync(TEXT, { cwd: folder })) {
    const file = join(folder, name)
    const plain = readFileSync(file)
    if (plain.length < WORTH_BYTES) continue
    writeFileSync(`${file}.br`, brotliCompressSync(plain))
    writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }))
  }
}
