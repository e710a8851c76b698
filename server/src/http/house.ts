import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import { scopeOf, type Policy } from '@lianfang/domain/kernel/policy.ts'
import type { FastifyRequest } from 'fastify'
import type { Catalog } from '../database/catalog.ts'
import type { Pool } from '../database/connect.ts'
import type { Keys } from '../database/master-key.ts'
import { read, type Reader } from '../database/reader.ts'
import type { Journal } from '../journal/journal.ts'
import { ProblemError } from './problem.ts'
import type { Seat } from './seat.ts'

/** What routes work with: the database, the journals, the keys, the clock. */
export interface House {
  readonly pool: Pool
  readonly owner: Pool
  readonly catalog: Catalog
  readonly keys: Keys
  readonly journal: Journal
  readonly now: () => string
  /** Where people reach this server, for links: `http://127.0.0.1:8080`. */
  readonly origin: string
  /** Where the console's and the field app's built files lie, or will lie once they are built. */
  readonly apps: { readonly console: string; readonly field: string }
}

/** The caller's seat; a route whose right is not PUBLIC always has one. */
export function seatOf(request: FastifyRequest): Seat {
  if (!request.seat) throw new ProblemError('sign-in-needed')
  return request.seat
}

/** Reads in one snapshot, bound by row-level security to the units in which the caller has this right. */
export function readAs<T>(house: House, request: FastifyRequest, policy: Policy, work: (reader: Reader) => Promise<T>): Promise<T> {
  const seat = seatOf(request)
  return read(house.pool, house.catalog, house.journal.keysOf(seat.township), seat.township, scopeOf(policy, seat.actor), work)
}

/** Says a command in the caller's name; a refusal becomes a problem. `id` is the command's own, made by the device or the server. */
export async function sayAs(house: House, request: FastifyRequest, command: Pick<Command, 'id' | 'kind' | 'unit' | 'input'>, said?: unknown): Promise<Answer> {
  const seat = seatOf(request)
  const answer = await house.journal.say({ ...command, township: seat.township, actor: seat.actor.id, device: seat.device, at: house.now() }, said)
  if (answer.status === 'refused') {
    const { code, ...details } = answer.reason
    throw new ProblemError(code, details)
  }
  return answer
}
