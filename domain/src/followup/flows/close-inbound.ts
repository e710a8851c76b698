import { put, type Change } from '../../kernel/change.ts'
import type { Context } from '../../kernel/command.ts'
import { dayOf, type Instant } from '../../kernel/instant.ts'
import type { State } from '../../kernel/state.ts'
import { referrals, type ReferralResult } from '../../referrals/tables.ts'

/** Answers the pushed name that a letter brought, unless somebody has answered it already. */
export function closeInbound(state: State, referral: string, result: ReferralResult, note: string, at: Instant, context: Context): readonly Change[] {
  const row = state.one(referrals, referral)
  if (!row || row.status === 'CLOSED') return []
  const closed = { closedAt: at, closedDay: dayOf(at, context.settings.offset), closedBy: context.actor.id }
  return [put(referrals, { ...row, ...closed, status: 'CLOSED', result, personal: { ...row.personal, resultNote: note } }, row)]
}
