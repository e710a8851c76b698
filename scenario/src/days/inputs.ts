import type { SubmitDailyReport } from '@lianfang/domain/bulletin/submit-daily-report.ts'
import type { SealRequest } from '@lianfang/domain/bulletin/seal-bulletin.ts'
import type { EndFollowUp } from '@lianfang/domain/followup/end-follow-up.ts'
import type { ExcuseSlot } from '@lianfang/domain/followup/excuse-slot.ts'
import type { RecordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import type { Release } from '@lianfang/domain/followup/release.ts'
import type { StartFollowUp } from '@lianfang/domain/followup/start-follow-up.ts'
import type { RecordHouseVisit } from '@lianfang/domain/people/record-house-visit.ts'
import type { ImportHouseholds } from '@lianfang/domain/people/import-households.ts'
import type { CloseReferral } from '@lianfang/domain/referrals/close-referral.ts'

/** What a story can say: the kind of a command and its input, as the domain types them. */
export interface Inputs {
  readonly 'people/import-households': ImportHouseholds
  readonly 'people/record-house-visit': RecordHouseVisit
  readonly 'referrals/close-referral': CloseReferral
  readonly 'followup/start-follow-up': StartFollowUp
  readonly 'followup/record-temperature': RecordTemperature
  readonly 'followup/excuse-slot': ExcuseSlot
  readonly 'followup/release': Release
  readonly 'followup/end-follow-up': EndFollowUp
  readonly 'bulletin/submit-daily-report': SubmitDailyReport
  readonly 'bulletin/seal-bulletin': SealRequest
}
