import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { FileRefusal, type FileRefusalCode } from './file-refusal.ts'
import { takeTurns } from '../http/take-turns.ts'
import { LIMITS } from './limits.ts'

const CHILD = fileURLToPath(new URL('./reader-child.ts', import.meta.url))
const AT_ONCE = 2
const WAITING = 8
/** A spare is started when the request that took the last one has had its turn at the processor. */
const NEXT_SPARE_MS = 1_500
/** A spare costs some 60 MB: it is kept while files are likely to come. */
const SPARE_MS = 5 * 60_000

/** Reads files in child processes. */
export interface FileReader {
  /** The sheets as packed JSON (`parsePacked`); rejects with a `FileRefusal`. */
  readonly read: (bytes: Buffer) => Promise<string>
  /** Starts a spare child: somebody is about to choose a file. */
  readonly expect: () => void
  readonly close: () => void
}

/**
 * One child per file: what a hostile file does to it ends with it. A spare is kept ready for some minutes after use, so that a
 * file does not wait for a start. At most two files are read at once; a few may wait, more are refused as busy.
 */
export function openFileReader(limits: { readonly timeMs: number; readonly memoryMb: number } = LIMITS): FileReader {
  let spare: ChildProcess | null = null
  let idle: NodeJS.Timeout | null = null
  let closed = false
  const inTurn = takeTurns(AT_ONCE, WAITING, () => new FileRefusal('reader-busy'))
  const start = (): ChildProcess => {
    const child = fork(CHILD, [], {
      execArgv: [`--max-old-space-size=${limits.memoryMb}`, '--disable-warning=ExperimentalWarning'],
      env: { PATH: process.env['PATH'] },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    child.on('error', () => undefined)
    return child
  }
  const drop = (): void => {
    spare?.kill('SIGKILL')
    spare = null
  }
  const expect = (): void => {
    if (!spare || !isAlive(spare)) spare = start()
    if (idle) clearTimeout(idle)
    idle = setTimeout(drop, SPARE_MS)
    idle.unref()
  }
  const take = (): ChildProcess => {
    const child = spare && isAlive(spare) ? spare : start()
    spare = null
    return child
  }
  return {
    read: (bytes) => inTurn(() => readIn(take(), bytes, limits.timeMs).finally(() => setTimeout(() => !closed && expect(), NEXT_SPARE_MS).unref())),
    expect,
    close: () => {
      closed = true
      if (idle) clearTimeout(idle)
      drop()
    },
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.connected && child.exitCode === null && child.signalCode === null
}

/** Hands the file to the child and waits for its answer, its end, or the end of its time. */
function readIn(child: ChildProcess, bytes: Buffer, timeMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      child.removeAllListeners('message').removeAllListeners('exit')
      child.kill('SIGKILL')
    }
    const refuse = (code: FileRefusalCode): void => {
      end()
      reject(new FileRefusal(code))
    }
    const timer = setTimeout(() => refuse('file-too-slow'), timeMs)
    child.on('message', (message: { readonly json?: unknown; readonly code?: unknown }) => {
      if (typeof message.json === 'string') {
        end()
        resolve(message.json)
      } else if (typeof message.code === 'string') refuse(codeOf(message.code))
    })
    // A child that dies without a word ran out of memory: the file unpacks to more than any list.
    child.on('exit', () => refuse('file-swollen'))
    child.send({ bytes }, (fault) => {
      if (fault) refuse('file-broken')
    })
  })
}

const CODES: readonly FileRefusalCode[] = ['file-kind-unknown', 'file-broken', 'file-encrypted', 'file-empty', 'file-too-large', 'file-swollen']

function codeOf(code: string): FileRefusalCode {
  return CODES.find((known) => known === code) ?? 'file-broken'
}
