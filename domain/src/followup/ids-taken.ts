import type { Refusal } from '../kernel/command.ts'
import { needOne, type Need, type State } from '../kernel/state.ts'
import { disputes } from './samples/tables.ts'
import { observations } from './tables.ts'

/** The rows that must not be there yet when a device names the ids of several records in one command. */
export function needNoRows(ids: readonly string[]): readonly Need[] {
  return [needOne(observations, ...ids), needOne(disputes, ...ids)]
}

/** Refused when a record of one of these ids is there, or two of the command share one: no row may take another's place. */
export function idsTaken(state: State, ids: readonly string[]): Refusal | null {
  const taken = ids.find((id, index) => ids.indexOf(id) !== index || state.one(observations, id) !== undefined || state.one(disputes, id) !== undefined)
  return taken === undefined ? null : { code: 'record-id-taken', id: taken }
}
