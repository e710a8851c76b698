import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** A demonstration that runs, with the sign-ins it printed. */
export interface RunningDemo {
  readonly url: string
  /** The sign-in name of a role, as printed. */
  readonly loginOf: (role: string) => string
  readonly password: string
  readonly stop: () => Promise<void>
}

/** Starts `lianfang demo 004` as a user would and reads what it prints. Throws what it said when it ends early. */
export function runDemo(port: number): Promise<RunningDemo> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['server/bin/lianfang.js', 'demo', '004', '--port', String(port)], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    const gone = new Promise<void>((done) => child.once('exit', () => done()))
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (!said.includes('Ctrl-C')) return
      const signIns = [...said.matchAll(/^ {2}([A-Z_]+) +(\S+) +(\S+) +http/gm)]
      const logins = new Map(signIns.map(([, role, login]) => [role, login]))
      resolve({
        url: `http://127.0.0.1:${port}`,
        loginOf: (role) => logins.get(role) ?? '',
        password: signIns[0]?.[3] ?? '',
        stop: async () => {
          child.kill('SIGINT')
          await gone
        },
      })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(said)))
  })
}
