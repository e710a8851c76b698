import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import { buildApp } from '../http/app.ts'
import { closeSession, findByLogin, openSession } from '../identity/credentials.ts'
import { hashToken, newToken } from '../identity/passwords.ts'
import type { Installation } from './installation.ts'

export interface AsWorker {
  readonly app: FastifyInstance
  readonly headers: { readonly cookie: string; readonly 'accept-language': string }
}

/**
 * Does something through the program's own routes in a worker's name: the same checks, the same journal, the worker's own rights.
 * For the person at the machine, who could reach everything anyway; what was done stands under the worker's name.
 */
export async function asWorker<T>(installation: Installation, township: string, login: string, work: (as: AsWorker) => Promise<T>): Promise<T> {
  const { house } = installation
  const [credential] = await findByLogin(house.pool, login, township)
  if (!credential) throw new Error(`没有用户名 ${login}。 There is no user ${login}.`)
  const token = newToken()
  await openSession(house.pool, township, credential.worker, hashToken(token), { device: randomUUID(), label: 'lianfang' }, 1)
  const app = await buildApp(house, { firstRun: { token: null }, log: false, perMinute: 100_000 })
  try {
    return await work({ app, headers: { cookie: `lianfang=${token}`, 'accept-language': 'zh' } })
  } finally {
    await app.close()
    await closeSession(house.pool, township, hashToken(token))
  }
}
