import { CARE_ROLES } from '@lianfang/domain/followup/care/care-role.ts'
import { SEAT_ANSWERS } from '@lianfang/domain/followup/care/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import { day, instant, nullable, oneOf, unitId, uuid } from '../../kernel/command-schema.ts'
import type { Frozen } from '../../kernel/frozen.ts'
import { pageOf, pageQuery } from '../../kernel/page.ts'

const phrase = Type.Object({ zh: Type.String(), en: Type.String() })
const place = Type.Integer()

const careTemplateAnswer = Type.Object({
  id: Type.String(),
  name: phrase,
  places: Type.Array(Type.Object({ role: oneOf(CARE_ROLES), name: phrase })),
  lead: place,
  caller: place,
  source: Type.String(),
})

/** Who can sit in a team: a worker or somebody outside. */
const memberAnswer = Type.Object({ worker: nullable(uuid), contact: nullable(uuid), name: Type.String(), office: Type.String(), phone: Type.String() })

/** Somebody in a place, from when to when; `by` whom it was answered, null while it is not. */
const seatAnswer = Type.Object({
  ...memberAnswer.properties,
  id: uuid,
  place,
  standIn: Type.Boolean(),
  since: instant,
  until: nullable(instant),
  answer: oneOf(SEAT_ANSWERS),
  answeredAt: nullable(instant),
  by: nullable(Type.String()),
  note: Type.String(),
})

/** A team as it stands now. `acting` and `caller` name seats; `missing` counts the places not accepted; `past` newest first. */
const careTeamAnswer = Type.Object({
  id: uuid,
  unit: unitId,
  places: Type.Array(
    Type.Object({
      role: oneOf(CARE_ROLES),
      name: phrase,
      holder: nullable(seatAnswer),
      standIn: nullable(seatAnswer),
      acting: nullable(uuid),
      isAccepted: Type.Boolean(),
    }),
  ),
  lead: place,
  callerPlace: place,
  caller: nullable(uuid),
  missing: Type.Integer(),
  formedAt: instant,
  past: Type.Array(seatAnswer),
})

/** Who would sit where by default; a place for which nobody is known is not among them. */
const proposedSeat = Type.Object({ ...memberAnswer.properties, place })

/** `GET /api/care/:followUp`: the team of somebody under measure; without one what would be proposed. `candidates` are whom the door's chain and the outside people offer. */
export const careDetail = Type.Object({
  team: nullable(careTeamAnswer),
  template: careTemplateAnswer,
  proposal: Type.Array(proposedSeat),
  candidates: Type.Array(memberAnswer),
})
export type CareDetail = Frozen<Static<typeof careDetail>>
export type CareTeamAnswer = NonNullable<CareDetail['team']>
export type CareSeatAnswer = Frozen<Static<typeof seatAnswer>>
export type CareMemberAnswer = Frozen<Static<typeof memberAnswer>>

/** `GET /api/care`: people under measure whose team is not complete, the first to end first. `unit` takes all below it along. */
export const careQuery = Type.Object({ ...pageQuery, unit: Type.Optional(unitId) }, { additionalProperties: false })
export type CareQuery = Static<typeof careQuery>

/** `places`: names of the places nobody has accepted; `proposal` for those who have no team. */
const careItem = Type.Object({
  followUp: uuid,
  person: uuid,
  name: Type.String(),
  unit: unitId,
  plannedEnd: day,
  team: nullable(uuid),
  template: Type.String(),
  missing: Type.Array(phrase),
  waiting: Type.Integer(),
  proposal: Type.Array(proposedSeat),
})
export type CareItem = Frozen<Static<typeof careItem>>
export const carePage = pageOf(careItem)
export type CarePage = Frozen<Static<typeof carePage>>

/** `GET /api/care/setting`: the line-ups, which one stands, and everybody from outside. */
export const careSetting = Type.Object({
  standing: Type.String(),
  templates: Type.Array(careTemplateAnswer),
  contacts: Type.Array(
    Type.Object({
      id: uuid,
      unit: unitId,
      role: oneOf(CARE_ROLES),
      active: Type.Boolean(),
      name: Type.String(),
      office: Type.String(),
      phone: Type.String(),
    }),
  ),
})
export type CareSetting = Frozen<Static<typeof careSetting>>
