import { put, type Change } from '../kernel/change.ts'
import { accepted, refused, type Command, type Context, type Refusal, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { needBy, needOne, type State } from '../kernel/state.ts'
import { mergeTrail, standing } from '../people/follow-merges.ts'
import { persons } from '../people/tables.ts'
import { endOf } from './end-of.ts'
import { stepsLeft } from './flows/search-clocks.ts'
import { searches, searchSteps, type Search } from './flows/tables.ts'
import { careNeeds } from './needs/tables.ts'
import { startMeasures } from './policy.ts'
import { timeRefused } from './recording-of.ts'
import { followUps, type FollowUp } from './tables.ts'

/** The ways out of a measure that are no release. */
export const END_REASONS = ['BECAME_CASE', 'LEFT', 'TRANSFERRED_OUT', 'DIED', 'LOST', 'CANCELED'] as const
export type EndReason = (typeof END_REASONS)[number]

export interface EndFollowUp {
  readonly followUp: string
  readonly as: EndReason
  /** Where the person is now; asked for with LEFT, TRANSFERRED_OUT and, the hospital, BECAME_CASE. */
  readonly to: string | null
  /** Asked for with LOST (what was tried), CANCELED (what was wrong) and BECAME_CASE (what was known). */
  readonly note: string
}

/**
 * Records how a measure ended otherwise than by release: a case, left the township, handed over to another one, died, lost, or
 * entered by mistake. Where it is the truth about the person (left, died) the register says so too; what somebody needed who has
 * died is withdrawn. Open checks stay as they are: the record shows them missed. Refused: an ended follow-up, a move or a case without
 * where, a case, loss or mistake without a word, and a loss while a step of the search has not been tried.
 */
export const endFollowUp: Sentence<EndFollowUp> = {
  kind: 'followup/end-follow-up',
  policy: startMeasures,
  needs({ input }, state) {
    const person = state.one(followUps, input.followUp)?.person
    return [
      needOne(followUps, input.followUp),
      needOne(persons, ...(person ? mergeTrail(state, person) : [])),
      needBy(searches, 'followUp', input.followUp),
      needBy(searchSteps, 'search', ...state.by(searches, 'followUp', input.followUp).map((row) => row.id)),
      ...(input.as === 'DIED' ? [needBy(careNeeds, 'person', person)] : []),
    ]
  },
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const followUp = state.one(followUps, input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    const search = state.by(searches, 'followUp', followUp.id).find((row) => row.status === 'SEARCHING')
    const reason = timeRefused(followUp, at, context) ?? wordsMissing(input) ?? (input.as === 'LOST' ? stepsMissing(state, search) : null)
    if (reason) return refused(reason)
    return accepted(
      put(followUps, endOf(followUp, input.as, at, { note: input.note, wentTo: input.to ?? '' }, context), followUp),
      ...livingNow(state, followUp, input.as),
      ...(search ? [put(searches, { ...search, status: input.as === 'LOST' ? 'GIVEN_UP' : 'FOUND', endedAt: at, endedBy: context.actor.id }, search)] : []),
      ...(input.as === 'DIED' ? needsWithdrawn(state, followUp, command, context) : []),
    )
  },
}

function wordsMissing({ as, to, note }: EndFollowUp): Refusal | null {
  if ((as === 'LEFT' || as === 'TRANSFERRED_OUT' || as === 'BECAME_CASE') && (to ?? '').trim().length < 2) return { code: 'destination-missing', as }
  if ((as === 'LOST' || as === 'CANCELED' || as === 'BECAME_CASE') && note.trim().length < 2) return { code: 'end-note-missing', as }
  return null
}

/** Nobody is written off before all was tried to find them. */
function stepsMissing(state: State, search: Search | undefined): Refusal | null {
  const left = stepsLeft(search ? state.by(searchSteps, 'search', search.id) : [])
  return left.length > 0 ? { code: 'search-steps-missing', steps: left } : null
}

/** Nobody is called any more about what somebody needed who has died. */
function needsWithdrawn(state: State, { person }: FollowUp, { at }: Command, context: Context): readonly Change[] {
  return state
    .by(careNeeds, 'person', person)
    .filter((need) => need.closedAt === null)
    .map((need) => {
      const closed = { status: 'WITHDRAWN' as const, closedAt: at, closedDay: dayOf(at, context.settings.offset), closedBy: context.actor.id }
      return put(careNeeds, { ...need, ...closed }, need)
    })
}

function livingNow(state: State, followUp: FollowUp, as: EndReason): readonly Change[] {
  const person = standing(state, followUp.person)
  const living = as === 'DIED' || as === 'LEFT' ? as : null
  if (!person || living === null || person.living === living || person.living === 'DIED') return []
  return [put(persons, { ...person, living, revision: person.revision + 1 }, person)]
}
