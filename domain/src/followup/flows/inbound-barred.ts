import type { Refusal } from '../../kernel/command.ts'
import type { State } from '../../kernel/state.ts'
import { orders } from '../orders/tables.ts'
import { followUps } from '../tables.ts'
import { answerOf } from './answer-of.ts'
import type { InboundHandover } from './tables.ts'

/** Why a letter cannot be answered now: not here, answered already, or an order of ours is waiting for a second person. */
export function inboundBarred(state: State, inbound: InboundHandover | undefined, id: string): Refusal | null {
  if (!inbound) return { code: 'handover-unknown', handover: id }
  const answer = answerOf(inbound, state.one(followUps, inbound.order))
  if (answer) return answer.as === 'RECALLED' ? { code: 'handover-recalled', handover: id } : { code: 'handover-settled', handover: id }
  const order = state.one(orders, inbound.order)
  return order?.status === 'PROPOSED' ? { code: 'order-waiting', order: order.id } : null
}
