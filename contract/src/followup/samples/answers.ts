import { DISPUTE_STATUS } from '@lianfang/domain/followup/samples/tables.ts'
import { TEST_RESULTS } from '@lianfang/domain/followup/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import { day, instant, nullable, oneOf, text, unitId, uuid } from '../../kernel/command-schema.ts'
import type { Frozen } from '../../kernel/frozen.ts'
import { pageOf, pageQuery } from '../../kernel/page.ts'

export const SAMPLE_STATES = ['TAKEN', 'SENT', 'RESULT'] as const

/** A sample with how far it is: taken, on its way (since when, where, in which bag), or with its result. */
export const sampleItem = Type.Object({
  id: uuid,
  followUp: uuid,
  person: uuid,
  name: Type.String(),
  unit: unitId,
  at: instant,
  tube: nullable(Type.String()),
  sentAt: nullable(instant),
  laboratory: nullable(Type.String()),
  label: nullable(Type.String()),
  result: nullable(oneOf(TEST_RESULTS)),
})
export type SampleItem = Frozen<Static<typeof sampleItem>>
export const samplePage = pageOf(sampleItem)
/** `GET /api/samples`: those of the last 30 days in this state, the oldest first. */
export const sampleQuery = Type.Object({ ...pageQuery, state: oneOf(SAMPLE_STATES) }, { additionalProperties: false })

/** A dispute with what it says, in whose cell it lies, and the list that brought it. */
export const disputeItem = Type.Object({
  id: uuid,
  kind: oneOf(['RESULT', 'TEMPERATURE']),
  reason: Type.Object({ code: Type.String(), sentence: Type.String() }),
  unit: unitId,
  followUp: nullable(uuid),
  personName: Type.String(),
  list: nullable(Type.Object({ id: uuid, laboratory: Type.String(), title: Type.String() })),
  rowNumber: nullable(Type.Integer()),
  result: nullable(oneOf(TEST_RESULTS)),
  celsius: nullable(Type.Number()),
  at: instant,
  raisedAt: instant,
  byName: Type.String(),
  status: oneOf(DISPUTE_STATUS),
  settledAt: nullable(instant),
  settledByName: Type.String(),
  name: Type.String(),
  /** Masked. */
  idNumber: Type.String(),
  tube: Type.String(),
  said: Type.String(),
  note: Type.String(),
})
export type DisputeItem = Frozen<Static<typeof disputeItem>>
export const disputePage = pageOf(disputeItem)
export const disputeQuery = Type.Object({ ...pageQuery, status: oneOf(DISPUTE_STATUS) }, { additionalProperties: false })

/** `GET /api/disputes/:id/samples`: whose sample it may be: of the person it seems to be about, of this name, number or tube, or by `search`. */
export const candidateQuery = Type.Object({ search: Type.Optional(text(40)) }, { additionalProperties: false })
export const candidates = Type.Object({ items: Type.Array(sampleItem) })

/** `GET /api/followup/:id/sheets`: whose sheets hang at this door: the follow-up itself, then the others of the household under measure. */
export const doorSheets = Type.Object({ followUps: Type.Array(uuid) })
export type DoorSheets = Frozen<Static<typeof doorSheets>>

export const resultListItem = Type.Object({
  id: uuid,
  laboratory: Type.String(),
  title: Type.String(),
  fileName: Type.String(),
  matched: Type.Integer(),
  disputed: Type.Integer(),
  open: Type.Integer(),
  takenAt: instant,
  takenDay: day,
  byName: Type.String(),
  status: oneOf(['ACCEPTED', 'UNDONE']),
  undoneAt: nullable(instant),
})
export type ResultListItem = Frozen<Static<typeof resultListItem>>
export const resultListPage = pageOf(resultListItem)
