import { Type } from '@sinclair/typebox'
import type { CloseReferral } from '@lianfang/domain/referrals/close-referral.ts'
import type { PlaceReferral } from '@lianfang/domain/referrals/place-referral.ts'
import type { ReopenReferral } from '@lianfang/domain/referrals/reopen-referral.ts'
import { REFERRAL_RESULTS } from '@lianfang/domain/referrals/tables.ts'
import type { UndoBatch } from '@lianfang/domain/referrals/undo-batch.ts'
import { input, nullable, oneOf, text, unitId, uuid, type CommandSchemas } from '../kernel/command-schema.ts'

/**
 * What devices say about pushed names. A list is taken in through `/api/imports`, where two people agree to what the server has
 * read: nobody may send its rows (`referrals/accept-batch`), or one person could speak for two.
 */
export const referralCommands: CommandSchemas = {
  'referrals/undo-batch': input<UndoBatch>()(Type.Object({ batch: uuid })),
  'referrals/place-referral': input<PlaceReferral>()(Type.Object({ referral: uuid, unit: unitId, household: nullable(uuid) })),
  'referrals/close-referral': input<CloseReferral>()(Type.Object({ referral: uuid, result: oneOf(REFERRAL_RESULTS), note: text(500) })),
  'referrals/reopen-referral': input<ReopenReferral>()(Type.Object({ referral: uuid, reason: text(300, 2) })),
}
