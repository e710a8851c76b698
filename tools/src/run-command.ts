import { spawn } from 'node:child_process'
import { ROOT } from './tree.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a program to its end and keeps what it said. A program that cannot be started is our own bug and throws. */
export function runCommand(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
  })
}

/** Runs a tool of the repository on the repository's own Node, whatever stands first on the path. */
export function runTool(script: string, args: readonly string[]): Promise<Ran> {
  return runCommand(process.execPath, [`node_modules/${script}`, ...args])
}
