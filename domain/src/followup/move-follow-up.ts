import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { mergeTrail, standing } from '../people/follow-merges.ts'
import { persons } from '../people/tables.ts'
import { careSeats, careTeams } from './care/tables.ts'
import { handovers, searches, searchSteps, transports } from './flows/tables.ts'
import { careNeeds } from './needs/tables.ts'
import { startMeasures } from './policy.ts'
import { objections, orders, servedPapers } from './orders/tables.ts'
import { disputes } from './samples/tables.ts'
import { alerts, followUps, observations } from './tables.ts'

export interface MoveFollowUp {
  readonly followUp: string
}

/**
 * Hands a follow-up with all its records, its care team and the person's needs to the grid cell where the person lives now, so that
 * the workers there see the whole strip. Who hands over needs the right in both places. Refused: an ended follow-up, and a person
 * who has not moved.
 */
export const moveFollowUp: Sentence<MoveFollowUp> = {
  kind: 'followup/move-follow-up',
  policy: startMeasures,
  needs({ input }, state) {
    const person = state.one(followUps, input.followUp)?.person
    const teams = person ? state.by(careTeams, 'person', person) : []
    return [
      needOne(followUps, input.followUp),
      needOne(persons, ...(person ? mergeTrail(state, person) : [])),
      needBy(observations, 'followUp', input.followUp),
      needBy(alerts, 'followUp', input.followUp),
      needBy(careTeams, 'person', person),
      needBy(careSeats, 'team', ...teams.map((team) => team.id)),
      needBy(careNeeds, 'person', person),
      needOne(orders, input.followUp),
      needBy(objections, 'order', input.followUp),
      needBy(servedPapers, 'order', input.followUp),
      needBy(disputes, 'followUp', input.followUp),
      needBy(transports, 'person', person),
      needBy(handovers, 'followUp', input.followUp),
      needBy(searches, 'followUp', input.followUp),
      needBy(searchSteps, 'search', ...state.by(searches, 'followUp', input.followUp).map((row) => row.id)),
    ]
  },
  units({ unit, input }, state) {
    const followUp = state.one(followUps, input.followUp)
    return [followUp?.unit ?? unit, standing(state, followUp?.person)?.unit ?? unit]
  },
  decide(state, { input }) {
    const followUp = state.one(followUps, input.followUp)
    const person = standing(state, followUp?.person)
    if (!followUp || !person) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    if (followUp.unit === person.unit) return refused({ code: 'follow-up-at-home', followUp: followUp.id, unit: person.unit })
    const { unit } = person
    const teams = state.by(careTeams, 'person', followUp.person)
    const order = state.one(orders, followUp.order)
    return accepted(
      put(followUps, { ...followUp, unit }, followUp),
      ...state.by(observations, 'followUp', followUp.id).map((row) => put(observations, { ...row, unit }, row)),
      ...state.by(alerts, 'followUp', followUp.id).map((row) => put(alerts, { ...row, unit }, row)),
      ...teams.map((row) => put(careTeams, { ...row, unit }, row)),
      ...teams.flatMap((team) => state.by(careSeats, 'team', team.id)).map((row) => put(careSeats, { ...row, unit }, row)),
      ...state.by(careNeeds, 'person', followUp.person).map((row) => put(careNeeds, { ...row, unit }, row)),
      ...(order ? [put(orders, { ...order, unit }, order)] : []),
      ...state.by(objections, 'order', followUp.order).map((row) => put(objections, { ...row, unit }, row)),
      ...state.by(servedPapers, 'order', followUp.order).map((row) => put(servedPapers, { ...row, unit }, row)),
      ...state.by(disputes, 'followUp', followUp.id).map((row) => put(disputes, { ...row, unit }, row)),
      ...state.by(transports, 'person', followUp.person).map((row) => put(transports, { ...row, unit }, row)),
      ...state.by(handovers, 'followUp', followUp.id).map((row) => put(handovers, { ...row, unit }, row)),
      ...state.by(searches, 'followUp', followUp.id).map((row) => put(searches, { ...row, unit }, row)),
      ...state
        .by(searches, 'followUp', followUp.id)
        .flatMap(({ id }) => state.by(searchSteps, 'search', id).map((row) => put(searchSteps, { ...row, unit }, row))),
    )
  },
}
