import { accepted, refused, type Answer, type Command, type Sentence } from '@lianfang/domain/kernel/command.ts'
import { put } from '@lianfang/domain/kernel/change.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { MemoryState } from '@lianfang/domain/kernel/memory-state.ts'
import { may, type Actor } from '@lianfang/domain/kernel/policy.ts'
import { needOne } from '@lianfang/domain/kernel/state.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { households, houseVisits, type Household, type HouseVisit } from '@lianfang/domain/people/tables.ts'
import type { Sentences } from './decide-here.ts'
import type { Page, WireRow } from './wire.ts'

/*
 * A township small enough to hold in the head, for the tests of this folder only: two sentences and a lane without a network.
 * The real lane is exercised by the acceptance simulation.
 */

export interface Knock {
  readonly household: string
  readonly result: HouseVisit['result']
}

export interface Rename {
  readonly household: string
  readonly door: string
}

const knock: Sentence<Knock> = {
  kind: 'test/knock',
  policy: may('who works at the door may say that they knocked', 'GRID_WORKER'),
  needs: (command) => [needOne(households, command.input.household)],
  decide(state, command, { now }) {
    const household = state.one(households, command.input.household)
    if (!household) return refused({ code: 'test/no-household' })
    const visit: HouseVisit = {
      id: command.id,
      household: household.id,
      unit: household.unit,
      at: command.at,
      day: now.slice(0, 10),
      by: command.actor,
      result: command.input.result,
      personal: { note: '' },
    }
    return accepted(put(houseVisits, visit))
  },
}

const rename: Sentence<Rename> = {
  kind: 'test/rename',
  policy: may('who works at the door may name it', 'GRID_WORKER'),
  needs: (command) => [needOne(households, command.input.household)],
  decide(state, command) {
    const household = state.one(households, command.input.household)
    if (!household) return refused({ code: 'test/no-household' })
    if (command.input.door === '') return refused({ code: 'test/no-door' })
    return accepted(put(households, { ...household, personal: { ...household.personal, door: command.input.door } }, household))
  },
}

export const testSentences: Sentences = { [knock.kind]: knock, [rename.kind]: rename }

export const grid = '430502201200-03'
export const liSiying: Actor = { id: 'li', grants: [{ role: 'GRID_WORKER', unit: grid, units: [grid] }] }
export const settings = { name: '火车站乡', root: '430502201', cutoff: '17:00', offset: 480 }

export function household(id: string, door: string): Household {
  return { id, unit: grid, code: null, head: null, sort: 0, erasedAt: null, revision: 0, personal: { door, address: '' } }
}

/** A lane in memory: what the server does with commands, and the rows it then holds. */
export class FakeTownship {
  readonly state = new MemoryState()
  readonly journal: Command[] = []
  /** Ids the lane refuses although the phone accepted them. */
  readonly refuses = new Set<string>()
  #version = 0
  readonly #latest = new Map<string, WireRow>()
  readonly #seen = new Map<string, Answer>()

  add(table: Table<Household>, row: Household): void {
    this.#write(table as unknown as Table<Row>, row)
  }

  answer(command: Command, now: Instant): Answer {
    const before = this.#seen.get(command.id)
    if (before) return before.status === 'applied' ? { ...before, status: 'already' } : before
    if (command.after !== undefined && !this.#seen.has(command.after)) return { id: command.id, status: 'held', after: command.after }
    const sentence = testSentences[command.kind]
    if (!sentence || this.refuses.has(command.id)) return { id: command.id, status: 'refused', reason: { code: 'test/refused' } }
    const outcome = sentence.decide(this.state, command as Command<never>, { now, actor: liSiying, settings })
    if (outcome.kind !== 'accepted') return { id: command.id, status: 'refused', reason: { code: 'test/refused' } }
    for (const change of outcome.changes) if (change.after) this.#write(change.table as unknown as Table<Row>, change.after)
    this.journal.push(command)
    const answer: Answer = { id: command.id, status: 'applied', seq: this.#version }
    this.#seen.set(command.id, answer)
    return answer
  }

  page(cursor: string, limit: number, now: Instant): Page {
    const rows = [...this.#latest.values()].filter((row) => row.version > Number(cursor)).sort((a, b) => a.version - b.version)
    const some = rows.slice(0, limit)
    return { rows: some, gone: [], cursor: String(some[some.length - 1]?.version ?? cursor), more: rows.length > limit, serverTime: now }
  }

  rows(): readonly Row[] {
    return [...this.#latest.values()].map((row) => row.row)
  }

  #write(table: Table<Row>, row: Row): void {
    this.state.apply([put(table, row)])
    this.#latest.set(`${table.name}/${row.id}`, { table: table.name, row, version: ++this.#version })
  }
}
