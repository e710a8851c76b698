import { relative } from 'node:path'
import { count, fault, type Fault, type Gate } from './gate.ts'
import { runTool } from './run-command.ts'
import { ROOT, sourcesOf } from './tree.ts'

const ERROR = /^(.+?)\((\d+),\d+\): error (TS\d+: .+)$/
const ERROR_WITHOUT_PLACE = /^error (TS\d+: .+)$/

/**
 * Every project compiles, and every source belongs to one: a file that no `tsconfig` includes is checked by nobody.
 * The compiler is named by its path, because another TypeScript stands beside it for the dependency rules.
 */
export const checkTypes: Gate = {
  name: 'types',
  asks: 'every workspace compiles, and no source stands outside the compiler',
  run: async (tree) => {
    const projects = tree.files.filter((file) => /^[^/]+\/tsconfig[^/]*\.json$/.test(file))
    const faults: Fault[] = []
    const compiled = new Set<string>()
    for (const project of projects) {
      const { out } = await runTool('typescript/bin/tsc', ['-p', project, '--pretty', 'false', '--listFiles'])
      for (const line of out.split('\n')) {
        if (line.startsWith('/')) compiled.add(relative(ROOT, line))
        else faults.push(...readError(project, line))
      }
    }
    const sources = sourcesOf(tree)
    for (const file of sources) if (!compiled.has(file)) faults.push(fault(file, 0, 'belongs to no tsconfig: the compiler never sees it'))
    if (projects.length === 0) faults.push(fault('tsconfig.json', 0, 'no project was found'))
    return { faults: withoutRepeats(faults), seen: `${count(projects.length, 'project')}, ${count(sources.length, 'source')}` }
  },
}

/** The compiler's own words for a fault; its indented explanations belong to the line above and are left out. */
function readError(project: string, line: string): readonly Fault[] {
  const [, file, at, says] = ERROR.exec(line) ?? []
  if (file && says) return [fault(file, Number(at), says)]
  const [, bare] = ERROR_WITHOUT_PLACE.exec(line) ?? []
  return bare ? [fault(project, 0, bare)] : []
}

/** A source that two projects share is named once. */
function withoutRepeats(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((one) => [`${one.file}:${one.line}:${one.says}`, one])).values()]
}
