import { Type } from '@sinclair/typebox'
import { ANSWERS } from '@lianfang/domain/followup/flows/answer-of.ts'
import type { Arrive } from '@lianfang/domain/followup/flows/arrive.ts'
import type { BeginSearch } from '@lianfang/domain/followup/flows/begin-search.ts'
import type { Depart } from '@lianfang/domain/followup/flows/depart.ts'
import type { FindPerson } from '@lianfang/domain/followup/flows/find-person.ts'
import type { HandOver } from '@lianfang/domain/followup/flows/hand-over.ts'
import type { ReleaseHousehold, StartHousehold, VisitHousehold } from '@lianfang/domain/followup/flows/household-acts.ts'
import type { NoteDelivery } from '@lianfang/domain/followup/flows/note-delivery.ts'
import type { ReceiveHandover } from '@lianfang/domain/followup/flows/receive-handover.ts'
import type { RecordSearchStep } from '@lianfang/domain/followup/flows/record-search-step.ts'
import type { RefuseHandover } from '@lianfang/domain/followup/flows/refuse-handover.ts'
import type { ResumeMeasure } from '@lianfang/domain/followup/flows/resume-measure.ts'
import type { SettleContact } from '@lianfang/domain/followup/flows/settle-contact.ts'
import { ANSWER_WAYS, REFUSAL_REASONS, SEARCH_STEPS, WAYS } from '@lianfang/domain/followup/flows/tables.ts'
import type { TakeAnswer } from '@lianfang/domain/followup/flows/take-answer.ts'
import type { TakeOver } from '@lianfang/domain/followup/flows/take-over.ts'
import type { WithdrawHandover } from '@lianfang/domain/followup/flows/withdraw-handover.ts'
import { VISIT_FINDINGS } from '@lianfang/domain/followup/tables.ts'
import { packCategory as category, packLine as pack } from '../../protocols/pack-schema.ts'
import { day, input, instant, nullable, oneOf, text, unitId, uuid, type CommandSchemas } from '../../kernel/command-schema.ts'
import { handoverLetter } from './letter.ts'

const followUp = uuid
const members = { minItems: 1, maxItems: 30 }
const creditDays = Type.Integer({ minimum: 0, maximum: 60 })

/** What devices say about flows out of and between measures, by kind. What only the courier says is not here. */
export const flowCommands: CommandSchemas = {
  'followup/depart': input<Depart>()(
    Type.Object({
      riders: Type.Array(Type.Object({ id: uuid, followUp }, { additionalProperties: false }), members),
      way: oneOf(WAYS),
      from: text(100),
      to: text(100),
      vehicle: text(50),
      crew: text(100),
      takenBy: text(50),
      companion: text(100),
      staysWith: text(100),
      note: text(300),
    }),
  ),
  'followup/arrive': input<Arrive>()(Type.Object({ trip: uuid, as: oneOf(['ARRIVED', 'TURNED_BACK']), receivedBy: text(100) })),
  'followup/hand-over': input<HandOver>()(
    Type.Object({ followUp, toTownship: nullable(unitId), toName: text(100), address: text(200), contact: text(100), note: text(500) }),
  ),
  'followup/note-delivery': input<NoteDelivery>()(Type.Object({ handover: uuid })),
  'followup/withdraw-handover': input<WithdrawHandover>()(Type.Object({ handover: uuid, reason: text(300) })),
  'followup/take-answer': input<TakeAnswer>()(
    Type.Object({ handover: uuid, as: oneOf(ANSWERS), answeredAt: instant, how: oneOf(ANSWER_WAYS), by: text(100), note: text(500) }),
  ),
  // From a file: a township of this installation sends through the courier.
  'followup/receive-handover': input<ReceiveHandover>()(Type.Object({ letter: handoverLetter, fromTownship: nullable(unitId) })),
  'followup/take-over': input<TakeOver>()(Type.Object({ handover: uuid, decidedBy: text(100), supportContact: text(100), allowed: text(300) })),
  'followup/refuse-handover': input<RefuseHandover>()(Type.Object({ handover: uuid, reason: oneOf(REFUSAL_REASONS), note: text(300) })),
  'followup/begin-search': input<BeginSearch>()(Type.Object({ followUp, why: text(300) })),
  'followup/record-search-step': input<RecordSearchStep>()(Type.Object({ search: uuid, step: oneOf(SEARCH_STEPS), whom: text(100), outcome: text(300) })),
  'followup/find-person': input<FindPerson>()(Type.Object({ search: uuid, where: text(300) })),
  'followup/resume-measure': input<ResumeMeasure>()(Type.Object({ followUp, where: text(300) })),
  'followup/settle-contact': input<SettleContact>()(
    Type.Object({ followUp, person: uuid, as: oneOf(['EXPOSED', 'NOT_EXPOSED']), lastContact: nullable(day), note: text(300) }),
  ),
  'followup/start-household': input<StartHousehold>()(
    Type.Object({
      household: uuid,
      members: Type.Array(Type.Object({ id: uuid, person: uuid, countedFrom: day, creditDays, evidence: text(300) }, { additionalProperties: false }), members),
      pack,
      category,
      ground: text(500),
      decidedBy: text(100),
      supportContact: text(100),
      allowed: text(300),
    }),
  ),
  'followup/visit-household': input<VisitHousehold>()(
    Type.Object({
      household: uuid,
      members: Type.Array(Type.Object({ id: uuid, followUp, finding: oneOf(VISIT_FINDINGS) }, { additionalProperties: false }), members),
      note: text(500),
    }),
  ),
  'followup/release-household': input<ReleaseHousehold>()(
    Type.Object({ household: uuid, members: Type.Array(Type.Object({ id: uuid, followUp }, { additionalProperties: false }), members), note: text(500) }),
  ),
}
