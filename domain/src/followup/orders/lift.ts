import { put, type Change } from '../../kernel/change.ts'
import type { Context } from '../../kernel/command.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { State } from '../../kernel/state.ts'
import { endOf } from '../end-of.ts'
import { followUps, type FollowUp } from '../tables.ts'
import { takeNumber } from './take-number.ts'
import { orders, type Order } from './tables.ts'

/** Takes an order back and frees the person, with a numbered paper that says so. */
export function lift(state: State, order: Order, followUp: FollowUp, reason: string, at: Instant, context: Context): readonly Change[] {
  const { number, change } = takeNumber(state, 'NOTICE', at, context.settings.offset)
  return [
    put(orders, { ...order, status: 'LIFTED', liftedAt: at, liftedBy: context.actor.id, personal: { ...order.personal, reason } }, order),
    put(followUps, { ...endOf(followUp, 'LIFTED', at, { note: reason }, context), notice: number }, followUp),
    change,
  ]
}
