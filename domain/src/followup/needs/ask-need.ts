import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { dayOf } from '../../kernel/instant.ts'
import type { Actor } from '../../kernel/policy.ts'
import { needBy, type State } from '../../kernel/state.ts'
import { careSeats, careTeams, type CareTeam } from '../care/tables.ts'
import { teamOf } from '../care/team-of.ts'
import { followedPerson, needsOfFollowed } from '../followed-person.ts'
import { dueOf } from './need-clock.ts'
import { askForOneself, meetNeeds } from './policy.ts'
import { routeOf } from './route-of.ts'
import { careNeeds, type CareNeedKind, type CareNeedWay } from './tables.ts'

export interface AskNeed {
  readonly person: string
  readonly kind: CareNeedKind
  /** `PORTAL`: said by the person through their own page; `HOUSEHOLD_PORTAL`: by somebody behind the same door through theirs. By nobody else. */
  readonly way: CareNeedWay
  /** What is needed, in the family's words; may be empty where the kind says it. */
  readonly what: string
}

/**
 * Notes what somebody needs and sends it on its way. Urgent care is never refused for a person we know: no measure, order, team or
 * word is asked for, and what is known of the person may be out of date. Refused: an unknown person, and for “other” a need without
 * a word.
 */
export const askNeed: Sentence<AskNeed> = {
  kind: 'followup/ask-need',
  policy: meetNeeds,
  needs({ input }, state) {
    const team = teamNow(state, input.person)
    const active = followedPerson(state, input.person)?.active
    return [...needsOfFollowed(state, input.person), needBy(careTeams, 'person', active?.person), needBy(careSeats, 'team', team?.id)]
  },
  units: ({ unit, input }, state) => [followedPerson(state, input.person)?.person.unit ?? unit],
  own: { right: askForOneself, person: ({ input }) => input.person },
  decide(state, command, context) {
    const { at, id, input } = command
    const followed = followedPerson(state, input.person)
    if (!followed) return refused({ code: 'person-unknown', person: input.person })
    if (!isOwnWay(input, context.actor)) return refused({ code: 'need-way-unknown' })
    const what = input.what.trim()
    if (input.kind === 'OTHER' && what.length < 2) return refused({ code: 'need-word-missing' })
    const team = teamNow(state, input.person)
    return accepted(
      put(careNeeds, {
        id,
        person: followed.person.id,
        unit: followed.person.unit,
        followUp: followed.active?.id ?? null,
        kind: input.kind,
        way: input.way,
        askedAt: at,
        askedDay: dayOf(at, context.settings.offset),
        askedBy: context.actor.id,
        dueAt: dueOf(input.kind, at),
        ...routeOf(input.kind, team, team ? state.by(careSeats, 'team', team.id) : [], at),
        status: 'OPEN',
        takenAt: null,
        takenBy: null,
        closedAt: null,
        closedDay: null,
        closedBy: null,
        personal: { what, outcome: '', costs: '' },
      }),
    )
  },
}

/** A resident asks as the person or as somebody behind the same door, and does not choose which; a worker as neither. */
function isOwnWay({ way, person }: AskNeed, { speaksOf }: Actor): boolean {
  if (!speaksOf) return way === 'WORKER' || way === 'PHONE_CALL'
  return way === (speaksOf.self.includes(person) ? 'PORTAL' : 'HOUSEHOLD_PORTAL')
}

function teamNow(state: State, person: string): CareTeam | undefined {
  const active = followedPerson(state, person)?.active
  return active && teamOf(state, active)
}
