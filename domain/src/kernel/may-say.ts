import type { Change } from './change.ts'
import type { Command, Sentence } from './command.ts'
import { allows, allowsOneself, type Actor } from './policy.ts'
import type { State } from './state.ts'
import type { Row, Table } from './table.ts'

/** The right in whose name this actor would say it: a resident has only those of their own page. */
export function rightToSay(sentence: Sentence<never>, actor: Actor): { readonly sentence: string } {
  return (actor.speaksOf ? sentence.own?.right : undefined) ?? sentence.policy
}

/**
 * True when the actor may say this: a worker in every unit it touches, a resident only what residents may say, and only of
 * themself (or who lives behind the same door, where the right says so).
 */
export function maySay<I>(sentence: Sentence<I>, command: Command<I>, state: State, actor: Actor): boolean {
  const { own, policy } = sentence
  if (actor.speaksOf) {
    const person = own?.person(command, state)
    return own !== undefined && person !== undefined && allowsOneself(own.right, actor.speaksOf, [person])
  }
  const units = sentence.units?.(command, state) ?? [command.unit]
  return units.every((unit) => allows(policy, actor, unit))
}

/**
 * True when the actor may change this row, whatever the command named: a worker one of the own units, a resident one that
 * belongs to nobody else. Asked of every change of every sentence.
 */
export function mayChange(sentence: Sentence<never>, change: Change, actor: Actor): boolean {
  const row = change.before ?? change.after
  const table = change.table as unknown as Table<Row>
  if (actor.speaksOf) return sentence.own !== undefined && row !== undefined && allowsOneself(sentence.own.right, actor.speaksOf, table.subjects(row))
  const unit = row ? table.unit(row) : null
  return unit === null || allows(sentence.policy, actor, unit)
}
