import { ROLES, type Role } from '@lianfang/domain/kernel/policy.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { v7 } from 'uuid'
import { sentenceOf } from '../http/problem.ts'
import type { House } from '../http/house.ts'
import { SYSTEM } from '../journal/rights.ts'
import { setLink } from './credentials.ts'
import { hashToken, newToken } from './passwords.ts'

export interface NewWorker {
  readonly name: string
  readonly login: string
  readonly phone: string
  readonly role: Role
  readonly unit: string
}

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

/** Enters a worker with a role, in the journal as said by the program. Returns the worker's id. */
export async function addWorker(house: House, township: string, worker: NewWorker): Promise<string> {
  const now = house.now()
  const id = v7()
  const say = (kind: string, unit: string, input: unknown, command = v7()): Promise<Answer> =>
    house.journal.say({ id: command, kind, township, unit, actor: SYSTEM, device: SYSTEM, at: now, input })
  applied(
    await say(
      'grids/put-worker',
      township,
      { worker: null, baseRevision: null, login: worker.login, active: true, name: worker.name, phone: worker.phone },
      id,
    ),
  )
  applied(await say('grids/assign', worker.unit, { worker: id, unit: worker.unit, role: worker.role, from: dayOf(now), to: null }))
  return id
}

function applied(answer: Answer): void {
  if (answer.status !== 'refused') return
  const { code, ...details } = answer.reason
  throw new Error(`${sentenceOf(code, details, 'zh')} ${sentenceOf(code, details, 'en')}`)
}

/** A one-time link, good for 72 hours, with which this worker sets a password. */
export async function makeLink(house: House, township: string, worker: string, login: string): Promise<string> {
  const token = newToken()
  await setLink(house.pool, township, worker, login, hashToken(token))
  return token
}
