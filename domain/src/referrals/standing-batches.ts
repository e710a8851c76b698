import type { State } from '../kernel/state.ts'
import { referralBatches, type ReferralBatch, type SenderLayout } from './tables.ts'

/** The sender's lists that stand, newest first. */
export function standingBatches(state: State, sender: string): readonly ReferralBatch[] {
  const batches = state.by(referralBatches, 'sender', sender).filter((batch) => batch.status === 'ACCEPTED')
  return [...batches].sort((a, b) => (a.receivedAt === b.receivedAt ? (a.id < b.id ? 1 : -1) : a.receivedAt < b.receivedAt ? 1 : -1))
}

/** How a sender's lists of this layout are read, as its newest batch has it. */
export function layoutOf(batch: ReferralBatch, id: string): SenderLayout {
  return { id, sender: batch.sender, layout: batch.layout, mapping: batch.mapping, rows: batch.accepted + batch.bad }
}
