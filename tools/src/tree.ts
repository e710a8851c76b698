import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** The files of the repository as the gates see them: paths from the root with forward slashes, and their text. */
export interface Tree {
  readonly root: string
  readonly files: readonly string[]
  readonly read: (file: string) => string
}

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')

/** What git tracks and what it would track: new files are checked before they are committed, ignored ones never. A file that goes meanwhile is empty. */
export function openTree(root: string = ROOT): Tree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  const files = [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(join(root, file))).toSorted()
  const texts = new Map<string, string>()
  const read = (file: string): string => {
    const text = texts.get(file) ?? (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '')
    texts.set(file, text)
    return text
  }
  return { root, files, read }
}

/** A tree made of texts, for planting faults. */
export function treeOf(texts: Readonly<Record<string, string>>): Tree {
  return { root: ROOT, files: Object.keys(texts).toSorted(), read: (file) => texts[file] ?? '' }
}

/** The TypeScript sources among them. */
export function sourcesOf(tree: Tree): readonly string[] {
  return tree.files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
}

/** Tests, stories and what only they use. */
export function isTest(file: string): boolean {
  return /\.(test|story)\.tsx?$|^acceptance\/|^server\/src\/testing\//.test(file)
}
