import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressFiles } from './compress-files.ts'
import { plantTree } from './plant-tree.ts'

test('[H16] a script has both forms beside it and they unpack to it; a picture and a short page have none', async () => {
  const script = '联防'.repeat(2000)
  await plantTree({ 'index.html': '<p>', 'assets/a-1.js': script, 'assets/b.png': script }, (root) => {
    compressFiles(root)
    expect(readdirSync(join(root, 'assets')).toSorted()).toEqual(['a-1.js', 'a-1.js.br', 'a-1.js.gz', 'b.png'])
    expect(readdirSync(root).toSorted()).toEqual(['assets', 'index.html'])
    expect(brotliDecompressSync(readFileSync(join(root, 'assets/a-1.js.br'))).toString()).toBe(script)
    expect(gunzipSync(readFileSync(join(root, 'assets/a-1.js.gz'))).toString()).toBe(script)
  })
})
