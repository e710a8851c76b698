import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import type { Session } from '@lianfang/contract/identity/answers.ts'
import { ask, asked, bodyOf, cookieOf, saying, type Door, type Reply } from './ask.ts'

/** A device with somebody signed in. */
export interface Device {
  readonly door: Door
  readonly session: Session
}

/** A command before it is known which device says it. */
export type Unsaid = Omit<Command, 'device'>

const BATCH = 500
const TRIES = 20

export async function signIn(door: Door, who: { readonly login: string; readonly password: string; readonly township?: string }): Promise<Device> {
  return seated(door, await whenNotBusy(() => ask(door, 'POST', '/api/session', who)))
}

/** Sets up a new installation, or takes a one-time link: chooses the password and is signed in. */
export async function setUp(
  door: Door,
  how: {
    readonly token: string
    readonly password: string
    readonly login?: string
    readonly name?: string
    readonly township?: { readonly id: string; readonly name: string }
  },
): Promise<Device> {
  return seated(door, await whenNotBusy(() => ask(door, 'POST', '/api/setup', how)))
}

/**
 * Sends commands as a device does: in order, at most 500 at a time, each batch again until it is answered (a lost connection, 429
 * and 503 are no answers). Sending again is harmless: what was applied answers `already`.
 */
export async function push(device: Device, commands: readonly Unsaid[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let from = 0; from < commands.length; from += BATCH) {
    const batch = commands.slice(from, from + BATCH).map((command) => ({ ...command, device: device.session.device }))
    const reply = await untilAnswered(() => ask(device.door, 'POST', '/api/commands', { commands: batch, sentAt: device.door.clock() }))
    answers.push(...bodyOf<{ readonly answers: readonly Answer[] }>(reply).answers)
  }
  return answers
}

/** Sends commands that must all be accepted; says which was not. */
export async function pushAll(device: Device, commands: readonly Unsaid[]): Promise<void> {
  const answers = await push(device, commands)
  answers.forEach((answer, i) => {
    if (answer.status === 'applied' || answer.status === 'already') return
    throw new Error(
      `${device.session.worker.name}: ${commands[i]?.kind} ${JSON.stringify(commands[i]?.input).slice(0, 300)} was answered ${JSON.stringify(answer)}`,
    )
  })
}

export interface Pulled {
  readonly rows: readonly { readonly table: string; readonly version: number; readonly row: Readonly<Record<string, unknown>> }[]
  readonly gone: readonly { readonly table: string; readonly id: string; readonly version: number }[]
  readonly cursor: string
}

/** Everything in the device's sight that has changed since the cursor. */
export async function pull(device: Device, cursor = '0'): Promise<Pulled> {
  let at = cursor
  const rows: Pulled['rows'][number][] = []
  const gone: Pulled['gone'][number][] = []
  for (let more = true; more;) {
    const page = await asked<Pulled & { readonly more: boolean }>(device.door, 'GET', `/api/pull?cursor=${encodeURIComponent(at)}&limit=2000`)
    rows.push(...page.rows)
    gone.push(...page.gone)
    at = page.cursor
    more = page.more
  }
  return { rows, gone, cursor: at }
}

/** Uploads a list as a person would, from the desk. */
export function upload<T>(
  device: Device,
  list: { readonly kind: 'referrals' | 'grids' | 'households'; readonly sender: string; readonly fileName: string; readonly bytes: Uint8Array },
): Promise<T> {
  const form = new FormData()
  form.set('kind', list.kind)
  form.set('sender', list.sender)
  form.set('file', new Blob([new Uint8Array(list.bytes)]), list.fileName)
  return asked<T>(device.door, 'POST', '/api/imports', form)
}

function seated(door: Door, reply: Reply): Device {
  if (reply.status !== 200) throw new Error(`signing in was answered ${reply.status}: ${saying(reply)}`)
  return { door: { ...door, cookie: cookieOf(reply) }, session: bodyOf<Session>(reply) }
}

/** Comes back while the server sends everybody away. */
async function whenNotBusy(send: () => Promise<Reply>): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    const reply = await send()
    if (reply.status !== 503 || tries >= TRIES) return reply
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

async function untilAnswered(send: () => Promise<Reply>): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    const reply = await send().catch(() => null)
    if (reply?.status === 200) return reply
    if (reply && ![429, 502, 503, 504].includes(reply.status)) throw new Error(`a push was answered ${reply.status}: ${saying(reply)}`)
    if (tries >= TRIES) throw new Error('a push was never answered')
    await new Promise((resolve) => setTimeout(resolve, Math.min(100 * tries, 2000)))
  }
}
