import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { put } from '../kernel/change.ts'
import { needOne } from '../kernel/state.ts'
import { persons } from '../people/tables.ts'
import { seeWholeIdentity } from './policy.ts'
import { disclosures } from './tables.ts'

export interface Unmask {
  readonly person: string
  readonly purpose: string
}

/** Notes that somebody looks at a whole identity, before it is shown (个人信息保护法 art. 51, 54). Refused for a person who is not there. */
export const unmask: Sentence<Unmask> = {
  kind: 'privacy/unmask',
  policy: seeWholeIdentity,
  needs: ({ input }) => [needOne(persons, input.person)],
  units: ({ unit, input }, state) => [state.one(persons, input.person)?.unit ?? unit],
  decide(state, command, context) {
    const { person, purpose } = command.input
    if (!state.one(persons, person)) return refused({ code: 'not-found' })
    return accepted(
      put(disclosures, { id: command.id, kind: 'UNMASK', person, list: '', rows: 1, hash: '', at: command.at, by: context.actor.id, personal: { purpose } }),
    )
  },
}
