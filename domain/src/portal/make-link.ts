import { followUps } from '../followup/tables.ts'
import { followedPerson, needsOfFollowed } from '../followup/followed-person.ts'
import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { digitsOf } from './digits-of.ts'
import { opensUntil } from './opens-until.ts'
import { handOutLinks } from './policy.ts'
import { portalLinks } from './tables.ts'

export interface MakeLink {
  readonly followUp: string
  /** SHA-256 of the link's secret, hex: the secret is never said. */
  readonly hash: string
}

/**
 * Makes the link to a person's own page; an earlier one opens no more. Refused without a measure that is in force or ended less
 * than 14 days ago, for who has died or was erased, and for who has neither phone nor ID number to be asked for.
 */
export const makeLink: Sentence<MakeLink> = {
  kind: 'portal/make-link',
  policy: handOutLinks,
  needs({ input }, state) {
    const person = state.one(followUps, input.followUp)?.person
    return [needOne(followUps, input.followUp), ...needsOfFollowed(state, person), needBy(portalLinks, 'person', person)]
  },
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, { id, at, input }, context) {
    const followUp = state.one(followUps, input.followUp)
    const followed = followUp && followedPerson(state, followUp.person)
    if (!followUp || !followed) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    const { person, active, earlier } = followed
    if (person.erasedAt) return refused({ code: 'person-erased', person: person.id })
    if (person.living === 'DIED') return refused({ code: 'person-died', person: person.id })
    const until = opensUntil(followUp.id, active ? [active, ...earlier] : earlier)
    if (!until || until < dayOf(context.now, context.settings.offset)) return refused({ code: 'link-too-late', until: until ?? followUp.lapsesOn })
    if (digitsOf(person.personal).length === 0) return refused({ code: 'link-without-digits', person: person.id })
    const before = state.by(portalLinks, 'person', followUp.person).filter((link) => link.revokedAt === null)
    return accepted(
      ...before.map((link) => put(portalLinks, { ...link, revokedAt: at, revokedBy: context.actor.id }, link)),
      put(portalLinks, {
        id,
        person: followUp.person,
        unit: followUp.unit,
        followUp: followUp.id,
        hash: input.hash,
        madeAt: at,
        madeBy: context.actor.id,
        revokedAt: null,
        revokedBy: null,
      }),
    )
  },
}
