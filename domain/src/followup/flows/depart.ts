import { put } from '../../kernel/change.ts'
import { accepted, refused, type Command, type Context, type Outcome, type Refusal, type Sentence } from '../../kernel/command.ts'
import { addDays, dayOf } from '../../kernel/instant.ts'
import { needBy, needOne, type State } from '../../kernel/state.ts'
import { mergeTrail, standing } from '../../people/follow-merges.ts'
import { persons, type Person } from '../../people/tables.ts'
import { hasLapsed } from '../has-lapsed.ts'
import { attempts } from '../orders/tables.ts'
import { startMeasures } from '../policy.ts'
import { timeRefused } from '../recording-of.ts'
import { followUps, type FollowUp } from '../tables.ts'
import { dependantOf, isAway, lastRide, leftBehind } from './dependants.ts'
import { transports, type Way } from './tables.ts'

export interface Depart {
  /** Who rides together, a household or one person: `id` names the record of each one's own ride. */
  readonly riders: readonly { readonly id: string; readonly followUp: string }[]
  readonly way: Way
  readonly from: string
  readonly to: string
  readonly vehicle: string
  readonly crew: string
  /** Who of the crew took over, at the door or at the site. */
  readonly takenBy: string
  /** Who goes along with a child or an old person; asked for unless an adult of the household rides too. */
  readonly companion: string
  /** Who is with the children and old people who stay at home; asked for when no adult stays. */
  readonly staysWith: string
  readonly note: string
}

interface Rider {
  readonly id: string
  readonly followUp: FollowUp
  readonly person: Person
}

/**
 * A ride begins: to a centralized site, back home, or to hospital. All ride or none. The measure stays as it is: who is on the way
 * is under it, and her days count. Refused: to a site without an order that says so (noted as an attempt), somebody who is on the
 * way already, a ride without vehicle, crew or who took over, and one that leaves a child or an old person alone, on the way or at home.
 */
export const depart: Sentence<Depart> = {
  kind: 'followup/depart',
  policy: startMeasures,
  needs({ input }, state) {
    const people = input.riders.flatMap(({ followUp }) => state.one(followUps, followUp)?.person ?? [])
    const households = people.flatMap((id) => standing(state, id)?.household ?? [])
    const members = households.flatMap((id) => state.by(persons, 'household', id).map((one) => one.id))
    return [
      needOne(followUps, ...input.riders.map(({ followUp }) => followUp)),
      needOne(persons, ...people.flatMap((id) => mergeTrail(state, id))),
      needBy(persons, 'household', ...households),
      needBy(transports, 'person', ...people, ...members),
      needOne(transports, ...input.riders.map((one) => one.id)),
    ]
  },
  units: ({ unit, input }, state) => input.riders.map(({ followUp }) => state.one(followUps, followUp)?.unit ?? unit),
  decide(state, command, context) {
    const { id, at, input } = command
    const riders = input.riders.flatMap((one): readonly Rider[] => {
      const followUp = state.one(followUps, one.followUp)
      const person = standing(state, followUp?.person)
      return followUp && person ? [{ id: one.id, followUp, person }] : []
    })
    const taken = input.riders.find(({ id: own }, n, all) => all.findIndex((one) => one.id === own) !== n || state.one(transports, own) !== undefined)
    if (taken) return refused({ code: 'record-id-taken', id: taken.id })
    const [first] = riders
    if (!first || riders.length < input.riders.length) return refused({ code: 'follow-up-unknown', followUp: input.riders[0]?.followUp ?? '' })
    const reason = wordsMissing(input) ?? riders.map((rider) => riderBarred(state, rider, command, context)).find((one) => one !== null) ?? null
    if (reason) return refused(reason)
    const unordered = input.way === 'TO_SITE' ? riders.find(({ followUp }) => !saysSite(followUp, dayOf(at, context.settings.offset))) : undefined
    if (unordered) return refuseSite(command, unordered.followUp, context)
    const alone = aloneIn(state, riders, command, context)
    if (alone) return refused(alone)
    const { riders: _, way, ...words } = input
    return accepted(
      ...riders.map((rider) =>
        put(transports, {
          id: rider.id,
          trip: id,
          person: rider.followUp.person,
          unit: rider.followUp.unit,
          followUp: rider.followUp.id,
          way,
          status: 'ON_THE_WAY',
          leftAt: at,
          leftDay: dayOf(at, context.settings.offset),
          leftBy: context.actor.id,
          arrivedAt: null,
          arrivedBy: null,
          personal: { ...words, receivedBy: '' },
        }),
      ),
    )
  },
}

function wordsMissing({ from, to, vehicle, crew, takenBy }: Depart): Refusal | null {
  if (to.trim().length < 2 || from.trim().length < 2) return { code: 'ride-place-missing' }
  return [vehicle, crew, takenBy].some((word) => word.trim().length < 2) ? { code: 'ride-crew-missing' } : null
}

/** Home one may ride whatever has become of the measure; anywhere else only while it runs. */
function riderBarred(state: State, { followUp, person }: Rider, { at, input }: Command<Depart>, context: Context): Refusal | null {
  const rides = state.by(transports, 'person', followUp.person)
  const last = lastRide(rides)
  if (last?.status === 'ON_THE_WAY') return { code: 'ride-on-the-way', person: person.id }
  if (input.way === 'TO_HOME') return isAway(rides) ? null : { code: 'ride-at-home', person: person.id }
  if (followUp.status !== 'ACTIVE') return { code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay }
  if (hasLapsed(followUp, at)) return { code: 'measure-lapsed', pack: followUp.pack, category: followUp.category, lapsesOn: followUp.lapsesOn }
  return timeRefused(followUp, at, context)
}

/** The order has a phase at a site, today or from tomorrow on. */
function saysSite({ phases }: FollowUp, day: string): boolean {
  return phases.some((phase) => phase.measure === 'CENTRALIZED_QUARANTINE' && phase.from <= addDays(day, 1) && day <= phase.to)
}

function refuseSite({ id, kind, at }: Command, { person, unit, pack, category }: FollowUp, context: Context): Outcome {
  const code = 'ride-not-ordered'
  const day = dayOf(at, context.settings.offset)
  return refused({ code, pack, category, person }, put(attempts, { id, person, unit, kind, pack, category, code, by: context.actor.id, at, day }))
}

/** Who would be alone by this ride: a dependant on the way without an adult, or those left at home without one. */
function aloneIn(state: State, riders: readonly Rider[], { at, input }: Command<Depart>, context: Context): Refusal | null {
  const day = dayOf(at, context.settings.offset)
  const withoutAdult = riders.find(
    ({ person }) =>
      dependantOf(person, day) !== null &&
      !riders.some((other) => other.person.household === person.household && person.household !== null && dependantOf(other.person, day) === null),
  )
  if (withoutAdult && input.companion.trim().length < 2) return { code: 'companion-missing', person: withoutAdult.person.id }
  if (input.way === 'TO_HOME' || input.staysWith.trim().length >= 2) return null
  const households = [...new Set(riders.flatMap(({ person }) => person.household ?? []))]
  const [left] = leftBehind(
    state,
    households,
    riders.map(({ person }) => person.id),
    at,
    context.settings.offset,
  )
  return left ? { code: 'left-behind', person: left.id } : null
}
