import type { Command } from '@lianfang/domain/kernel/command.ts'
import type { FastifyRequest } from 'fastify'
import { sayAs, seatOf, type House } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { titleOf, type OpenImport } from './answer-import.ts'
import { openImport } from './open-import.ts'
import type { PlannedList } from './plan-list.ts'
import { resultsToTakeIn } from './plan-results.ts'
import { closeImport, saveState } from './queries.ts'
import { listToAccept } from './take-in.ts'

export interface Wish {
  readonly title?: string | undefined
  readonly dueAt?: string | undefined
}

/**
 * Takes an import in, in one command, or keeps the first yes to a list that needs a second. What is said is judged by the import
 * and by who agreed, so that a second click is the same statement. Returns how it stands then.
 */
export async function acceptImport(house: House, request: FastifyRequest, id: string, wish: Wish): Promise<OpenImport> {
  const seat = seatOf(request)
  const open = await openImport(house, seat, id)
  const { staged, plan, reading } = open
  if (staged.state.accepted) return open
  if (!reading) throw new ProblemError('header-unknown')
  if (!plan) throw new ProblemError('mapping-incomplete', { fields: reading.missing.join('、') })
  if (plan.kind === 'results') {
    await say(house, request, id, { kind: 'followup/take-in-results', input: resultsToTakeIn(staged, reading, plan, wish.title ?? titleOf(open)) }, {})
    return taken(house, request, open)
  }
  if (plan.kind !== 'referrals') {
    await say(house, request, id, plan.command, {})
    return taken(house, request, open)
  }
  const consent = consentOf(open, plan, seat.actor.id, wish)
  if (consent === 'FIRST_OF_TWO') return firstYes(house, request, open, wish)
  const input = listToAccept(staged, reading, plan, consent)
  await say(house, request, id, { kind: 'referrals/accept-batch', input }, { acceptedBy: consent.acceptedBy, secondedBy: consent.secondedBy })
  return taken(house, request, open)
}

/** Who has agreed with this yes: one person where one is enough, two people where R6 asks for two, or the first of them. */
function consentOf(open: OpenImport, plan: PlannedList, actor: string, wish: Wish): Parameters<typeof listToAccept>[3] | 'FIRST_OF_TWO' {
  const { agreed } = open.staged.state
  if (plan.run.second.length === 0) return { title: wish.title ?? titleOf(open), dueAt: needed(wish.dueAt), acceptedBy: actor, secondedBy: null }
  if (agreed === null || agreed.by === actor) return 'FIRST_OF_TWO'
  return { title: agreed.title, dueAt: agreed.dueAt, acceptedBy: agreed.by, secondedBy: actor }
}

async function firstYes(house: House, request: FastifyRequest, open: OpenImport, wish: Wish): Promise<OpenImport> {
  const seat = seatOf(request)
  const state = { ...open.staged.state, agreed: { by: seat.actor.id, at: house.now(), title: wish.title ?? titleOf(open), dueAt: needed(wish.dueAt) } }
  await saveState(house, seat.township, open.staged.id, state)
  return { ...open, staged: { ...open.staged, state }, agreedName: seat.worker.name }
}

/** A list without a time by which it is to be answered is never overdue: the time is asked for. */
function needed(dueAt: string | undefined): string {
  if (dueAt === undefined) throw new ProblemError('bad-input', { field: 'dueAt', why: 'required' })
  return dueAt
}

async function say(
  house: House,
  request: FastifyRequest,
  id: string,
  command: Pick<Command, 'kind' | 'input'>,
  agreed: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sayAs(house, request, { id, unit: seatOf(request).settings.root, ...command }, { import: id, ...agreed })
}

async function taken(house: House, request: FastifyRequest, open: OpenImport): Promise<OpenImport> {
  const state = { ...open.staged.state, accepted: true }
  await closeImport(house, seatOf(request).township, open.staged.id, state)
  return { ...open, staged: { ...open.staged, state } }
}
