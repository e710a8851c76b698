import { put, remove, type Change } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import type { Row, Table } from '../kernel/table.ts'
import { conflicts, households, merges, persons, type Person } from '../people/tables.ts'
import { takeInLists } from './policy.ts'
import { layoutOf, standingBatches } from './standing-batches.ts'
import { referralBatches, referrals, returnedRows, senderLayouts, type Referral, type ReferralBatch } from './tables.ts'

export interface UndoBatch {
  readonly batch: string
}

/** Where else something may have happened to a person: tables of other nouns with an index `person`. */
export type PersonTables = readonly Table<never>[]

/**
 * Takes a list back: its referrals and with them what was to be done, the rows that went back, what was learned of the sender's
 * layout, and the persons it brought, unless something else has happened to them; those stay and are named in `kept`. The batch
 * itself stays as a record that it came and went. Refused for a batch that was taken back already. Other nouns' tables are handed
 * in by whoever puts the sentences together, because nouns do not know one another.
 */
export function undoBatch(others: PersonTables): Sentence<UndoBatch> {
  return {
    kind: 'referrals/undo-batch',
    policy: takeInLists,
    needs: ({ input }, state) => undoNeeds(input.batch, state, others),
    decide(state, { input }, context) {
      const batch = state.one(referralBatches, input.batch)
      if (!batch) return refused({ code: 'batch-unknown', batch: input.batch })
      if (batch.status === 'UNDONE') return refused({ code: 'batch-undone', batch: batch.id, at: batch.undoneAt })
      const rows = state.by(referrals, 'batch', batch.id)
      const brought = broughtBy(state, rows)
      const kept = brought.filter((person) => hasOtherTies(state, person, batch.id, others))
      const going = brought.filter((person) => !kept.includes(person))
      const after: ReferralBatch = { ...batch, status: 'UNDONE', undoneAt: context.now, undoneBy: context.actor.id, kept: kept.map((person) => person.id) }
      return accepted(
        ...rows.map((row) => remove(referrals, row)),
        ...state.by(returnedRows, 'batch', batch.id).map((row) => remove(returnedRows, row)),
        ...going.map((person) => remove(persons, person)),
        ...unlearn(state, batch),
        put(referralBatches, after, batch),
      )
    },
  }
}

/** The persons the list brought: they bear the ids of their referrals. */
function broughtBy(state: State, rows: readonly Referral[]): readonly Person[] {
  return rows.flatMap((row) => (row.person === row.id ? (state.one(persons, row.person) ?? []) : []))
}

function hasOtherTies(state: State, person: Person, batch: string, others: PersonTables): boolean {
  if (person.revision !== 1 || person.mergedInto !== null) return true
  if (state.by(referrals, 'person', person.id).some((referral) => referral.batch !== batch)) return true
  if (state.by(households, 'head', person.id).length > 0) return true
  if (state.by(conflicts, 'person', person.id).length > 0) return true
  if (['kept', 'gone'].some((side) => state.by(merges, side, person.id).length > 0)) return true
  return others.some((table) => state.by(table, 'person', person.id).length > 0)
}

/** The layout goes back to what the sender's lists that still stand say; without one it is forgotten. */
function unlearn(state: State, batch: ReferralBatch): readonly Change[] {
  const learned = state.by(senderLayouts, 'sender', batch.sender).find((layout) => layout.layout === batch.layout)
  if (!learned) return []
  const before = standingBatches(state, batch.sender).find((other) => other.id !== batch.id && other.layout === batch.layout)
  return [before ? put(senderLayouts, layoutOf(before, learned.id), learned) : remove(senderLayouts, learned)]
}

function undoNeeds(id: string, state: State, others: PersonTables): readonly Need[] {
  const batch = state.one(referralBatches, id)
  const brought = state
    .by(referrals, 'batch', id)
    .filter((row) => row.person === row.id)
    .map((row) => row.person)
  return [
    needOne(referralBatches, id),
    needBy(referrals, 'batch', id),
    needBy(returnedRows, 'batch', id),
    needBy(referralBatches, 'sender', batch?.sender),
    needBy(senderLayouts, 'sender', batch?.sender),
    needOne(persons, ...brought),
    needBy(referrals, 'person', ...brought),
    needBy(households, 'head', ...brought),
    needBy(conflicts, 'person', ...brought),
    needBy(merges, 'kept', ...brought),
    needBy(merges, 'gone', ...brought),
    ...others.map((table) => needBy(table as unknown as Table<Row>, 'person', ...brought)),
  ]
}
