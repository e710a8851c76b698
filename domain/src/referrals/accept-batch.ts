import { put, type Change } from '../kernel/change.ts'
import { accepted, refused, type Command, type Context, type Refusal, type Sentence } from '../kernel/command.ts'
import { dayOf, msOf } from '../kernel/instant.ts'
import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { units } from '../grids/tables.ts'
import { isOpenUnit } from '../grids/unit-tree.ts'
import { mergeTrail } from '../people/follow-merges.ts'
import { households, persons } from '../people/tables.ts'
import { compareLists } from './compare-lists.ts'
import type { AcceptBatch, AcceptedRow } from './list-to-accept.ts'
import { makeReferrals } from './make-referrals.ts'
import { takeInLists } from './policy.ts'
import { reasonsForSecond } from './second-person.ts'
import { layoutOf, standingBatches } from './standing-batches.ts'
import { referralBatches, referrals, returnedRows, senderLayouts, type ReferralBatch } from './tables.ts'

/**
 * Takes a list in, whole or not at all: the batch, a referral for each row, the persons nobody knew, the rows that go back, and the
 * layout for the sender's next list. The batch's id is the command's. The same checks as in the dry run are made again on what the
 * township knows by now, so that a second person (R6) cannot be left out by asking differently. Refused: a file that was taken
 * in already, a list without a readable row, a due time that is not after receipt, a place that is closed.
 */
export const acceptBatch: Sentence<AcceptBatch> = {
  kind: 'referrals/accept-batch',
  policy: takeInLists,
  needs: ({ id, input }, state) => batchNeeds(id, input, state),
  decide(state, command, context) {
    const { input } = command
    const reason = whyNot(state, command, context)
    if (reason) return refused(reason)
    const made = makeReferrals(state, command, context)
    if (made.kind === 'bad') return refused(made.reason)
    const batch: ReferralBatch = {
      id: command.id,
      sender: input.sender,
      title: input.title,
      fileName: input.fileName,
      fileHash: input.fileHash,
      layout: input.layout,
      mapping: input.mapping,
      columns: input.columns,
      claimed: input.claimed,
      accepted: input.rows.length,
      bad: input.returned.length,
      receivedAt: input.receivedAt,
      dueAt: input.dueAt,
      acceptedBy: input.acceptedBy,
      secondedBy: input.secondedBy,
      status: 'ACCEPTED',
      undoneAt: null,
      undoneBy: null,
      kept: [],
    }
    const returned = input.returned.map((row) =>
      // Only the codes are kept: the details of a reason may hold what is sealed beside it.
      put(returnedRows, {
        id: row.id,
        batch: batch.id,
        rowNumber: row.row,
        unit: context.settings.root,
        reasons: row.reasons.map(({ code }) => ({ code })),
        personal: { original: row.original },
      }),
    )
    return accepted(put(referralBatches, batch), ...learn(state, batch), ...made.changes, ...returned)
  },
}

function batchNeeds(id: string, input: AcceptBatch, state: State): readonly Need[] {
  const [previous] = standingBatches(state, input.sender)
  return [
    needOne(referralBatches, id),
    needBy(referralBatches, 'fileHash', input.fileHash),
    needBy(referralBatches, 'sender', input.sender),
    needBy(senderLayouts, 'sender', input.sender),
    needBy(senderLayouts, 'layout', input.layout),
    needBy(referrals, 'batch', previous?.id),
    needOne(units, ...new Set(input.rows.map((row) => row.unit))),
    needOne(households, ...new Set(input.rows.map((row) => row.household))),
    needOne(persons, ...new Set(input.rows.flatMap((row) => (row.person === null ? [] : mergeTrail(state, row.person))))),
    needBy(persons, 'idNumber', ...new Set(input.rows.map((row) => row.idNumber))),
  ]
}

function whyNot(state: State, command: Command<AcceptBatch>, context: Context): Refusal | undefined {
  const { input } = command
  if (input.rows.length === 0) return { code: 'list-empty', bad: input.returned.length }
  if (msOf(input.dueAt) <= msOf(input.receivedAt)) return { code: 'list-due-before-receipt' }
  const same = state.by(referralBatches, 'fileHash', input.fileHash).find((batch) => batch.status === 'ACCEPTED')
  if (same) return { code: 'list-taken-in-before', batch: same.id, title: same.title }
  const closed = input.rows.find((row) => !isOpenUnit(state.one(units, row.unit)))
  if (closed) return { code: 'unit-not-open', unit: closed.unit, row: closed.row }
  const homeless = input.rows.find((row) => row.household !== null && !state.one(households, row.household))
  if (homeless) return { code: 'household-unknown', household: homeless.household, row: homeless.row }
  return whoIsMissing(state, command, context)
}

/** One of the two who agreed says the command; the second is another person than the first, and there is one where R6 asks for it. */
function whoIsMissing(state: State, command: Command<AcceptBatch>, context: Context): Refusal | undefined {
  const { input } = command
  if (input.secondedBy === input.acceptedBy) return { code: 'list-second-is-first' }
  if (command.actor !== (input.secondedBy ?? input.acceptedBy)) return { code: 'list-not-agreed-by-actor' }
  if (input.secondedBy !== null) return undefined
  const [previous] = standingBatches(state, input.sender)
  const reasons = reasonsForSecond({
    sender: input.sender,
    layout: input.layout,
    layouts: [...state.by(senderLayouts, 'sender', input.sender), ...state.by(senderLayouts, 'layout', input.layout)],
    comparison: compareLists(input.rows, previous ? state.by(referrals, 'batch', previous.id) : []),
    read: input.rows.length,
    bad: input.returned.length,
    unnumbered: input.rows.filter((row) => row.idNumber === '').length,
    doubtful: input.doubtful,
    misnamed: input.rows.filter((row) => isMisnamed(state, row)).length,
    claimed: input.claimed,
    listDay: input.listDay,
    today: dayOf(context.now, context.settings.offset),
  })
  return reasons.length > 0 ? { code: 'list-needs-second', reasons } : undefined
}

/** True when the register has the row's number under another name. */
function isMisnamed(state: State, row: AcceptedRow): boolean {
  return state.by(persons, 'idNumber', row.idNumber).some((person) => person.personal.name !== row.name)
}

function learn(state: State, batch: ReferralBatch): readonly Change[] {
  const before = state.by(senderLayouts, 'sender', batch.sender).find((layout) => layout.layout === batch.layout)
  return [put(senderLayouts, layoutOf(batch, before?.id ?? batch.id), before)]
}
