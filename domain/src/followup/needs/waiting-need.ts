import type { Refusal } from '../../kernel/command.ts'
import type { State } from '../../kernel/state.ts'
import { isWaiting } from './need-clock.ts'
import { careNeeds, type CareNeed } from './tables.ts'

/** The need that something is to be done about, or why nothing is. */
export function waitingNeed(state: State, id: string): { readonly need: CareNeed } | { readonly reason: Refusal } {
  const need = state.one(careNeeds, id)
  if (!need) return { reason: { code: 'need-unknown', need: id } }
  if (!isWaiting(need)) return { reason: { code: 'need-closed', need: id, day: need.closedDay, status: need.status } }
  return { need }
}
