import { registerHooks } from 'node:module'
import type { ICruiseResult } from 'dependency-cruiser'
import { DEPENDENCY_RULES } from './dependency-rules.ts'
import { count, fault, type Fault, type Gate } from './gate.ts'
import { ROOT, sourcesOf } from './tree.ts'

/**
 * dependency-cruiser reads TypeScript through the `typescript` it finds, knows none newer than 6 and without one silently sees
 * no module at all. Its imports of `typescript` are led to the one it knows; that every source was seen is checked as well.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    const cruiser = context.parentURL?.includes('/node_modules/dependency-cruiser/') === true
    return next(cruiser ? specifier.replace(/^typescript(?=\/|$)/, 'typescript-6') : specifier, context)
  },
})

export interface Cruised {
  readonly modules: readonly string[]
  readonly dependencies: number
  readonly faults: readonly Fault[]
}

/** Follows every import of these files (paths from `root`) and holds them against the rules. */
export async function cruiseSources(root: string, files: readonly string[]): Promise<Cruised> {
  const { cruise } = await import('dependency-cruiser')
  const { output } = await cruise(
    [...files],
    { baseDir: root, validate: true, ruleSet: { forbidden: DEPENDENCY_RULES }, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
    { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'], extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'] },
  )
  const { modules, summary } = output as ICruiseResult
  return {
    modules: modules.map((module) => module.source),
    dependencies: summary.totalDependenciesCruised ?? 0,
    faults: summary.violations.map((one) => fault(one.from, 0, `${one.rule.name}: → ${one.cycle?.map((step) => step.name).join(' → ') ?? one.to}`)),
  }
}

export const checkDependencies: Gate = {
  name: 'dependencies',
  asks: 'imports run one way, types counted, and never in a circle',
  run: async (tree) => {
    const sources = sourcesOf(tree)
    const { modules, dependencies, faults } = await cruiseSources(ROOT, sources)
    const seen = new Set(modules)
    const unseen = sources.filter((file) => !seen.has(file)).map((file) => fault(file, 0, 'the cruiser did not see this source'))
    const blind = sources.length === 0 || dependencies === 0 ? [fault('tools/src/check-dependencies.ts', 0, 'no module or no import was seen')] : []
    return { faults: [...faults, ...unseen, ...blind], seen: `${count(sources.length, 'module')}, ${count(dependencies, 'import')}` }
  },
}
