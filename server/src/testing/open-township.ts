import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import type { Session } from '@lianfang/contract/identity/answers.ts'
import type { FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { inject } from 'vitest'
import { openHouse } from '../cli/installation.ts'
import { ownerPool } from '../database/connect.ts'
import { readKeys } from '../database/master-key.ts'
import { buildApp } from '../http/app.ts'
import type { House } from '../http/house.ts'
import { setPassword } from '../identity/credentials.ts'
import { foundTownship } from '../identity/found-township.ts'
import { hashPassword } from '../identity/passwords.ts'
import { inDatabase, TEMPLATE } from './cluster.ts'

/** A township on a database of its own, with a clock that the test moves. */
export interface TestTownship {
  readonly house: House
  readonly app: FastifyInstance
  readonly id: string
  /** Moves the server's clock. */
  readonly setClock: (instant: string) => void
  readonly admin: Seated
  /** A worker with this role in this unit, signed in on a device of their own. */
  readonly seat: (name: string, role: Role, unit: string) => Promise<Seated>
  /** Founds another township on the same database. */
  readonly found: (id: string, name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Somebody signed in: what their screen or phone would do. */
export interface Seated {
  readonly session: Session
  /** GET; the body as JSON. */
  readonly get: (url: string) => Promise<{ readonly status: number; readonly body: never; readonly raw: Buffer }>
  readonly post: (url: string, body: unknown) => Promise<{ readonly status: number; readonly body: never }>
  readonly delete: (url: string) => Promise<{ readonly status: number; readonly body: never }>
  /** Uploads a file as a browser's form does. */
  readonly upload: (
    url: string,
    fields: Readonly<Record<string, string>>,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ) => Promise<{ readonly status: number; readonly body: never }>
  /** A command of this person, as it would be sent. */
  readonly command: <I>(kind: string, unit: string, input: I, more?: Partial<Command<I>>) => Command<I>
  /** Says one command and gives its answer. */
  readonly say: <I>(kind: string, unit: string, input: I, more?: Partial<Command<I>>) => Promise<Answer>
  readonly push: (commands: readonly Command[], sentAt?: string) => Promise<{ readonly status: number; readonly answers: readonly Answer[] }>
}

export const PASSWORD = '联防测试-Correct7'
export const TOWNSHIP = '430502200'

/** Clones the template, founds 火车站乡 and opens the program on it. The clock stands at `now` until it is moved. */
export async function openTownship(now = '2022-03-19T01:00:00.000Z'): Promise<TestTownship> {
  const { folder, adminUrl } = inject('cluster')
  const database = `t_${randomBytes(6).toString('hex')}`
  const admin = ownerPool({ url: adminUrl })
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${TEMPLATE}`)
  let clock = now
  const opened = await openHouse({ url: inDatabase(adminUrl, database) }, readKeys(folder), 'http://127.0.0.1', () => clock)
  const { house } = opened
  const app = await buildApp(house, { firstRun: { token: null }, log: false, perMinute: 100_000 })
  await app.ready()
  const administrator = await foundTownship(house, { id: TOWNSHIP, name: '火车站乡', administrator: { name: '管理员', login: 'admin' } })
  const hash = await hashPassword(PASSWORD)
  const signIn = async (worker: string, login: string): Promise<Seated> => {
    await setPassword(house.pool, TOWNSHIP, worker, login, hash)
    // A machine full of work says that it is busy: asked again, as any phone would.
    const ask = () => app.inject({ method: 'POST', url: '/api/session', payload: { login, password: PASSWORD, township: TOWNSHIP } })
    let reply = await ask()
    for (let tries = 0; reply.statusCode === 503 && tries < 10; tries++) {
      await sleep(1000)
      reply = await ask()
    }
    if (reply.statusCode !== 200) throw new Error(`sign-in of ${login}: ${reply.body}`)
    const cookie = reply.cookies.map((one) => `${one.name}=${one.value}`).join('; ')
    return seated(app, reply.json(), cookie, () => clock)
  }
  const adminSeat = await signIn(administrator, 'admin')
  return {
    house,
    app,
    id: TOWNSHIP,
    setClock: (instant) => {
      clock = instant
    },
    admin: adminSeat,
    seat: async (name, role, unit) => {
      const login = `w${randomBytes(5).toString('hex')}`
      const worker = v7()
      const answers = await adminSeat.push([
        adminSeat.command(
          'grids/put-worker',
          TOWNSHIP,
          {
            worker: null,
            baseRevision: null,
            login,
            name,
            phone: `139${String(Math.floor(Number(`0x${randomBytes(4).toString('hex')}`) % 1e8)).padStart(8, '0')}`,
            active: true,
          },
          { id: worker },
        ),
        adminSeat.command('grids/assign', unit, { worker, unit, role, from: '2020-01-01', to: null }),
      ])
      const bad = answers.answers.find((answer) => answer.status !== 'applied')
      if (bad) throw new Error(`seat of ${name}: ${JSON.stringify(bad)}`)
      return signIn(worker, login)
    },
    found: async (id, name) => {
      await foundTownship(house, { id, name, administrator: { name: '管理员', login: 'admin' } })
    },
    close: async () => {
      await app.close()
      await opened.close()
      await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
      await admin.end()
    },
  }
}

function seated(app: FastifyInstance, session: Session, cookie: string, clock: () => string): Seated {
  const headers = { cookie }
  const answerOf = (reply: {
    statusCode: number
    body: string
    headers: Record<string, unknown>
    json: () => unknown
    rawPayload: Buffer
  }): { status: number; body: never; raw: Buffer } => ({
    status: reply.statusCode,
    body: (String(reply.headers['content-type']).includes('json') && reply.body !== '' ? reply.json() : reply.body) as never,
    raw: reply.rawPayload,
  })
  const command = <I>(kind: string, unit: string, input: I, more: Partial<Command<I>> = {}): Command<I> => ({
    id: v7(),
    kind,
    township: session.township.id,
    unit,
    actor: session.worker.id,
    device: session.device,
    at: clock(),
    input,
    ...more,
  })
  const push = async (commands: readonly Command[], sentAt = clock()): Promise<{ status: number; answers: readonly Answer[] }> => {
    const reply = await app.inject({ method: 'POST', url: '/api/commands', headers, payload: { commands, sentAt } })
    return { status: reply.statusCode, answers: reply.statusCode === 200 ? reply.json<{ answers: Answer[] }>().answers : [] }
  }
  return {
    session,
    get: async (url) => answerOf(await app.inject({ method: 'GET', url, headers })),
    post: async (url, body) => answerOf(await app.inject({ method: 'POST', url, headers, payload: body as object })),
    delete: async (url) => answerOf(await app.inject({ method: 'DELETE', url, headers })),
    upload: async (url, fields, file) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
      const request = new Request('http://localhost/', { method: 'POST', body: form })
      const payload = Buffer.from(await request.arrayBuffer())
      return answerOf(await app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': request.headers.get('content-type') ?? '' }, payload }))
    },
    command,
    push,
    say: async (kind, unit, input, more) => {
      const { status, answers } = await push([command(kind, unit, input, more)])
      const [answer] = answers
      if (!answer) throw new Error(`${kind}: HTTP ${status}`)
      return answer
    },
  }
}
