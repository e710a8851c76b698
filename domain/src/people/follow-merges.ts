import type { State } from '../kernel/state.ts'
import { persons, type Person } from './tables.ts'

/**
 * The record that stands for a person today: merges are followed to their end. Records of other nouns keep the person id they
 * were written with; whoever reads them asks here. Undefined when a record on the way is not at hand.
 */
export function standing(state: State, id: string | null | undefined): Person | undefined {
  const seen = new Set<string>()
  let person = state.one(persons, id)
  while (person?.mergedInto && !seen.has(person.id)) {
    seen.add(person.id)
    person = state.one(persons, person.mergedInto)
  }
  return person
}

/** The ids on the way from this record to the standing one: what `needs` must ask for in its next round. */
export function mergeTrail(state: State, id: string): readonly string[] {
  const trail = [id]
  for (let person = state.one(persons, id); person?.mergedInto && !trail.includes(person.mergedInto); person = state.one(persons, person.mergedInto)) {
    trail.push(person.mergedInto)
  }
  return trail
}
