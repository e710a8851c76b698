import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import ts from 'typescript-6'
import { count, fault, type Fault, type Gate } from './gate.ts'
import { walkSource } from './read-source.ts'
import { isTest, sourcesOf, type Tree } from './tree.ts'

/** A problem as its registry writes it, not yet trusted. */
export type Entry = Readonly<Record<string, unknown>>
export type Registry = ReadonlyMap<string, { readonly file: string; readonly entry: Entry }>

/** A problem's code; what else the domain calls `code` (a register's number) looks otherwise. */
const CODE = /^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/

/** Every refusal has a sentence in both languages, and every sentence a refusal that says it. */
export const checkProblems: Gate = {
  name: 'problems',
  asks: 'every problem code has its sentence in both languages and is used',
  run: async (tree) => {
    const files = tree.files.filter((file) => /^contract\/src\/[^/]+\/(?:[^/]+\/)?problems\.ts$/.test(file))
    const registry = new Map<string, { file: string; entry: Entry }>()
    const faults: Fault[] = []
    for (const file of files) {
      for (const [code, entry] of await entriesOf(join(tree.root, file))) {
        const before = registry.get(code)
        if (before) faults.push(fault(file, 0, `${code} is already a problem of ${before.file}`))
        registry.set(code, { file, entry })
      }
    }
    if (registry.size === 0) faults.push(fault('contract/src', 0, 'no problem registry was found'))
    return { faults: [...faults, ...judgeProblems(tree, registry)], seen: `${count(registry.size, 'problem')} in ${count(files.length, 'registry file')}` }
  },
}

/** Holds a registry against the sources: languages and status of each entry, codes said but unknown, codes known but never said. */
export function judgeProblems(tree: Tree, registry: Registry): readonly Fault[] {
  const faults: Fault[] = []
  for (const [code, { file, entry }] of registry) {
    if (!CODE.test(code)) faults.push(fault(file, 0, `${code} is not in kebab case`))
    if (typeof entry['zh'] !== 'string' || !/\p{Script=Han}/u.test(entry['zh'])) faults.push(fault(file, 0, `${code} has no Chinese sentence`))
    if (typeof entry['en'] !== 'string' || /\p{Script=Han}/u.test(entry['en']) || entry['en'] === '')
      faults.push(fault(file, 0, `${code} has no English sentence`))
    if (typeof entry['status'] !== 'number' || entry['status'] < 400 || entry['status'] > 599)
      faults.push(fault(file, 0, `${code} has no HTTP status from 400 to 599`))
    if (namesIn(entry['zh']) !== namesIn(entry['en'])) faults.push(fault(file, 0, `${code} names other details in Chinese than in English`))
  }
  const said = new Set<string>()
  for (const file of sourcesOf(tree).filter((one) => !one.endsWith('/problems.ts') && !isTest(one))) {
    walkSource(file, tree.read(file), (node, line) => {
      if (ts.isStringLiteralLike(node)) said.add(node.text)
      if (!file.startsWith('domain/src/') || !ts.isPropertyAssignment(node) || node.name.getText() !== 'code' || !ts.isStringLiteralLike(node.initializer))
        return
      if (CODE.test(node.initializer.text) && !registry.has(node.initializer.text))
        faults.push(fault(file, line, `refuses with ${node.initializer.text}, which no registry knows`))
    })
  }
  for (const [code, { file }] of registry) if (!said.has(code)) faults.push(fault(file, 0, `${code} is said by nobody`))
  return faults
}

/** Every exported record whose values look like problems. */
async function entriesOf(path: string): Promise<readonly (readonly [string, Entry])[]> {
  const exported = Object.values((await import(pathToFileURL(path).href)) as Record<string, unknown>)
  return exported.filter(isRecord).flatMap((record) => Object.entries(record).flatMap(([code, entry]) => (isRecord(entry) ? [[code, entry] as const] : [])))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function namesIn(sentence: unknown): string {
  return typeof sentence === 'string' ? [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([name]) => name))].toSorted().join() : ''
}
