import { followedPerson, needsOfFollowed } from '../followup/followed-person.ts'
import { dayOf, type Instant } from '../kernel/instant.ts'
import type { Actor } from '../kernel/policy.ts'
import { linkOfResident } from '../kernel/resident-id.ts'
import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { persons } from '../people/tables.ts'
import { opensUntil } from './opens-until.ts'
import { portalLinks } from './tables.ts'

/** What `residentOf` must see: the link, whoever it is for behind merges, and who lives behind the same door. Nothing for other actors. */
export function needsOfResident(actor: string, state: State): readonly Need[] {
  const id = linkOfResident(actor)
  if (id === undefined) return []
  const person = state.one(portalLinks, id)?.person
  const household = person === undefined ? undefined : followedPerson(state, person)?.person.household
  return [needOne(portalLinks, id), ...needsOfFollowed(state, person), needBy(persons, 'household', household)]
}

/** The resident behind an actor's id: of whom they may speak, and nothing more. Of nobody when the link does not open at this moment. */
export function residentOf(actor: string, state: State, now: Instant, offset: number): Actor {
  const nobody: Actor = { id: actor, grants: [], speaksOf: { self: [], household: [] } }
  const link = state.one(portalLinks, linkOfResident(actor))
  const followed = link && followedPerson(state, link.person)
  if (!link || !followed || link.revokedAt !== null) return nobody
  const { person, active, earlier } = followed
  const until = opensUntil(link.followUp, active ? [active, ...earlier] : earlier)
  if (person.erasedAt || person.living === 'DIED' || !until || until < dayOf(now, offset)) return nobody
  const mates = person.household === null ? [] : state.by(persons, 'household', person.household)
  return {
    id: actor,
    grants: [],
    speaksOf: {
      self: [...new Set([link.person, person.id, ...person.alsoOf])],
      household: mates.flatMap((mate) => (mate.id === person.id || mate.erasedAt || mate.living === 'DIED' ? [] : [mate.id, ...mate.alsoOf])),
    },
  }
}
