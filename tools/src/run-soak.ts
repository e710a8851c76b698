import { runVitest } from './run-vitest.ts'

interface Soak {
  readonly project: string
  readonly file: string
  readonly env: NodeJS.ProcessEnv
}

/** The same tests that run on every change, for hours instead of seconds: trust.md's figures for the night. */
const SOAKS: Readonly<Record<string, Soak>> = {
  'kill-nine': { project: 'acceptance', file: 'acceptance/src/faults/kill-nine.story.ts', env: { SOAK_ROUNDS: '1000' } },
  simulation: { project: 'acceptance', file: 'acceptance/src/sync/simulation.story.ts', env: { SOAK_SEEDS: '1000' } },
  workbooks: { project: 'server', file: 'server/src/imports/file-reader.test.ts', env: { SOAK_MUTANTS: '2000' } },
}

/** `npm run soak [-- NAME …]`: all of them, or those named. A figure given in the environment (`SOAK_ROUNDS=200`) wins. */
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in SOAKS))
if (unknown) throw new Error(`there is no soak ${unknown}; there are ${Object.keys(SOAKS).join(', ')}`)
let failed = 0
for (const [name, { project, file, env }] of Object.entries(SOAKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n── ${name}`)
  failed += (await runVitest(project, [file], { ...env, ...process.env })).failed
}
process.exitCode = failed === 0 ? 0 : 1
