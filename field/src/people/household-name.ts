import type { State } from '@lianfang/domain/kernel/state.ts'
import { persons, type Household } from '@lianfang/domain/people/tables.ts'

/** A door as people say it: `12号 王德贵家`; empty when neither door nor head is known. */
export function householdName(view: State, household: Household): string {
  const head = view.one(persons, household.head)?.personal.name
  return [household.personal.door || household.personal.address, head].filter(Boolean).join(' ')
}
