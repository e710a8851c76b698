import type { Command, Context, Outcome, Sentence } from '../../kernel/command.ts'
import { put } from '../../kernel/change.ts'
import { addDays, addHours, dayOf, type Instant } from '../../kernel/instant.ts'
import { MemoryState } from '../../kernel/memory-state.ts'
import { allows, ROLES, type Actor } from '../../kernel/policy.ts'
import type { Row, Table } from '../../kernel/table.ts'
import { persons } from '../../people/tables.ts'
import { changeMeasure } from '../change-measure.ts'
import { villager } from '../rehearsal.ts'
import { release } from '../release.ts'
import { startFollowUp } from '../start-follow-up.ts'
import { followUps } from '../tables.ts'
import { answerObjection } from './answer-objection.ts'
import { confirmLapse } from './confirm-lapse.ts'
import { confirmOrder } from './confirm-order.ts'
import { declineOrder } from './decline-order.ts'
import { liftOrder } from './lift-order.ts'
import { raiseObjection } from './raise-objection.ts'
import { serveOrder } from './serve-order.ts'
import { objections, orders } from './tables.ts'

/** What somebody says in a random history; numbers choose among what is there. `late`: hours it lay on a phone without signal. */
export interface Said {
  readonly who: number
  readonly what: 'request' | 'approve' | 'decline' | 'extend' | 'lift' | 'release' | 'expire' | 'object' | 'answer' | 'serve'
  readonly whom: number
  readonly which: number
  readonly hours: number
  readonly late: number
  /** What it says nothing about. */
  readonly bare: 'ground' | 'evidence' | null
  readonly back: number
}

/** A township of two workers per role and two people, for histories nobody has thought of. */
export interface Office {
  /** The outcome; undefined when there was nothing to say it about. */
  readonly say: (said: Said) => Outcome | undefined
  readonly now: () => Instant
  readonly all: <R extends Row>(table: Table<R>) => readonly R[]
  /** What was refused, in the order it was said. */
  readonly refusals: () => readonly { readonly id: string; readonly code: string }[]
  readonly people: readonly string[]
}

const UNIT = '430502-01'
const PEOPLE = ['zhao', 'chen'] as const
const RULES = ['RETURNEE_LOW', 'RETURNEE_MEDIUM', 'RETURNEE_HIGH', 'CLOSE_CONTACT'] as const
const SETTINGS = { name: '火车站乡', root: '430502', cutoff: '17:00', offset: 480 }

/** Rights are asked as the lane asks them, and only the rows that a sentence needs are there for it. */
export function openOffice(start: Instant): Office {
  const town = new MemoryState()
  const ids = new Map<string, Set<string>>()
  const apply = (changes: Parameters<MemoryState['apply']>[0]): void => {
    town.apply(changes)
    for (const change of changes) {
      const name = (change.table as unknown as Table<Row>).name
      ids.set(name, (ids.get(name) ?? new Set()).add(change.id))
    }
  }
  const all: Office['all'] = (table) => [...(ids.get(table.name) ?? [])].toSorted().flatMap((id) => town.one(table, id) ?? [])
  apply(PEOPLE.map((id) => put(persons, villager(id, id))))
  let now = start
  let count = 0
  const refusals: { readonly id: string; readonly code: string }[] = []
  const utter = <I>(actor: Actor, sentence: Sentence<I>, at: Instant, input: I): Outcome => {
    const command: Command<I> = {
      id: `c${String((count += 1)).padStart(4, '0')}`,
      kind: sentence.kind,
      township: '430502',
      unit: UNIT,
      actor: actor.id,
      device: 'd',
      at,
      input,
    }
    const context: Context = { now, actor, settings: SETTINGS }
    const outcome = sentence.decide(asked(town, sentence, command), command, context)
    apply(outcome.kind === 'refused' ? outcome.noted : outcome.changes)
    if (outcome.kind === 'refused') refusals.push({ id: command.id, code: outcome.reason.code })
    return outcome
  }
  return {
    now: () => now,
    all,
    refusals: () => refusals,
    people: PEOPLE,
    say(said) {
      now = addHours(now, said.hours)
      const at = addHours(now, -said.late)
      const actor = workerOf(said.who)
      const person = PEOPLE[said.whom] ?? 'zhao'
      const rule = { pack: 'cn.covid19', category: RULES[said.which] ?? 'RETURNEE_LOW' }
      const evidence = said.bare === 'evidence' ? '' : '县核查名单第3行'
      const grounds = { ground: said.bare === 'ground' ? ' ' : '自风险区返回', evidence, decidedBy: '乡指挥部', supportContact: '刘婷', allowed: '' }
      const own = all(orders).filter((order) => order.person === person)
      const measure = all(followUps).findLast((one) => one.person === person)
      const order = own.at(said.back < 0 ? -2 : -1)
      const may = <I>(sentence: Sentence<I>, input: I | undefined): Outcome | undefined =>
        input !== undefined && allows(sentence.policy, actor, UNIT) ? utter(actor, sentence, at, input) : undefined
      switch (said.what) {
        case 'request':
          return may(startFollowUp, {
            ...rule,
            ...grounds,
            person,
            countedFrom: addDays(dayOf(at), -said.back),
            creditDays: 0,
            referral: null,
            transferredIn: false,
          })
        case 'extend':
          return may(
            changeMeasure,
            measure && { ...rule, ...grounds, followUp: measure.id, countedFrom: said.back === 0 ? null : addDays(dayOf(at), -said.back), note: '' },
          )
        case 'approve':
          return may(confirmOrder, order && { order: order.id })
        case 'decline':
          return may(declineOrder, order && { order: order.id, reason: '依据不足' })
        case 'lift':
          return may(liftOrder, order && { order: order.id, reason: '依据不足' })
        case 'release':
          return may(release, measure && { followUp: measure.id, note: '' })
        case 'expire':
          return may(confirmLapse, measure && { followUp: measure.id, note: '在家' })
        case 'object':
          return may(raiseObjection, measure && { order: measure.id, words: '我没有去过' })
        case 'serve':
          return may(serveOrder, order && { order: order.id, how: 'SIGNED', to: '' })
        case 'answer': {
          const objection = all(objections).findLast((one) => one.person === person)
          return may(answerObjection, objection && { objection: objection.id, as: said.which % 2 ? 'UPHELD' : 'REJECTED', answer: '已核对', evidence })
        }
      }
    },
  }
}

function workerOf(n: number): Actor {
  const role = ROLES[n % ROLES.length] ?? 'AUDITOR'
  return { id: `${role}-${Math.floor(n / ROLES.length)}`, grants: [{ role, unit: '430502', units: '*' }] }
}

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
