import { checkDependencies } from './check-dependencies.ts'
import { checkDocs } from './check-docs.ts'
import { checkFormat } from './check-format.ts'
import { checkLint } from './check-lint.ts'
import { checkLock } from './check-lock.ts'
import { checkNames } from './check-names.ts'
import { checkOrphans } from './check-orphans.ts'
import { checkProblems } from './check-problems.ts'
import { checkPurity } from './check-purity.ts'
import { checkRemarks } from './check-remarks.ts'
import { checkSpec } from './check-spec.ts'
import { checkTraces } from './check-traces.ts'
import { checkTypes } from './check-types.ts'
import { checkUnused } from './check-unused.ts'
import { checkWords } from './check-words.ts'
import { fault, type Gate, type Report } from './gate.ts'
import { reportLengths } from './report-lengths.ts'
import { openTree, type Tree } from './tree.ts'

const GATES: readonly Gate[] = [
  checkTypes,
  checkLint,
  checkFormat,
  checkDependencies,
  checkPurity,
  checkUnused,
  checkOrphans,
  checkNames,
  checkSpec,
  checkProblems,
  checkWords,
  checkDocs,
  checkRemarks,
  checkTraces,
  checkLock,
  reportLengths,
]

/** How many faults of one gate are printed; the rest are counted. */
const SHOWN = 40

if (import.meta.main) await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return help()
  const unknown = args.filter((name) => !GATES.some((gate) => gate.name === name))
  if (unknown.length > 0) {
    console.error(`No such gate: ${unknown.join(', ')}. There are: ${GATES.map((gate) => gate.name).join(', ')}`)
    process.exitCode = 2
    return
  }
  const { failed } = await runChecks(args)
  if (failed > 0) process.exitCode = 1
}

/** Runs the named gates (all when none is named), prints what each saw and found, and counts them. */
export async function runChecks(names: readonly string[] = []): Promise<{ readonly passed: number; readonly failed: number }> {
  const chosen = GATES.filter((gate) => names.length === 0 || names.includes(gate.name))
  const tree = openTree()
  const red: string[] = []
  for (const [index, gate] of chosen.entries()) {
    const started = performance.now()
    const { faults, seen } = await look(gate, tree)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (faults.length > 0) red.push(gate.name)
    console.log(
      `${String(index + 1).padStart(2)}/${chosen.length} ${faults.length === 0 ? 'ok   ' : 'FAULT'} ${gate.name.padEnd(13)}${seconds.padStart(5)} s  ${seen}`,
    )
    for (const { file, line, says } of faults.slice(0, SHOWN)) console.log(`        ${file}${line > 0 ? `:${line}` : ''}  ${shortened(says)}`)
    if (faults.length > SHOWN) console.log(`        … and ${faults.length - SHOWN} more (npm run check -- ${gate.name})`)
  }
  console.log(red.length === 0 ? `House in order: ${chosen.length} gates.` : `Out of order: ${red.join(', ')}.`)
  return { passed: chosen.length - red.length, failed: red.length }
}

/** A compiler may quote a union of a hundred members. */
function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)} …` : text
}

/** A gate that cannot finish has not passed. */
async function look(gate: Gate, tree: Tree): Promise<Report> {
  try {
    return await gate.run(tree)
  } catch (thrown) {
    return {
      faults: [fault('tools/src', 0, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))],
      seen: 'nothing: the gate itself broke',
    }
  }
}

function help(): void {
  console.log('npm run check [-- GATE …]   holds the house rules; exits 1 on any fault\n')
  for (const gate of GATES) console.log(`  ${gate.name.padEnd(13)} ${gate.asks}`)
}
