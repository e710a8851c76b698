import { needBy, needOne, type Need, type State } from '../../kernel/state.ts'
import type { Exposure } from '../../people/exposure.ts'
import { mergeTrail, standing } from '../../people/follow-merges.ts'
import { exposures, persons } from '../../people/tables.ts'
import { areaLists, needsOfRules } from '../../protocols/tables.ts'
import { followUps } from '../tables.ts'

/** What must be seen to screen who is under these measures: rules, lists, the people and all that is known of them. */
export function needsOfFacts(state: State, measures: readonly string[]): readonly Need[] {
  const people = measures.flatMap((id) => state.one(followUps, id)?.person ?? [])
  return [
    ...needsOfRules(),
    needBy(areaLists, 'shelf', 'RULES'),
    needOne(followUps, ...measures),
    needOne(persons, ...people.flatMap((id) => mergeTrail(state, id))),
    needBy(exposures, 'person', ...people.flatMap((id) => recordsOf(state, id))),
  ]
}

/** The facts of a person, those of records merged into theirs among them. */
export function factsOf(state: State, person: string): readonly Exposure[] {
  return recordsOf(state, person).flatMap((id) => state.by(exposures, 'person', id))
}

function recordsOf(state: State, id: string): readonly string[] {
  const person = standing(state, id)
  return person ? [person.id, ...person.alsoOf] : [id]
}
