import { Type } from '@sinclair/typebox'
import type { AskNeed } from '@lianfang/domain/followup/needs/ask-need.ts'
import { CARE_NEED_ENDS, type CloseNeed } from '@lianfang/domain/followup/needs/close-need.ts'
import type { RouteNeed } from '@lianfang/domain/followup/needs/route-need.ts'
import { CARE_NEED_KINDS, CARE_NEED_WAYS } from '@lianfang/domain/followup/needs/tables.ts'
import type { TakeNeed } from '@lianfang/domain/followup/needs/take-need.ts'
import { input, nullable, oneOf, text, uuid, type CommandSchemas } from '../../kernel/command-schema.ts'

const need = uuid

/** What devices say about needs, by kind. */
export const needCommands: CommandSchemas = {
  'followup/ask-need': input<AskNeed>()(Type.Object({ person: uuid, kind: oneOf(CARE_NEED_KINDS), way: oneOf(CARE_NEED_WAYS), what: text(500) })),
  'followup/route-need': input<RouteNeed>()(Type.Object({ need, worker: nullable(uuid), contact: nullable(uuid) })),
  'followup/take-need': input<TakeNeed>()(Type.Object({ need })),
  'followup/close-need': input<CloseNeed>()(Type.Object({ need, as: oneOf(CARE_NEED_ENDS), outcome: text(500), costs: text(200) })),
}
