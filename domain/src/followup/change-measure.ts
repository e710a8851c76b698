import { put } from '../kernel/change.ts'
import { accepted, refused, type Context, type Refusal, type Sentence } from '../kernel/command.ts'
import { dayOf, type Day } from '../kernel/instant.ts'
import { needOne } from '../kernel/state.ts'
import { endOf } from './end-of.ts'
import { orderedFields, orderMeasure, type OrderedMeasure } from './order-measure.ts'
import { decideMeasures } from './policy.ts'
import { timeRefused } from './recording-of.ts'
import { followUps, type FollowUp } from './tables.ts'

export interface ChangeMeasure {
  readonly followUp: string
  readonly pack: string
  readonly category: string
  /** Day 0 of the new measure; null: counted on from the day of the old one. */
  readonly countedFrom: Day | null
  readonly ground: string
  readonly decidedBy: string
  readonly note: string
}

/**
 * Ends one measure and begins another in one act: home to a centralized place, or back. Days served count, so the whole never
 * passes the new rule's ceiling (九不准 5). Only a new exposure starts the count anew: a later counting day is refused for a
 * rule that counts from anything else. Refused too: an ended follow-up, the same rule on the same day, and what `orderMeasure` refuses.
 */
export const changeMeasure: Sentence<ChangeMeasure> = {
  kind: 'followup/change-measure',
  policy: decideMeasures,
  needs: ({ input }) => [needOne(followUps, input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const old = state.one(followUps, input.followUp)
    if (!old) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (old.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: old.id, status: old.status, endedDay: old.endedDay })
    const countedFrom = input.countedFrom ?? old.countedFrom
    const order = { ...input, countedFrom, creditDays: countedFrom > old.countedFrom ? 0 : old.creditDays }
    const ordered = orderMeasure(order, at, context)
    if (ordered.kind === 'refused') return refused(ordered.reason)
    const reason = timeRefused(old, at, context) ?? changeRefused(old, countedFrom, ordered)
    if (reason) return refused(reason)
    return accepted(
      put(followUps, endOf(old, 'CHANGED', at, input, context), old),
      put(followUps, successor(command.id, old, { ...orderedFields(order, ordered), at, ground: input.ground }, context)),
    )
  },
}

function changeRefused(old: FollowUp, countedFrom: Day, { pack, rule }: OrderedMeasure & { kind: 'ordered' }): Refusal | null {
  const sameRule = pack.line === old.pack && pack.version === old.packVersion && rule.category === old.category
  if (sameRule && countedFrom === old.countedFrom) return { code: 'measure-unchanged', pack: pack.line, category: rule.category }
  if (countedFrom > old.countedFrom && rule.countFrom !== 'LAST_EXPOSURE')
    return { code: 'count-restarted', pack: pack.line, category: rule.category, countedFrom: old.countedFrom }
  return null
}

function successor(id: string, old: FollowUp, given: ReturnType<typeof orderedFields> & { at: string; ground: string }, context: Context): FollowUp {
  const { at, ground, ...fields } = given
  return {
    ...old,
    ...fields,
    id,
    previous: old.id,
    startedAt: at,
    startedDay: dayOf(at, context.settings.offset),
    status: 'ACTIVE',
    endedAt: null,
    endedDay: null,
    endedBy: null,
    personal: { ground: ground.trim(), endNote: '', wentTo: '' },
  }
}
