import type { ImportKind } from '@lianfang/contract/imports/answers.ts'
import { takeInResults } from '@lianfang/domain/followup/policy.ts'
import { RESULT_FIELDS } from '@lianfang/domain/followup/samples/result-fields.ts'
import { GRID_FIELDS } from '@lianfang/domain/grids/grid-fields.ts'
import { shapeTheGrids } from '@lianfang/domain/grids/policy.ts'
import { allows, type Policy } from '@lianfang/domain/kernel/policy.ts'
import type { SheetField } from '@lianfang/domain/kernel/sheet/sheet.ts'
import { HOUSEHOLD_FIELDS } from '@lianfang/domain/people/household-fields.ts'
import { importTheRegister } from '@lianfang/domain/people/policy.ts'
import { takeInLists } from '@lianfang/domain/referrals/policy.ts'
import { REFERRAL_FIELDS } from '@lianfang/domain/referrals/referral-fields.ts'
import { LIMITS } from './limits.ts'
import type { Seat } from '../http/seat.ts'

/** What a kind of file is read for, by whom, and how many rows of it one command may hold. */
export const KINDS: Readonly<Record<ImportKind, { readonly fields: readonly SheetField[]; readonly policy: Policy; readonly rows: number }>> = {
  referrals: { fields: REFERRAL_FIELDS, policy: takeInLists, rows: 20_000 },
  grids: { fields: GRID_FIELDS, policy: shapeTheGrids, rows: 20_000 },
  results: { fields: RESULT_FIELDS, policy: takeInResults, rows: 20_000 },
  households: { fields: HOUSEHOLD_FIELDS, policy: importTheRegister, rows: LIMITS.rows },
}

/** The kinds this seat may take in. A list speaks of the whole township: so must the right. */
export function kindsOf(seat: Seat): readonly ImportKind[] {
  return (Object.keys(KINDS) as readonly ImportKind[]).filter((kind) => allows(KINDS[kind].policy, seat.actor, seat.settings.root))
}
