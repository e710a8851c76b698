import { put } from '../kernel/change.ts'
import type { Command, Outcome, Sentence } from '../kernel/command.ts'
import type { Instant } from '../kernel/instant.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import type { Row, Table } from '../kernel/table.ts'
import { persons, type Person } from '../people/tables.ts'
import { alerts, followUps, observations, type Alert, type FollowUp, type Observation } from './tables.ts'

/** 火车站乡 in memory, for tests: sentences are said to it, each with only the rows it asked for, as on the server. */
export interface Rehearsal {
  /** Said by Liu. */
  readonly say: <I>(sentence: Sentence<I>, at: Instant, input: I, id?: string) => Outcome
  readonly sayAs: <I>(actor: string, sentence: Sentence<I>, at: Instant, input: I, id?: string) => Outcome
  readonly followUp: (id: string) => FollowUp
  /** Of the follow-up `FU`, in order of id. */
  readonly observations: () => readonly Observation[]
  readonly alerts: () => readonly Alert[]
  readonly person: (id: string) => Person
  readonly one: <R extends Row>(table: Table<R>, id: string) => R | undefined
  readonly by: <R extends Row>(table: Table<R>, index: string, value: string) => readonly R[]
  /** The row that must be there. */
  readonly row: <R extends Row>(table: Table<R>, id: string) => R
  /** Every row of a table that something said wrote, in order of id. */
  readonly all: <R extends Row>(table: Table<R>) => readonly R[]
  readonly put: <R extends Row>(table: Table<R>, row: R) => void
}

/** `now` is the server's clock; what is said may have happened earlier. */
export function rehearse(now: Instant, ...people: readonly Person[]): Rehearsal {
  const town = new MemoryState()
  town.apply(people.map((person) => put(persons, person)))
  const settings = { name: '火车站乡', root: '430502', cutoff: '17:00', offset: 480 }
  let count = 0
  const written = new Set<string>()
  const sayAs: Rehearsal['sayAs'] = (actor, sentence, at, input, id = `c${String((count += 1)).padStart(4, '0')}`) => {
    const command = { id, kind: sentence.kind, township: '430502', unit: '430502-01', actor, device: 'phone', at, input }
    const outcome = sentence.decide(asked(town, sentence, command), command, { now, actor: { id: actor, grants: [] }, settings })
    const changes = outcome.kind === 'refused' ? outcome.noted : outcome.changes
    town.apply(changes)
    for (const change of changes) written.add(change.id)
    return outcome
  }
  return {
    sayAs,
    say: (sentence, at, input, id) => sayAs('liu', sentence, at, input, id),
    row: (table, id) => present(town.one(table, id)),
    followUp: (id) => present(town.one(followUps, id)),
    observations: () => town.by(observations, 'followUp', 'FU'),
    alerts: () => town.by(alerts, 'followUp', 'FU'),
    person: (id) => present(town.one(persons, id)),
    one: (table, id) => town.one(table, id),
    by: (table, index, value) => town.by(table, index, value),
    all: (table) => [...written].sort().flatMap((row) => town.one(table, row) ?? []),
    put: (table, row) => town.apply([put(table, row)]),
  }
}

/** The rows a sentence asks for, in at most four rounds, and no other. */
function asked<I>(town: MemoryState, sentence: Sentence<I>, command: Command<I>): MemoryState {
  const state = new MemoryState()
  for (let round = 0; round < 4; round += 1) {
    for (const { table, index, values } of sentence.needs(command, state)) {
      for (const value of values) {
        const row = town.one(table, value)
        for (const found of index === 'id' ? (row ? [row] : []) : town.by(table, index, value)) state.apply([put(table, found)])
      }
    }
  }
  return state
}

function present<R>(row: R | undefined): R {
  if (row === undefined) throw new Error('it is not there')
  return row
}

/** A person of 前进村. */
export function villager(id: string, name: string, more: Partial<Person> = {}): Person {
  return {
    id,
    unit: '430502-01',
    household: null,
    sex: 'UNKNOWN',
    living: 'RESIDENT',
    mergedInto: null,
    alsoOf: [],
    erasedAt: null,
    revision: 1,
    personal: { name, idType: 'NONE', idNumber: '', noIdReason: '未带', phones: [], birth: null, relation: '', address: '', note: '' },
    ...more,
  }
}
