import { AREA_LEVELS } from '@lianfang/domain/protocols/area-level.ts'
import type { PutAreaList } from '@lianfang/domain/followup/switching/put-area-list.ts'
import type { PutPack } from '@lianfang/domain/protocols/put-pack.ts'
import type { WithdrawAreaList } from '@lianfang/domain/followup/switching/withdraw-area-list.ts'
import type { WithdrawPack } from '@lianfang/domain/protocols/withdraw-pack.ts'
import type { SwitchRules } from '@lianfang/domain/followup/switching/switch-rules.ts'
import type { UndoSwitch } from '@lianfang/domain/followup/switching/undo-switch.ts'
import { Type } from '@sinclair/typebox'
import { day, input, nullable, oneOf, text, uuid, type CommandSchemas } from '../kernel/command-schema.ts'
import { areaCode, diseaseCode, packLine, packSchema, packVersion } from './pack-schema.ts'

const listedArea = Type.Object({ area: areaCode, name: text(80, 1), level: oneOf(AREA_LEVELS), since: nullable(day) }, { additionalProperties: false })
/** A whole list of areas as it was published. */
export const listedAreas = Type.Array(listedArea, { maxItems: 20_000 })
const noted = Type.Array(Type.Object({ id: uuid, note: uuid }, { additionalProperties: false }), { maxItems: 20_000 })

/** What a device may say about rules: editions, lists of areas, and the act of going over to an edition. */
export const protocolCommands: CommandSchemas = {
  'protocols/put-pack': input<PutPack>()(Type.Object({ pack: packSchema })),
  'protocols/withdraw-pack': input<WithdrawPack>()(Type.Object({ pack: uuid })),
  'followup/put-area-list': input<PutAreaList>()(
    Type.Object({ disease: diseaseCode, from: day, document: text(300), documentDate: nullable(day), areas: listedAreas, followUps: noted }),
  ),
  'followup/withdraw-area-list': input<WithdrawAreaList>()(Type.Object({ list: uuid })),
  'followup/switch-rules': input<SwitchRules>()(
    Type.Object({
      line: packLine,
      version: nullable(packVersion),
      from: day,
      decidedBy: text(100),
      reason: text(500),
      followUps: noted,
    }),
  ),
  'followup/undo-switch': input<UndoSwitch>()(Type.Object({ switch: uuid, reason: text(500) })),
}
