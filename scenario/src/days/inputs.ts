import type { SubmitDailyReport } from '@lianfang/domain/bulletin/submit-daily-report.ts'
import type { SealRequest } from '@lianfang/domain/bulletin/seal-bulletin.ts'
import type { AnswerSeat } from '@lianfang/domain/followup/care/answer-seat.ts'
import type { FormCareTeam } from '@lianfang/domain/followup/care/form-care-team.ts'
import type { PutCareContact } from '@lianfang/domain/followup/care/put-care-contact.ts'
import type { AskNeed } from '@lianfang/domain/followup/needs/ask-need.ts'
import type { CloseNeed } from '@lianfang/domain/followup/needs/close-need.ts'
import type { TakeNeed } from '@lianfang/domain/followup/needs/take-need.ts'
import type { EndFollowUp } from '@lianfang/domain/followup/end-follow-up.ts'
import type { ExcuseSlot } from '@lianfang/domain/followup/excuse-slot.ts'
import type { ConfirmOrder } from '@lianfang/domain/followup/orders/confirm-order.ts'
import type { ServeOrder } from '@lianfang/domain/followup/orders/serve-order.ts'
import type { RecordResult } from '@lianfang/domain/followup/record-result.ts'
import type { RecordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import type { Release } from '@lianfang/domain/followup/release.ts'
import type { StartFollowUp } from '@lianfang/domain/followup/start-follow-up.ts'
import type { SwitchRules } from '@lianfang/domain/followup/switching/switch-rules.ts'
import type { TakeSample } from '@lianfang/domain/followup/take-sample.ts'
import type { RecordExposure } from '@lianfang/domain/people/record-exposure.ts'
import type { RecordHouseVisit } from '@lianfang/domain/people/record-house-visit.ts'
import type { ImportHouseholds } from '@lianfang/domain/people/import-households.ts'
import type { PutPack } from '@lianfang/domain/protocols/put-pack.ts'
import type { CloseReferral } from '@lianfang/domain/referrals/close-referral.ts'

/** What a story can say: the kind of a command and its input, as the domain types them. */
export interface Inputs {
  readonly 'people/import-households': ImportHouseholds
  readonly 'people/record-house-visit': RecordHouseVisit
  readonly 'people/record-exposure': RecordExposure
  readonly 'protocols/put-pack': PutPack
  readonly 'followup/switch-rules': SwitchRules
  readonly 'referrals/close-referral': CloseReferral
  readonly 'followup/start-follow-up': StartFollowUp
  readonly 'followup/confirm-order': ConfirmOrder
  readonly 'followup/serve-order': ServeOrder
  readonly 'followup/take-sample': TakeSample
  readonly 'followup/record-result': RecordResult
  readonly 'followup/record-temperature': RecordTemperature
  readonly 'followup/excuse-slot': ExcuseSlot
  readonly 'followup/release': Release
  readonly 'followup/end-follow-up': EndFollowUp
  readonly 'followup/put-care-contact': PutCareContact
  readonly 'followup/form-care-team': FormCareTeam
  readonly 'followup/answer-seat': AnswerSeat
  readonly 'followup/ask-need': AskNeed
  readonly 'followup/take-need': TakeNeed
  readonly 'followup/close-need': CloseNeed
  readonly 'bulletin/submit-daily-report': SubmitDailyReport
  readonly 'bulletin/seal-bulletin': SealRequest
}
