import { Type } from '@sinclair/typebox'
import type { ChangeMeasure } from '@lianfang/domain/followup/change-measure.ts'
import type { CloseAlert } from '@lianfang/domain/followup/close-alert.ts'
import { END_REASONS, type EndFollowUp } from '@lianfang/domain/followup/end-follow-up.ts'
import type { ExcuseSlot } from '@lianfang/domain/followup/excuse-slot.ts'
import type { MoveFollowUp } from '@lianfang/domain/followup/move-follow-up.ts'
import type { AnswerObjection } from '@lianfang/domain/followup/orders/answer-objection.ts'
import type { ConfirmLapse } from '@lianfang/domain/followup/orders/confirm-lapse.ts'
import type { ConfirmOrder } from '@lianfang/domain/followup/orders/confirm-order.ts'
import type { DeclineOrder } from '@lianfang/domain/followup/orders/decline-order.ts'
import type { LiftOrder } from '@lianfang/domain/followup/orders/lift-order.ts'
import type { RaiseObjection } from '@lianfang/domain/followup/orders/raise-objection.ts'
import type { KeepServedPaper } from '@lianfang/domain/followup/orders/keep-served-paper.ts'
import { PICTURE_CHARACTERS } from '@lianfang/domain/followup/orders/read-picture.ts'
import type { WithdrawServedPaper } from '@lianfang/domain/followup/orders/withdraw-served-paper.ts'
import type { ServeOrder } from '@lianfang/domain/followup/orders/serve-order.ts'
import { SERVED_HOW } from '@lianfang/domain/followup/orders/tables.ts'
import type { RecordResult } from '@lianfang/domain/followup/record-result.ts'
import type { RecordSymptoms } from '@lianfang/domain/followup/record-symptoms.ts'
import type { RecordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import type { RecordVisit } from '@lianfang/domain/followup/record-visit.ts'
import type { Release } from '@lianfang/domain/followup/release.ts'
import type { StartFollowUp } from '@lianfang/domain/followup/start-follow-up.ts'
import { SYMPTOMS } from '@lianfang/domain/followup/symptoms.ts'
import { ALERT_OUTCOMES, OBSERVATION_SOURCES, TEST_RESULTS, VISIT_FINDINGS } from '@lianfang/domain/followup/tables.ts'
import type { TakeSample } from '@lianfang/domain/followup/take-sample.ts'
import { packCategory as category, packLine as pack } from '../protocols/pack-schema.ts'
import { day, input, nullable, oneOf, text, uuid, type CommandSchemas } from '../kernel/command-schema.ts'

const followUp = uuid
const corrects = nullable(uuid)
const note = text(500)
const source = Type.Optional(oneOf(OBSERVATION_SOURCES))
const slot = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}\\.(AM|PM|TEMP|TEST|VISIT|CALL|DISINFECTION)$' })

const symptoms = Type.Array(oneOf(SYMPTOMS), { uniqueItems: true })
const grounds = { ground: text(500), evidence: text(300), decidedBy: text(100), supportContact: text(100), allowed: text(300) }

/** What devices say about people under measure, by kind. */
export const followupCommands: CommandSchemas = {
  'followup/start-follow-up': input<StartFollowUp>()(
    Type.Object({
      person: uuid,
      pack,
      category,
      countedFrom: day,
      creditDays: Type.Integer({ minimum: 0, maximum: 60 }),
      ...grounds,
      referral: nullable(uuid),
      transferredIn: Type.Boolean(),
    }),
  ),
  // Any number is let through to the domain, whose sentence asks again; a schema could only say "out of range".
  'followup/record-temperature': input<RecordTemperature>()(
    Type.Object({ followUp, slot: nullable(slot), celsius: Type.Number(), symptoms, note, corrects, source }),
  ),
  'followup/record-symptoms': input<RecordSymptoms>()(Type.Object({ followUp, symptoms, note, corrects, source })),
  'followup/record-visit': input<RecordVisit>()(Type.Object({ followUp, finding: oneOf(VISIT_FINDINGS), note, corrects, source })),
  'followup/take-sample': input<TakeSample>()(Type.Object({ followUp, slot: nullable(slot), note, tube: Type.Optional(text(40)) })),
  'followup/record-result': input<RecordResult>()(Type.Object({ sample: uuid, result: oneOf(TEST_RESULTS), note, corrects })),
  'followup/excuse-slot': input<ExcuseSlot>()(Type.Object({ followUp, slot, reason: text(200) })),
  'followup/close-alert': input<CloseAlert>()(Type.Object({ alert: uuid, outcome: oneOf(ALERT_OUTCOMES), note })),
  'followup/release': input<Release>()(Type.Object({ followUp, note })),
  'followup/change-measure': input<ChangeMeasure>()(Type.Object({ followUp, pack, category, countedFrom: nullable(day), ...grounds, note })),
  'followup/end-follow-up': input<EndFollowUp>()(Type.Object({ followUp, as: oneOf(END_REASONS), to: nullable(text(200)), note })),
  'followup/confirm-order': input<ConfirmOrder>()(Type.Object({ order: uuid })),
  'followup/decline-order': input<DeclineOrder>()(Type.Object({ order: uuid, reason: text(300) })),
  'followup/serve-order': input<ServeOrder>()(Type.Object({ order: uuid, how: oneOf(SERVED_HOW), to: text(50) })),
  // Longer than it may be by one, so that the refusal is the sentence's own.
  'followup/keep-served-paper': input<KeepServedPaper>()(Type.Object({ order: uuid, picture: text(PICTURE_CHARACTERS + 1) })),
  'followup/withdraw-served-paper': input<WithdrawServedPaper>()(Type.Object({ paper: uuid })),
  'followup/lift-order': input<LiftOrder>()(Type.Object({ order: uuid, reason: text(300) })),
  'followup/confirm-lapse': input<ConfirmLapse>()(Type.Object({ followUp, note })),
  'followup/raise-objection': input<RaiseObjection>()(Type.Object({ order: uuid, words: text(1000) })),
  'followup/answer-objection': input<AnswerObjection>()(
    Type.Object({ objection: uuid, as: oneOf(['UPHELD', 'REJECTED']), answer: text(1000), evidence: text(500) }),
  ),
  'followup/move-follow-up': input<MoveFollowUp>()(Type.Object({ followUp })),
}
