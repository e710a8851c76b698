import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Clock } from './clock.ts'
import { BATCH, nextBatch } from './next-batch.ts'
import type { OutboxStore } from './store.ts'
import type { Pushed } from './wire.ts'

/** The one door a revoked phone still has. */
export type HandOver = (commands: readonly Command[], sentAt: Instant) => Promise<Pushed>

/**
 * Hands over what a revoked phone has not sent in these townships: the server sets it aside for a person to decide. A record leaves
 * the phone only when the server says that it has it. True when none is left.
 */
export async function handOverUnsent(store: OutboxStore, handOver: HandOver, clock: Clock, townships: readonly string[]): Promise<boolean> {
  const tried = new Set<string>()
  for (;;) {
    const unsent = (await store.unsent()).filter((entry) => townships.includes(entry.command.township))
    const batch = nextBatch(unsent, tried, BATCH)
    const first = batch[0]
    if (!first) return unsent.length === 0
    const pushed = await handOver(
      batch.map((entry) => entry.command),
      clock.nowOn(first.basis),
    )
    if (pushed.kind !== 'ANSWERED') return false
    await store.drop(pushed.answers.filter(isKept).map((answer) => answer.id))
    for (const entry of batch) tried.add(entry.command.id)
  }
}

/** In the journal already, or set aside for review. */
function isKept(answer: Answer): boolean {
  return answer.status === 'already' || (answer.status === 'refused' && answer.reason.code === 'device-revoked')
}
