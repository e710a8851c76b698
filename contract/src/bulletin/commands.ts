import { Type } from '@sinclair/typebox'
import type { CorrectionRequest } from '@lianfang/domain/bulletin/issue-correction.ts'
import type { SealRequest } from '@lianfang/domain/bulletin/seal-bulletin.ts'
import type { SubmitDailyReport } from '@lianfang/domain/bulletin/submit-daily-report.ts'
import { day, input, text, uuid, type CommandSchemas } from '../kernel/command-schema.ts'

/** Keys of another form are refused, not passed over. */
const only = { additionalProperties: false }

/** What devices say about the day. The figures of a seal and of a correction are added by the server, which counts them; nobody may send them. */
export const bulletinCommands: CommandSchemas = {
  'bulletin/submit-daily-report': input<SubmitDailyReport>()(
    Type.Object({
      day,
      zero: Type.Boolean(),
      seen: Type.Record(Type.String({ pattern: '^[a-zA-Z][a-zA-Z.-]{0,63}$' }), Type.Integer({ minimum: 0, maximum: 1_000_000 }), only),
      note: text(1000),
    }),
  ),
  'bulletin/seal-bulletin': input<SealRequest>()(Type.Object({ day, gapNotes: Type.Record(uuid, text(300), only) })),
  'bulletin/issue-correction': input<CorrectionRequest>()(Type.Object({ bulletin: uuid, reason: text(500, 1) })),
}
