import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../../server/bin/lianfang.js', import.meta.url))

/** The program as people run it: `lianfang serve` in a process of its own, on a data folder. */
export interface Served {
  readonly url: string
  /** The one-time token of a first run; null later. */
  readonly token: string | null
  readonly process: ChildProcess
  /** Seconds from the command to the printed address. */
  readonly seconds: number
  /** Ctrl-C: resolves when everything has stopped. */
  readonly stop: () => Promise<void>
  /** Pulls the plug on the program, not on its database. */
  readonly kill: () => Promise<void>
}

/** A data folder that goes away with the test. */
export function throwAwayFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-story-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts the program on a free port (or a given one) and waits until it is ready to work; throws what it printed when it gives up. */
export function serve(folder: string, port = 0, env: NodeJS.ProcessEnv = {}): Promise<Served> {
  const begun = performance.now()
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', folder, '--port', String(port)], {
    env: { ...process.env, DATABASE_URL: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  return new Promise((ready, fail) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString()
      const url = /Lianfang is running: (http:\/\/\S+)/.exec(printed)?.[1]
      if (!url || !printed.includes('Ctrl-C')) return
      void untilReady(url).then(
        () =>
          ready({
            url,
            token: /setup\?token=([\w-]+)/.exec(printed)?.[1] ?? null,
            process: child,
            seconds: (performance.now() - begun) / 1000,
            stop: () => ended(child, 'SIGINT'),
            kill: () => ended(child, 'SIGKILL'),
          }),
        fail,
      )
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => fail(new Error(`lianfang serve ended with ${code}:\n${printed}`)))
  })
}

/** On a machine with much else to do a program that has just started may still send everybody away. */
async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const isReady = await fetch(`${url}/readyz`).then(
      (reply) => reply.status === 200,
      () => false,
    )
    if (isReady) return
    await new Promise((next) => setTimeout(next, 100))
  }
  throw new Error(`${url} did not become ready`)
}

/** The process number of the embedded database's postmaster; null when there is none. */
export function postmasterOf(folder: string): number | null {
  const file = join(folder, 'postgres', 'postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  return pid > 1 ? pid : null
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill(signal)
  })
}
