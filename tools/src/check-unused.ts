import { count, fault, type Fault, type Gate } from './gate.ts'
import { runTool } from './run-command.ts'
import { sourcesOf } from './tree.ts'

interface Named {
  readonly name: string
  readonly line?: number
}

/** knip's report: one entry a file, a list for each kind of finding. */
interface KnipOutput {
  readonly issues: readonly ({ readonly file: string } & Readonly<Record<string, readonly Named[]>>)[]
}

const KINDS: Readonly<Record<string, string>> = {
  files: 'is imported by nobody',
  dependencies: 'is a dependency that nothing uses',
  devDependencies: 'is a dependency that nothing uses',
  unlisted: 'is imported and not listed in package.json',
  binaries: 'is called and not listed in package.json',
  unresolved: 'cannot be found',
  exports: 'is exported and used nowhere else',
  types: 'is exported and used nowhere else',
  duplicates: 'is exported twice',
}

/** The delete test, as far as a machine can hold it: nothing lies here that could go without anything breaking. */
export const checkUnused: Gate = {
  name: 'unused',
  asks: 'no file, export or dependency that nothing needs',
  run: async (tree) => {
    const { out, err } = await runTool('knip/bin/knip.js', ['--no-progress', '--reporter', 'json', '--treat-config-hints-as-errors'])
    if (!out.startsWith('{')) return { faults: [fault('knip.jsonc', 0, (err || out).trim())], seen: 'nothing' }
    const { issues } = JSON.parse(out) as KnipOutput
    const faults = issues.flatMap((issue) => Object.keys(KINDS).flatMap((kind) => faultsOf(issue.file, kind, issue[kind] ?? [])))
    if (err.trim() !== '') faults.push(fault('knip.jsonc', 0, err.trim()))
    return { faults, seen: count(sourcesOf(tree).length, 'source') }
  },
}

function faultsOf(file: string, kind: string, named: readonly Named[]): readonly Fault[] {
  return named.map((one) => fault(file, one.line ?? 0, kind === 'files' ? 'is imported by nobody' : `${one.name} ${KINDS[kind]}`))
}
