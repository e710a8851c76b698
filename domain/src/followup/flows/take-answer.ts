import { put, type Change } from '../../kernel/change.ts'
import { accepted, refused, type Context, type Sentence } from '../../kernel/command.ts'
import type { Instant } from '../../kernel/instant.ts'
import { needBy, needOne, type State } from '../../kernel/state.ts'
import { endOf } from '../end-of.ts'
import { startMeasures } from '../policy.ts'
import { followUps, type FollowUp } from '../tables.ts'
import type { HandoverAnswer } from './answer-of.ts'
import { handovers, type AnswerWay, type Handover } from './tables.ts'

export interface TakeAnswer extends HandoverAnswer {
  readonly handover: string
  readonly how: AnswerWay
}

/**
 * The other township’s word on a letter: taken over, refused or given back; by the courier, from its file, or noted by hand. From the
 * hour it took over the person is theirs: our measure ends at that hour, even where we have recorded another end after it. What had
 * ended before stays as it ended. The same answer again changes nothing. Refused: an answer from before the letter or from the future,
 * one noted by hand without who gave it, and a refusal by hand without its reason.
 */
export const takeAnswer: Sentence<TakeAnswer> = {
  kind: 'followup/take-answer',
  policy: startMeasures,
  needs({ input }, state) {
    const handover = state.one(handovers, input.handover)
    return [needOne(handovers, input.handover), needBy(followUps, 'person', handover?.person)]
  },
  units: ({ unit, input }, state) => [state.one(handovers, input.handover)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const handover = state.one(handovers, input.handover)
    if (!handover) return refused({ code: 'handover-unknown', handover: input.handover })
    if (handover.status === SETTLED[input.as] && handover.answeredAt === input.answeredAt) return accepted()
    if (handover.status === 'ACKNOWLEDGED' || (handover.status !== 'IN_TRANSIT' && input.as !== 'TAKEN_OVER'))
      return refused({ code: 'handover-settled', handover: handover.id })
    if (input.answeredAt < handover.sentAt || input.answeredAt > context.now) return refused({ code: 'answer-time-wrong', handover: handover.id })
    if (isByHand(input) && input.by.trim().length < 2) return refused({ code: 'answer-by-missing' })
    if (isByHand(input) && input.as === 'REFUSED' && input.note.trim().length < 2) return refused({ code: 'answer-word-missing' })
    const answer = [input.by.trim(), input.note.trim()].filter(Boolean).join('：')
    const settled: Handover = {
      ...handover,
      status: SETTLED[input.as],
      answeredAt: input.answeredAt,
      answeredHow: input.how,
      personal: { ...handover.personal, answer: answer || handover.personal.answer },
    }
    return accepted(put(handovers, settled, handover), ...(input.as === 'TAKEN_OVER' ? leaves(state, settled, input.answeredAt, at, context) : []))
  },
}

function isByHand({ how }: TakeAnswer): boolean {
  return how === 'PHONE' || how === 'PAPER'
}

const SETTLED = { TAKEN_OVER: 'ACKNOWLEDGED', REFUSED: 'REFUSED', RECALLED: 'WITHDRAWN' } as const

/** Ends the measure that ran at that hour; one that took its place later was never ours to begin. */
function leaves(state: State, { person, followUp, personal }: Handover, takenAt: Instant, at: Instant, context: Context): readonly Change[] {
  const line = lineFrom(state.by(followUps, 'person', person), followUp)
  const running = line.filter((row) => row.startedAt <= takenAt && (row.endedAt === null || row.endedAt > takenAt)).at(-1)
  const words = { note: personal.answer, wentTo: personal.letter.toName }
  const later = line.filter((row) => row.startedAt > takenAt)
  return [
    ...later.map((row) => put(followUps, endOf(row, 'CANCELED', at > row.startedAt ? at : row.startedAt, words, context), row)),
    ...(running ? [put(followUps, endOf(running, 'TRANSFERRED_OUT', takenAt, words, context), running)] : []),
  ]
}

/** This measure and those that took its place, oldest first. */
function lineFrom(all: readonly FollowUp[], id: string): readonly FollowUp[] {
  const line: FollowUp[] = []
  for (let one = all.find((row) => row.id === id); one && !line.includes(one);) {
    line.push(one)
    const last = one
    one = all.find((row) => row.previous === last.id && row.status !== 'CANCELED')
  }
  return line
}
