import { put } from '../../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../../kernel/command.ts'
import { needBy, needOne, type State } from '../../kernel/state.ts'
import { needsOfRules, ownRules } from '../../protocols/tables.ts'
import { timeRefused } from '../recording-of.ts'
import { followUps } from '../tables.ts'
import { findCareTemplate, type CareTemplate } from './care-template.ts'
import { newSeat } from './new-seat.ts'
import { arrangeCare } from './policy.ts'
import { keyOf, type Seated } from './propose-seats.ts'
import { needsOfSeated, seatRefused } from './seat-refused.ts'
import { careSeats, careTeams, careTemplates } from './tables.ts'
import { teamOf } from './team-of.ts'

export interface FormCareTeam {
  readonly followUp: string
  /** The line-up: a shipped one, that of a rule pack, or the township's own. */
  readonly template: string
  /** Who sits where; a place that is left out stays free and shows. `id` is the seat's own, made where it was written. */
  readonly seats: readonly (Seated & { readonly id: string })[]
}

/**
 * Forms the care team of somebody under measure: 四包一/五包一. It takes the places, the lead and the caller of the line-up as it is
 * today. Refused: a measure that is unknown or has ended, a second team for the same person, a line-up or a member nobody knows, a
 * place named twice, and one member in two places.
 */
export const formCareTeam: Sentence<FormCareTeam> = {
  kind: 'followup/form-care-team',
  policy: arrangeCare,
  needs({ input }, state) {
    const person = state.one(followUps, input.followUp)?.person
    return [
      needOne(followUps, input.followUp),
      needBy(followUps, 'person', person),
      needBy(careTeams, 'person', person),
      needOne(careTemplates, input.template),
      needOne(careSeats, ...input.seats.map((seat) => seat.id)),
      ...needsOfSeated(input.seats),
      ...needsOfRules(),
    ]
  },
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const followUp = state.one(followUps, input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    const template = findCareTemplate(state, input.template, ownRules(state, context.settings.root).packs)
    if (!template) return refused({ code: 'care-template-unknown', template: input.template })
    const known = teamOf(state, followUp)
    if (known) return refused({ code: 'care-team-exists', team: known.id })
    const reason = timeRefused(followUp, at, context) ?? seatsRefused(state, input.seats, template)
    if (reason) return refused(reason)
    const { places, lead, caller } = template
    const team = {
      id: command.id,
      person: followUp.person,
      unit: followUp.unit,
      followUp: followUp.id,
      template: template.id,
      places,
      lead,
      caller,
      formedAt: at,
      formedBy: context.actor.id,
    }
    return accepted(put(careTeams, team), ...input.seats.map(({ id, ...seat }) => newSeat(id, team, seat, { since: at, until: null }, false, context)))
  },
}

function seatsRefused(state: State, seats: FormCareTeam['seats'], { places }: CareTemplate): Refusal | null {
  for (const seat of seats) {
    const reason = seatRefused(state, seat, places)
    if (reason) return reason
    if (state.one(careSeats, seat.id)) return { code: 'id-reused', id: seat.id }
    if (seats.some((other) => other !== seat && (other.place === seat.place || other.id === seat.id))) return { code: 'care-place-twice', place: seat.place }
    if (seats.some((other) => other !== seat && keyOf(other) === keyOf(seat))) return { code: 'care-member-twice', place: seat.place }
  }
  return null
}
