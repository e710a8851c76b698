import { Type } from '@sinclair/typebox'
import { REPORTERS, type ReportCondition } from '@lianfang/domain/followup/report-condition.ts'
import type { RecordCall } from '@lianfang/domain/followup/duties/record-call.ts'
import type { RecordDisinfection } from '@lianfang/domain/followup/duties/record-disinfection.ts'
import type { KeepDisputed } from '@lianfang/domain/followup/samples/keep-disputed.ts'
import type { SendSamples } from '@lianfang/domain/followup/samples/send-samples.ts'
import type { SettleDispute } from '@lianfang/domain/followup/samples/settle-dispute.ts'
import type { UndoResultList } from '@lianfang/domain/followup/samples/undo-result-list.ts'
import type { TypeSheet } from '@lianfang/domain/followup/sheet/type-sheet.ts'
import { SYMPTOMS } from '@lianfang/domain/followup/symptoms.ts'
import { CALL_FINDINGS, TEST_RESULTS } from '@lianfang/domain/followup/tables.ts'
import { input, instant, nullable, oneOf, text, uuid, type CommandSchemas } from '../../kernel/command-schema.ts'

const strict = { additionalProperties: false }
const slot = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}\\.(AM|PM|TEMP|TEST)$' })
const symptoms = Type.Array(oneOf(SYMPTOMS), { uniqueItems: true })

/** What devices say of samples on their way, of what is disputed, sheets of paper, what the township owes, and what people report of themselves, by kind. */
export const sampleCommands: CommandSchemas = {
  'followup/send-samples': input<SendSamples>()(
    Type.Object({
      laboratory: text(100),
      label: text(40),
      samples: Type.Array(Type.Object({ id: uuid, sample: uuid, tube: nullable(text(40)) }, strict), { maxItems: 2000 }),
    }),
  ),
  'followup/undo-result-list': input<UndoResultList>()(Type.Object({ list: uuid })),
  'followup/keep-disputed': input<KeepDisputed>()(
    Type.Object({
      kind: oneOf(['RESULT', 'TEMPERATURE']),
      followUp: nullable(uuid),
      celsius: nullable(Type.Number({ minimum: -999, maximum: 9999 })),
      result: nullable(oneOf(TEST_RESULTS)),
      name: text(50),
      tube: text(40),
      said: text(500),
    }),
  ),
  'followup/settle-dispute': input<SettleDispute>()(
    Type.Object({
      dispute: uuid,
      settlement: Type.Union([
        Type.Object({ as: Type.Literal('RESULT'), sample: uuid, result: oneOf(TEST_RESULTS), at: instant }, strict),
        Type.Object({ as: Type.Literal('TEMPERATURE'), celsius: Type.Number() }, strict),
        Type.Object({ as: Type.Literal('DISMISSED') }, strict),
      ]),
      note: text(300),
    }),
  ),
  'followup/record-call': input<RecordCall>()(Type.Object({ followUp: uuid, finding: oneOf(CALL_FINDINGS), note: text(500) })),
  'followup/record-disinfection': input<RecordDisinfection>()(
    Type.Object({
      followUp: uuid,
      agent: text(100),
      minutes: nullable(Type.Integer({ minimum: 0, maximum: 1440 })),
      squareMetres: nullable(Type.Integer({ minimum: 0, maximum: 100_000 })),
      note: text(500),
    }),
  ),
  'followup/type-sheet': input<TypeSheet>()(
    Type.Object({
      followUp: uuid,
      entries: Type.Array(Type.Object({ id: uuid, slot, celsius: nullable(Type.Number({ minimum: -999, maximum: 9999 })), symptoms, tube: text(40) }, strict), {
        maxItems: 200,
      }),
    }),
  ),
  'followup/report-condition': input<ReportCondition>()(
    Type.Object({
      followUp: uuid,
      source: oneOf(REPORTERS),
      celsius: nullable(Type.Number()),
      symptoms,
      note: text(500),
    }),
  ),
}
