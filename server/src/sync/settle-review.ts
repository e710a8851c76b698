import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import { reviewRecords } from '@lianfang/domain/identity/policy.ts'
import type { FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { type House, readAs, sayAs, seatOf } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { reviewOf } from '../identity/queries.ts'
import { checkCommand } from './check-command.ts'
import { enrich } from './enrich.ts'

/** Notes what became of a record under review. */
async function settle(house: House, request: FastifyRequest, review: string, accept: boolean, note: string): Promise<void> {
  const { settings } = seatOf(request)
  await sayAs(house, request, { id: v7(), kind: 'identity/settle-review', unit: settings.root, input: { review, accept, note } })
}

export function rejectRecord(house: House, request: FastifyRequest, review: string, note: string): Promise<void> {
  return settle(house, request, review, false, note)
}

/**
 * Takes a record of a revoked device: it is said now, under its author's name and with its own time, from the device of whoever
 * takes it, and only when the journal has it is the review settled. A refusal of the lane is shown and the record goes on waiting;
 * broken off in between it is taken again, and the journal says `already`.
 */
export async function acceptRecord(house: House, request: FastifyRequest, id: string, note: string): Promise<void> {
  const review = await readAs(house, request, reviewRecords, (reader) => reviewOf(reader, id))
  const { said } = review?.personal ?? {}
  if (!review || !said) throw new ProblemError('not-found')
  if (review.status !== 'WAITING') throw new ProblemError('review-settled')
  const checked = checkCommand(said)
  if (!('command' in checked)) throw problemOf({ id, status: 'refused', reason: checked.reason })
  const spoken = { ...checked.command, device: seatOf(request).device }
  const answer = await say(house, request, spoken)
  if (answer.status === 'refused') throw problemOf(answer)
  await settle(house, request, id, true, note)
}

/** A record that follows one under review waits for that decision; one that follows what never came is decided on what is there. */
async function say(house: House, request: FastifyRequest, said: Command): Promise<Answer> {
  const prepare = enrich(house, seatOf(request), said)
  const answer = await house.journal.say(said, said.input, prepare)
  if (answer.status !== 'held') return answer
  const earlier = await readAs(house, request, reviewRecords, (reader) => reviewOf(reader, answer.after))
  if (earlier?.status === 'WAITING') throw new ProblemError('review-earlier')
  const { after: _gone, ...alone } = said
  return house.journal.say(alone, said.input, prepare)
}

function problemOf({ reason }: Extract<Answer, { status: 'refused' }>): ProblemError {
  const { code, ...details } = reason
  return new ProblemError(code, details)
}
