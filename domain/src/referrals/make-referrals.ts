import { put, type Change } from '../kernel/change.ts'
import type { Command, Context, Refusal } from '../kernel/command.ts'
import { dayOf, type Day } from '../kernel/instant.ts'
import type { State } from '../kernel/state.ts'
import { checkDocument } from '../people/check-document.ts'
import { standing } from '../people/follow-merges.ts'
import { households, persons, type Person } from '../people/tables.ts'
import type { AcceptBatch, AcceptedRow } from './list-to-accept.ts'
import { compareLists, earlierAnswer, type ComparedRow } from './compare-lists.ts'
import { standingBatches } from './standing-batches.ts'
import { referrals, type Referral } from './tables.ts'

export type MadeReferrals = { readonly kind: 'ok'; readonly changes: readonly Change[] } | { readonly kind: 'bad'; readonly reason: Refusal }

/**
 * A referral for each row, and a person for each one nobody knew, who bears the id of the referral that made the record: so an undo
 * knows whom the list brought. A row that repeats another of the list, and one whose name was
 * answered in the sender's list before and comes again unchanged, is closed as a repeat at once and says of what.
 */
export function makeReferrals(state: State, command: Command<AcceptBatch>, context: Context): MadeReferrals {
  const { input } = command
  const today = dayOf(context.now, context.settings.offset)
  const [previous] = standingBatches(state, input.sender)
  const named = input.rows.map((row) => ({ ...row, person: (standing(state, row.person) ?? state.by(persons, 'idNumber', row.idNumber)[0])?.id ?? null }))
  const compared = compareLists(named, previous ? state.by(referrals, 'batch', previous.id) : []).rows
  const fresh = new Map<string, Person>()
  const personOf = new Map<number, string>()
  const made: Referral[] = []
  for (const [index, row] of named.entries()) {
    const beside = compared[index]
    const known = row.person ?? (beside?.repeats ? personOf.get(beside.repeats) : undefined)
    if (known === undefined) {
      const document = checkDocument(row.idType, row.idNumber, row.noIdReason, today)
      if (document.kind === 'bad') return { kind: 'bad', reason: { ...document.reason, row: row.row } }
      fresh.set(row.id, newPerson(state, row))
    }
    const person = known ?? row.id
    const sameNew = fresh.get(person)
    if (sameNew) fresh.set(person, withPhones(sameNew, row.phones))
    personOf.set(row.row, person)
    made.push(referralOf(row, person, beside, command, context, today))
  }
  return { kind: 'ok', changes: [...[...fresh.values()].map((person) => put(persons, person)), ...made.map((referral) => put(referrals, referral))] }
}

function withPhones(person: Person, phones: readonly string[]): Person {
  return { ...person, personal: { ...person.personal, phones: [...new Set([...person.personal.phones, ...phones])] } }
}

function newPerson(state: State, row: AcceptedRow): Person {
  const home = state.one(households, row.household)
  return {
    id: row.id,
    unit: row.unit,
    household: home && home.unit === row.unit ? home.id : null,
    sex: row.sex,
    living: 'RESIDENT',
    mergedInto: null,
    alsoOf: [],
    erasedAt: null,
    revision: 1,
    personal: {
      name: row.name,
      idType: row.idType,
      idNumber: row.idNumber,
      noIdReason: row.noIdReason,
      phones: row.phones,
      birth: row.birth,
      relation: '',
      address: row.address,
      note: '',
    },
  }
}

function referralOf(
  row: AcceptedRow,
  person: string,
  compared: ComparedRow | undefined,
  command: Command<AcceptBatch>,
  context: Context,
  today: Day,
): Referral {
  const { input } = command
  const earlier = compared && compared.repeats === null ? earlierAnswer(compared, today) : null
  const isRepeat = (compared?.repeats ?? null) !== null || earlier !== null
  const closed = isRepeat
    ? { status: 'CLOSED' as const, result: 'DUPLICATE' as const, closedAt: context.now, closedDay: today, closedBy: command.actor }
    : { status: row.placedBy === 'NONE' ? ('TRIAGE' as const) : ('OPEN' as const), result: null, closedAt: null, closedDay: null, closedBy: null }
  return {
    id: row.id,
    batch: command.id,
    rowNumber: row.row,
    person,
    unit: row.unit,
    placedBy: row.placedBy,
    category: row.category,
    codeColor: row.codeColor,
    returnedOn: row.returnedOn,
    receivedAt: input.receivedAt,
    receivedDay: dayOf(input.receivedAt, context.settings.offset),
    dueAt: input.dueAt,
    ...closed,
    personal: {
      name: row.name,
      idNumber: row.idNumber,
      phones: row.phones,
      address: row.address,
      origin: row.origin,
      transport: row.transport,
      remark: row.remark,
      resultNote: compared?.repeats ? `与第${compared.repeats}行重复` : '',
      original: row.original,
      earlier,
    },
  }
}
