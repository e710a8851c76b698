import { Type } from '@sinclair/typebox'
import type { AnswerSeat } from '@lianfang/domain/followup/care/answer-seat.ts'
import { CARE_ROLES } from '@lianfang/domain/followup/care/care-role.ts'
import type { ChooseCaller } from '@lianfang/domain/followup/care/choose-caller.ts'
import type { FormCareTeam } from '@lianfang/domain/followup/care/form-care-team.ts'
import type { PutCareContact } from '@lianfang/domain/followup/care/put-care-contact.ts'
import type { SeatMember } from '@lianfang/domain/followup/care/seat-member.ts'
import { MOST_PLACES, type SetCareTemplate } from '@lianfang/domain/followup/care/set-care-template.ts'
import { day, input, nullable, oneOf, text, unitId, uuid, type CommandSchemas } from '../../kernel/command-schema.ts'

const place = Type.Integer({ minimum: 0, maximum: MOST_PLACES - 1 })
const phrase = Type.Object({ zh: text(40), en: text(80) }, { additionalProperties: false })
const template = Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{0,63}$' })

/** What devices say about care teams, by kind. */
export const careCommands: CommandSchemas = {
  'followup/form-care-team': input<FormCareTeam>()(
    Type.Object({
      followUp: uuid,
      template,
      seats: Type.Array(Type.Object({ id: uuid, place, worker: nullable(uuid), contact: nullable(uuid) }, { additionalProperties: false }), {
        maxItems: MOST_PLACES,
      }),
    }),
  ),
  'followup/seat-member': input<SeatMember>()(Type.Object({ team: uuid, place, worker: nullable(uuid), contact: nullable(uuid), standInTo: nullable(day) })),
  'followup/answer-seat': input<AnswerSeat>()(Type.Object({ seat: uuid, accepts: Type.Boolean(), note: text(300) })),
  'followup/choose-caller': input<ChooseCaller>()(Type.Object({ team: uuid, lead: place, caller: place })),
  'followup/put-care-contact': input<PutCareContact>()(
    Type.Object({
      contact: nullable(uuid),
      unit: unitId,
      role: oneOf(CARE_ROLES),
      active: Type.Boolean(),
      name: text(100),
      office: text(100),
      phone: text(60),
    }),
  ),
  'followup/set-care-template': input<SetCareTemplate>()(
    Type.Object({
      name: phrase,
      places: Type.Array(Type.Object({ role: oneOf(CARE_ROLES), name: phrase }, { additionalProperties: false }), { maxItems: 20 }),
      lead: Type.Integer({ minimum: 0 }),
      caller: Type.Integer({ minimum: 0 }),
      source: text(200),
    }),
  ),
}
