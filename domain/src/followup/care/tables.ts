import type { Instant } from '../../kernel/instant.ts'
import { table, type Row } from '../../kernel/table.ts'
import type { CarePlace, CareRole } from './care-role.ts'

/** A township's own line-up. Each setting is a row of its own; the newest stands, older teams keep theirs. */
export interface OwnCareTemplate extends Row {
  readonly name: { readonly zh: string; readonly en: string }
  readonly places: readonly CarePlace[]
  readonly lead: number
  readonly caller: number
  readonly source: string
  readonly setAt: Instant
  readonly setBy: string
}

/**
 * Somebody outside the township's own workers who stands in care teams of a unit and what lies below it: the village's policeman,
 * a volunteer. Name, office and telephone, nothing else, sealed under a key of their own.
 */
export interface CareContact extends Row {
  readonly unit: string
  readonly role: CareRole
  readonly active: boolean
  readonly personal: { readonly name: string; readonly office: string; readonly phone: string }
}

/** 四包一/五包一: one team a person, from one measure on through all that take over from it. Who sits in it stands in `care_seats`. */
export interface CareTeam extends Row {
  readonly person: string
  readonly unit: string
  /** The measure it was formed under; it stands while this or a measure that took over from it is in force. */
  readonly followUp: string
  readonly template: string
  /** As the line-up was when the team was formed. */
  readonly places: readonly CarePlace[]
  /** Positions in `places`. */
  readonly lead: number
  readonly caller: number
  readonly formedAt: Instant
  readonly formedBy: string
}

export const SEAT_ANSWERS = ['ASKED', 'ACCEPTED', 'DECLINED'] as const
export type SeatAnswer = (typeof SEAT_ANSWERS)[number]

/** Somebody in a place of a team, for a time. A change ends this row and begins another: the history is the rows. */
export interface CareSeat extends Row {
  readonly team: string
  readonly person: string
  readonly unit: string
  readonly place: number
  /** One of the two names who sits here. */
  readonly worker: string | null
  readonly contact: string | null
  /** Takes the place of its holder until `until`. */
  readonly standIn: boolean
  readonly since: Instant
  readonly until: Instant | null
  readonly seatedBy: string
  readonly answer: SeatAnswer
  readonly answeredAt: Instant | null
  /** Who said so; another than who sits here when it was said on their behalf. */
  readonly answeredBy: string | null
  readonly personal: { readonly note: string }
}

export const careTemplates = table<OwnCareTemplate>('care_templates')

/** Whole township, like its workers: a cell must see the policeman of the village above it. */
export const careContacts = table<CareContact>('care_contacts', { subjects: (row) => [row.id] })

export const careTeams = table<CareTeam>('care_teams', { indexes: ['person'], unit: (row) => row.unit })

export const careSeats = table<CareSeat>('care_seats', {
  indexes: ['team', 'worker', 'contact'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
})
