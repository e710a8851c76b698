import { obtainBrowser, obtainReaders } from './obtain-programs.ts'
import { measureScreens } from './measure-screens.ts'
import { startOwnPostgres, type OwnPostgres } from './own-postgres.ts'
import { runChecks } from './run-checks.ts'
import { runVitest, type Counts } from './run-vitest.ts'
import { openTree } from './tree.ts'

/** What the oldest supported PostgreSQL is asked: everything that speaks to it by its own SQL. */
const SHORT_PASS = ['server/src/database', 'server/src/journal', 'server/src/sync', 'server/src/identity']

interface Step {
  readonly name: string
  readonly run: () => Promise<Counts>
}

/**
 * Everything that CI runs: the house gates, each project of `vitest.config.ts`, and a short pass on the oldest PostgreSQL. A step
 * that cannot run counts as one failure. The last line is `N passed, N failed`.
 */
const steps: readonly Step[] = [
  { name: 'house gates', run: () => runChecks() },
  { name: 'screens: build and first load', run: async () => measureScreens() },
  ...(await projects()).map((project) => ({ name: `tests: ${project}`, run: () => runProject(project) })),
  { name: 'tests: server on the oldest PostgreSQL', run: runShortPass },
]

const begun = performance.now()
const results: { readonly name: string; readonly counts: Counts; readonly seconds: number }[] = []
for (const [index, step] of steps.entries()) {
  console.log(`\n── ${index + 1}/${steps.length} ${step.name}`)
  const started = performance.now()
  const counts = await step.run().catch((fault: unknown): Counts => {
    console.error(fault instanceof Error ? fault.message : fault)
    return { passed: 0, failed: 1 }
  })
  results.push({ name: step.name, counts, seconds: (performance.now() - started) / 1000 })
}

console.log('')
for (const { name, counts, seconds } of results)
  console.log(`${counts.failed === 0 ? 'ok   ' : 'FAULT'} ${name.padEnd(42)} ${counts.passed} passed, ${counts.failed} failed  ${seconds.toFixed(0)} s`)
console.log(`${((performance.now() - begun) / 60_000).toFixed(1)} minutes`)
const total = results.reduce((sum, { counts }) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }), { passed: 0, failed: 0 })
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** The projects that `vitest.config.ts` names, in its order: written there, or in a configuration of their own. */
async function projects(): Promise<readonly string[]> {
  const { default: config } = await import('../../vitest.config.ts')
  return (config.test?.projects ?? []).flatMap((one) => {
    if (typeof one === 'string') return [one.replace(/^\.\//, '').replace(/\/.*$/, '')]
    return 'test' in one && typeof one.test?.name === 'string' ? [one.test.name] : []
  })
}

/** Stories need a browser; a machine without one gets it, or the reason why not. */
function runProject(project: string): Promise<Counts> {
  if (project === 'server') obtainReaders()
  return runVitest(project, [], project === 'acceptance' ? { CHROMIUM: obtainBrowser() } : {})
}

async function runShortPass(): Promise<Counts> {
  const tests = openTree().files.filter((file) => file.endsWith('.test.ts') && SHORT_PASS.some((part) => file.startsWith(`${part}/`)))
  if (tests.length === 0) throw new Error('No test of the server speaks to its database.')
  const postgres = obtainPostgres()
  if (postgres === undefined) return { passed: 0, failed: 0 }
  console.log(`PostgreSQL ${postgres.version}`)
  try {
    return await runVitest('server', tests, { DATABASE_URL: postgres.url })
  } finally {
    postgres.stop()
  }
}

/** CI must have it; elsewhere a machine that has none and may install none goes without this pass, and is told so. */
function obtainPostgres(): OwnPostgres | undefined {
  try {
    return startOwnPostgres()
  } catch (fault) {
    if (process.env['CI'] !== undefined) throw fault
    console.log(`Left out: ${fault instanceof Error ? fault.message : String(fault)}`)
    return undefined
  }
}
