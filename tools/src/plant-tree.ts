import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Writes texts into a fresh folder, hands it to `look` and takes it away again. For planting faults where a program must see files. */
export async function plantTree<T>(texts: Readonly<Record<string, string>>, look: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'lianfang-plant-'))
  try {
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    return await look(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
