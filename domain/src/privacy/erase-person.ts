import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { put } from '../kernel/change.ts'
import { followUps } from '../followup/tables.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { persons } from '../people/tables.ts'
import { erase } from './policy.ts'

export interface ErasePerson {
  readonly person: string
  readonly ground: string
}

/**
 * Erases a person (突发事件应对法 art. 85, 个人信息保护法 art. 47): the lane destroys the person's data key with this entry, so that
 * everything sealed with it, here and in the journal, can be read no more, while the chain still verifies and counts stay. Refused
 * while the person is under measure.
 */
export const erasePerson: Sentence<ErasePerson> = {
  kind: 'privacy/erase-person',
  policy: erase,
  needs: ({ input }) => [needOne(persons, input.person), needBy(followUps, 'person', input.person)],
  units: ({ unit, input }, state) => [state.one(persons, input.person)?.unit ?? unit],
  decide(state, { input }) {
    const person = state.one(persons, input.person)
    if (!person) return refused({ code: 'not-found' })
    if (state.by(followUps, 'person', person.id).some((one) => one.status === 'ACTIVE')) return refused({ code: 'erase-under-measure' })
    return accepted(put(persons, { ...person, birth: null, revision: person.revision + 1 }, person))
  },
}
