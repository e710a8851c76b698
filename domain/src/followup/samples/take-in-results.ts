import { put, type Change } from '../../kernel/change.ts'
import { accepted, refused, type Command, type Context, type Sentence } from '../../kernel/command.ts'
import { dayOf, type Instant } from '../../kernel/instant.ts'
import { needBy, needOne, type State } from '../../kernel/state.ts'
import { observe } from '../observe.ts'
import { takeInResults as mayTakeIn } from '../policy.ts'
import { raiseAlert } from '../raise-alert.ts'
import { causeOf } from '../record-result.ts'
import { alerts, followUps, observations, type AlertCause, type TestResult } from '../tables.ts'
import { openDispute } from './open-dispute.ts'
import { resultRefused } from './result-refused.ts'
import { disputes, resultLists, type Dispute } from './tables.ts'

/** A row whose sample is certain. `id` of the record that is to be. */
export interface MatchedResult {
  readonly id: string
  readonly row: number
  readonly sample: string
  readonly result: TestResult
  readonly at: Instant
  readonly written: WrittenRow
}

/** A row that belongs to nobody for certain, with the reason. */
export interface DisputedResult {
  readonly id: string
  readonly row: number
  readonly reason: string
  /** The sample it comes nearest to, if there is one: whose cell it is shown in. */
  readonly near: string | null
  readonly result: TestResult | null
  readonly at: Instant
  readonly written: WrittenRow
}

/** What the list says of a row: to find it again by. */
export interface WrittenRow {
  readonly name: string
  readonly idNumber: string
  readonly tube: string
  readonly said: string
}

export interface TakeInResults {
  readonly laboratory: string
  readonly title: string
  readonly fileName: string
  readonly fileHash: string
  readonly layout: string
  readonly mapping: Readonly<Record<string, string>>
  readonly matched: readonly MatchedResult[]
  readonly disputed: readonly DisputedResult[]
}

/**
 * Takes a laboratory's workbook in, whole or not at all: a result for each row whose sample is certain, a dispute for each other. What
 * was certain in the dry run and is not any more (a result was typed meanwhile, the sample is later than its result) is disputed too:
 * no row is dropped and none is guessed. Refused: a file that was taken in already, and one that says nothing.
 */
export const takeInResults: Sentence<TakeInResults> = {
  kind: 'followup/take-in-results',
  policy: mayTakeIn,
  needs({ input }, state) {
    const samples = [...new Set([...input.matched.map((one) => one.sample), ...input.disputed.flatMap((one) => one.near ?? [])])]
    const followed = [...new Set(samples.map((id) => state.one(observations, id)?.followUp))]
    return [
      needBy(resultLists, 'fileHash', input.fileHash),
      needOne(observations, ...samples),
      needBy(observations, 'sample', ...samples),
      needOne(followUps, ...followed),
      needBy(alerts, 'followUp', ...followed),
    ]
  },
  decide(state, command, context) {
    const { input } = command
    if (input.matched.length + input.disputed.length === 0) return refused({ code: 'results-missing' })
    const same = state.by(resultLists, 'fileHash', input.fileHash).find((list) => list.status === 'ACCEPTED')
    if (same) return refused({ code: 'results-taken-in-before', title: same.title })
    const doubtful = input.matched.flatMap((row) => stillDoubtful(state, row, context))
    const certain = input.matched.filter((row) => !doubtful.some((one) => one.id === row.id))
    const disputed = [...input.disputed, ...doubtful]
    return accepted(
      put(resultLists, {
        id: command.id,
        unit: context.settings.root,
        laboratory: input.laboratory,
        title: input.title,
        fileName: input.fileName,
        fileHash: input.fileHash,
        layout: input.layout,
        mapping: input.mapping,
        matched: certain.length,
        disputed: disputed.length,
        takenAt: command.at,
        takenDay: dayOf(command.at, context.settings.offset),
        by: context.actor.id,
        status: 'ACCEPTED' as const,
        undoneAt: null,
        undoneBy: null,
      }),
      ...recordAll(state, command, certain, context),
      ...disputed.map((row) => put(disputes, disputeOf(state, command, row, context))),
    )
  },
}

function stillDoubtful(state: State, row: MatchedResult, context: Context): readonly DisputedResult[] {
  const reason = resultRefused(state, row.sample, row.at, context)
  return reason ? [{ ...row, reason: reason.code === 'result-before-sample' ? 'tested-before-sample' : reason.code, near: row.sample }] : []
}

function recordAll(state: State, command: Command<TakeInResults>, rows: readonly MatchedResult[], context: Context): readonly Change[] {
  const raised = new Set<string>()
  // Two alerts of one cause for one person in one list are one alert.
  const firstOf = (followUp: string, cause: AlertCause | null): AlertCause | null => {
    const name = `${followUp} ${cause}`
    if (cause === null || raised.has(name)) return null
    raised.add(name)
    return cause
  }
  return rows.flatMap((row) => {
    const sample = state.one(observations, row.sample)
    const followUp = state.one(followUps, sample?.followUp)
    if (!sample || !followUp) return []
    const recording = { kind: 'taken' as const, followUp, at: row.at, corrected: undefined }
    const seen = { kind: 'RESULT' as const, slot: sample.slot, sample: sample.id, result: row.result, list: command.id, note: '' }
    const cause = firstOf(followUp.id, causeOf(row.result))
    return [...observe(row.id, recording, seen, context), ...raiseAlert(state, { id: row.id, at: command.at }, followUp, cause, context)]
  })
}

function disputeOf(state: State, command: Command<TakeInResults>, row: DisputedResult, context: Context): Dispute {
  const near = state.one(observations, row.near)
  return openDispute(
    {
      id: row.id,
      kind: 'RESULT',
      reason: row.reason,
      followUp: state.one(followUps, near?.followUp) ?? null,
      list: command.id,
      rowNumber: row.row,
      result: row.result,
      at: row.at,
      said: row.written,
    },
    context,
  )
}
