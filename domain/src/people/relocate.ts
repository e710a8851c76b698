import { put, type Change } from '../kernel/change.ts'
import { needBy, type Need, type State } from '../kernel/state.ts'
import { conflicts, exposures, merges } from './tables.ts'

/** The rows that go where a person goes. */
export function companionNeeds(...ids: readonly (string | null | undefined)[]): readonly Need[] {
  return [needBy(conflicts, 'person', ...ids), needBy(exposures, 'person', ...ids), needBy(merges, 'kept', ...ids)]
}

/** A person's conflicts, merges and what is known of them come along to another unit: whoever answers there now must see and settle them. */
export function companionsMoved(state: State, person: string, unit: string): readonly Change[] {
  const stays = (row: { readonly unit: string }): boolean => row.unit === unit
  return [
    ...state.by(conflicts, 'person', person).flatMap((row) => (stays(row) ? [] : [put(conflicts, { ...row, unit }, row)])),
    ...state.by(exposures, 'person', person).flatMap((row) => (stays(row) ? [] : [put(exposures, { ...row, unit }, row)])),
    ...state.by(merges, 'kept', person).flatMap((row) => (stays(row) ? [] : [put(merges, { ...row, unit }, row)])),
  ]
}
