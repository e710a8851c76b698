import type { Answer, Sentence } from '@lianfang/domain/kernel/command.ts'
import { MemoryState } from '@lianfang/domain/kernel/memory-state.ts'
import { allows, type Actor } from '@lianfang/domain/kernel/policy.ts'
import { actorOf } from '@lianfang/domain/grids/actor-of.ts'
import { assignments, units, workers } from '@lianfang/domain/grids/tables.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { dayOf, SHANGHAI, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Town } from '../towns/make-town.ts'
import type { Line } from './diary.ts'

export interface Told {
  readonly state: MemoryState
  readonly answers: readonly Answer[]
}

/**
 * Tells lines to the bare domain, without server or phone: rows of the town in memory, each sentence decided in order of time,
 * rights included. `now` is when it is all written down.
 */
export function tellDomain(town: Town, lines: readonly Line[], sentences: ReadonlyMap<string, Sentence<never>>, now: Instant): Told {
  const state = memoryOf(town)
  const actors = new Map<string, Actor>()
  const settings = { name: town.name, root: town.root, cutoff: '17:00', offset: SHANGHAI }
  const answers = lines.map((line, i): Answer => {
    const command = { ...line, device: '00000000-0000-7000-8000-000000000000' }
    const sentence = sentences.get(command.kind)
    if (!sentence) return { id: command.id, status: 'refused', reason: { code: 'unknown-command', kind: command.kind } }
    const actor = actors.get(command.actor) ?? actorOf(command.actor, town.assignments, town.units, dayOf(now))
    actors.set(command.actor, actor)
    const asked = sentence.units?.(command as never, state) ?? [command.unit]
    if (!asked.every((unit) => allows(sentence.policy, actor, unit)))
      return { id: command.id, status: 'refused', reason: { code: 'not-allowed', sentence: sentence.policy.sentence } }
    const outcome = sentence.decide(state, command as never, { now, actor, settings })
    if (outcome.kind === 'refused') return { id: command.id, status: 'refused', reason: outcome.reason }
    state.apply(outcome.changes)
    return outcome.kind === 'conflict'
      ? { id: command.id, status: 'conflict', seq: i + 1, reason: outcome.reason }
      : { id: command.id, status: 'applied', seq: i + 1 }
  })
  return { state, answers }
}

function memoryOf(town: Town): MemoryState {
  const state = new MemoryState()
  const add = <R extends Row>(table: Table<R>, rows: readonly R[]) => {
    for (const row of rows) state.add(table, row)
  }
  add(units, town.units)
  add(workers, town.workers)
  add(assignments, town.assignments)
  add(households, town.households)
  add(persons, town.persons)
  return state
}
