import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './tree.ts'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

/**
 * Counts a run. What vitest did not count still fails: a file that did not load, an error outside a test, a project without a
 * single test, a test that was skipped.
 */
export function countRun(report: VitestReport | undefined, code: number): Counts {
  const passed = report?.numPassedTests ?? 0
  const failed = (report?.numFailedTests ?? 0) + (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const uncounted = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: uncounted ? 1 : failed }
}

/** Runs one project of `vitest.config.ts` (or some files of it) in the foreground and counts it by its JSON report. */
export async function runVitest(project: string, files: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const json = join(tmpdir(), `lianfang-${process.pid}-${project}.json`)
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${json}`, ...files]
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (exit) => resolve(exit ?? 1))
  })
  const counts = countRun(readReport(json), code)
  rmSync(json, { force: true })
  return counts
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  } catch {
    return undefined
  }
}
