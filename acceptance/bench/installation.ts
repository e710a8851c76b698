import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program the bench started, with what it printed that the bench waits for. */
export interface Running {
  readonly child: ChildProcess
  readonly said: string
  readonly stop: () => Promise<void>
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Starts a TypeScript program on this Node and waits for a line that matches. */
export async function start(program: string, args: readonly string[], until: RegExp, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const said = await new Promise<string>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`${program} ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = until.exec(line)
      if (match) done(match[1] ?? match[0])
    })
  })
  child.removeAllListeners('exit')
  return {
    child,
    said,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGINT')
      await gone
    },
  }
}
