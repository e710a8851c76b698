import { put, type Change } from '../../kernel/change.ts'
import { accepted, refused, type Command, type Context, type Refusal, type Sentence } from '../../kernel/command.ts'
import { needBy, needOne, type State } from '../../kernel/state.ts'
import { idsTaken, needNoRows } from '../ids-taken.ts'
import { observe } from '../observe.ts'
import { recordObservations } from '../policy.ts'
import { raiseAlert } from '../raise-alert.ts'
import { timeRefused } from '../recording-of.ts'
import { causeOf, isPlausible } from '../record-temperature.ts'
import { openDispute } from '../samples/open-dispute.ts'
import { readTube } from '../samples/read-tube.ts'
import { disputes } from '../samples/tables.ts'
import { plannedSlots, type PlannedSlot } from '../slot.ts'
import type { Symptom } from '../symptoms.ts'
import { alerts, followUps, type AlertCause, type FollowUp } from '../tables.ts'

/** One box of the sheet that was filled in. `id` of the record that is to be. */
export interface SheetEntry {
  readonly id: string
  readonly slot: string
  /** ℃; null where only symptoms are written, and in the box of a test. */
  readonly celsius: number | null
  readonly symptoms: readonly Symptom[]
  /** Of a test: the number on the tube, empty when none is written. */
  readonly tube: string
}

export interface TypeSheet {
  readonly followUp: string
  readonly entries: readonly SheetEntry[]
}

/**
 * Types in the sheet that hung at somebody's door: each box becomes an ordinary record with the time of its check and the source
 * `PAPER`; a fever raises its alert when it is typed. What the paper says and cannot be (63 ℃) is kept as a dispute, for the form has
 * asked already. A measure that has ended takes what lies before its end (FU12). Refused whole: no box, a box that the plan does not
 * have, one whose time has not come, and one after the end.
 */
export const typeSheet: Sentence<TypeSheet> = {
  kind: 'followup/type-sheet',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp), needBy(alerts, 'followUp', input.followUp), ...needNoRows(input.entries.map((entry) => entry.id))],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const followUp = state.one(followUps, command.input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: command.input.followUp })
    if (command.input.entries.length === 0) return refused({ code: 'sheet-empty' })
    const taken = idsTaken(
      state,
      command.input.entries.map((entry) => entry.id),
    )
    if (taken) return refused(taken)
    const plan = new Map(plannedSlots(followUp, context.settings.offset).map((slot) => [slot.key, slot]))
    for (const entry of command.input.entries) {
      const reason = whyNot(followUp, entry, plan.get(entry.slot), command, context)
      if (reason) return refused(reason)
    }
    const raised = new Set<AlertCause>()
    return accepted(
      ...command.input.entries.flatMap((entry) => {
        const slot = plan.get(entry.slot)
        return slot ? changesOf(state, command, followUp, entry, slot, raised, context) : []
      }),
    )
  },
}

function whyNot(followUp: FollowUp, entry: SheetEntry, slot: PlannedSlot | undefined, command: Command<TypeSheet>, context: Context): Refusal | null {
  const isTest = slot?.kind === 'TEST'
  if (!slot || (isTest && entry.celsius !== null) || (!isTest && entry.celsius === null && entry.symptoms.length === 0))
    return { code: 'slot-unknown', slot: entry.slot }
  if (command.at < slot.opensAt) return { code: 'slot-not-open', slot: slot.key, opensAt: slot.opensAt }
  return timeRefused(followUp, slot.opensAt, context)
}

function changesOf(
  state: State,
  command: Command<TypeSheet>,
  followUp: FollowUp,
  entry: SheetEntry,
  slot: PlannedSlot,
  raised: Set<AlertCause>,
  context: Context,
): readonly Change[] {
  const recording = { kind: 'taken' as const, followUp, at: slot.opensAt, corrected: undefined }
  const paper = { source: 'PAPER' as const, note: '' }
  if (slot.kind === 'TEST') return observe(entry.id, recording, { kind: 'SAMPLE', slot: slot.key, tube: readTube(entry.tube), ...paper }, context)
  const { celsius, symptoms } = entry
  if (celsius !== null && !isPlausible(celsius)) {
    const said = { name: '', idNumber: '', tube: '', said: `${slot.key} ${celsius}` }
    const doubt = { id: entry.id, kind: 'TEMPERATURE' as const, reason: 'temperature-implausible', followUp, celsius, at: slot.opensAt, said }
    return [put(disputes, openDispute(doubt, context))]
  }
  const cause = celsius === null ? ('SYMPTOM' as const) : causeOf(celsius, symptoms, followUp)
  const isFirst = cause !== null && !raised.has(cause)
  if (cause !== null) raised.add(cause)
  const seen = celsius === null ? { kind: 'SYMPTOM' as const, symptoms } : { kind: 'TEMPERATURE' as const, slot: slot.key, celsius, symptoms }
  return [
    ...observe(entry.id, recording, { ...seen, ...paper }, context),
    ...raiseAlert(state, { id: entry.id, at: command.at }, followUp, isFirst ? cause : null, context),
  ]
}
