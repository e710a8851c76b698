import { put, type Change } from '../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../kernel/command.ts'
import { needOne, type State } from '../kernel/state.ts'
import { mergeTrail, standing } from '../people/follow-merges.ts'
import { persons } from '../people/tables.ts'
import { endOf } from './end-of.ts'
import { startMeasures } from './policy.ts'
import { timeRefused } from './recording-of.ts'
import { followUps, type FollowUp } from './tables.ts'

/** The ways out of a measure that are no release. */
export const END_REASONS = ['BECAME_CASE', 'LEFT', 'TRANSFERRED_OUT', 'DIED', 'LOST', 'CANCELED'] as const
export type EndReason = (typeof END_REASONS)[number]

export interface EndFollowUp {
  readonly followUp: string
  readonly as: EndReason
  /** Where the person is now; asked for with LEFT and TRANSFERRED_OUT. */
  readonly to: string | null
  /** Asked for with LOST (what was tried) and CANCELED (what was wrong). */
  readonly note: string
}

/**
 * Records how a measure ended otherwise than by release: a case, left the township, handed over to another one, died, lost, or
 * entered by mistake. Where it is the truth about the person (left, died) the register says so too. Open checks stay as they are:
 * the record shows them missed. Refused: an ended follow-up, a move without its destination, a loss or mistake without a word.
 */
export const endFollowUp: Sentence<EndFollowUp> = {
  kind: 'followup/end-follow-up',
  policy: startMeasures,
  needs({ input }, state) {
    const person = state.one(followUps, input.followUp)?.person
    return [needOne(followUps, input.followUp), needOne(persons, ...(person ? mergeTrail(state, person) : []))]
  },
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const followUp = state.one(followUps, input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    const reason = timeRefused(followUp, at, context) ?? wordsMissing(input)
    if (reason) return refused(reason)
    return accepted(
      put(followUps, endOf(followUp, input.as, at, { note: input.note, wentTo: input.to ?? '' }, context), followUp),
      ...livingNow(state, followUp, input.as),
    )
  },
}

function wordsMissing({ as, to, note }: EndFollowUp): Refusal | null {
  if ((as === 'LEFT' || as === 'TRANSFERRED_OUT') && (to ?? '').trim().length < 2) return { code: 'destination-missing', as }
  if ((as === 'LOST' || as === 'CANCELED') && note.trim().length < 2) return { code: 'end-note-missing', as }
  return null
}

function livingNow(state: State, followUp: FollowUp, as: EndReason): readonly Change[] {
  const person = standing(state, followUp.person)
  const living = as === 'DIED' || as === 'LEFT' ? as : null
  if (!person || living === null || person.living === living || person.living === 'DIED') return []
  return [put(persons, { ...person, living, revision: person.revision + 1 }, person)]
}
