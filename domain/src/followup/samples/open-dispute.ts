import type { Context } from '../../kernel/command.ts'
import { dayOf, type Instant } from '../../kernel/instant.ts'
import type { FollowUp, TestResult } from '../tables.ts'
import type { Dispute } from './tables.ts'

interface Doubt {
  readonly id: string
  readonly kind: Dispute['kind']
  readonly reason: string
  readonly followUp: FollowUp | null
  readonly list?: string
  readonly rowNumber?: number
  readonly result?: TestResult | null
  readonly celsius?: number
  readonly at: Instant
  readonly said: Omit<Dispute['personal'], 'note'>
}

/** A dispute that waits to be settled, in the cell of the person it seems to be about, else with the office. */
export function openDispute(doubt: Doubt, context: Context): Dispute {
  const { followUp, said, ...rest } = doubt
  return {
    list: null,
    rowNumber: null,
    result: null,
    celsius: null,
    ...rest,
    unit: followUp?.unit ?? context.settings.root,
    followUp: followUp?.id ?? null,
    person: followUp?.person ?? null,
    raisedAt: context.now,
    raisedDay: dayOf(context.now, context.settings.offset),
    by: context.actor.id,
    status: 'OPEN',
    settledAt: null,
    settledBy: null,
    record: null,
    personal: { ...said, note: '' },
  }
}
