import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { answerForSeats } from './policy.ts'
import { sitsAt } from './seats-of.ts'
import { careSeats } from './tables.ts'

export interface AnswerSeat {
  readonly seat: string
  readonly accepts: boolean
  /** Asked for when it is said on somebody's behalf (how they said it), and when somebody declines. */
  readonly note: string
}

/**
 * Accepts a place in a care team, or declines it: for oneself in one tap, on behalf of another with a word on how they said it.
 * Whoever answered may answer otherwise later, which begins a row of its own. Refused: a seat that is unknown, over or answered so already, and a word that is missing.
 */
export const answerSeat: Sentence<AnswerSeat> = {
  kind: 'followup/answer-seat',
  policy: answerForSeats,
  needs: ({ input }) => [needOne(careSeats, input.seat)],
  units: ({ unit, input }, state) => [state.one(careSeats, input.seat)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const seat = state.one(careSeats, input.seat)
    if (!seat) return refused({ code: 'care-seat-unknown', seat: input.seat })
    const answeredAt = at > seat.since ? at : seat.since
    if (!sitsAt(seat, answeredAt)) return refused({ code: 'care-seat-over', seat: seat.id })
    const answer = input.accepts ? 'ACCEPTED' : 'DECLINED'
    if (seat.answer === answer) return refused({ code: 'care-seat-answered', seat: seat.id, answer })
    const note = input.note.trim()
    if ((seat.worker !== context.actor.id || !input.accepts) && note.length < 2) return refused({ code: 'care-note-missing', seat: seat.id })
    const answered = { ...seat, answer, answeredAt, answeredBy: context.actor.id, personal: { note } } as const
    if (seat.answer === 'ASKED') return accepted(put(careSeats, answered, seat))
    // What was answered before stays true of its time: how complete the team was on a day is counted again from the rows.
    return accepted(put(careSeats, { ...seat, until: answeredAt }, seat), put(careSeats, { ...answered, id: command.id, since: answeredAt, until: seat.until }))
  },
}
