import type { Role } from '../../kernel/policy.ts'

/** Who stands in a care team (domain.md §1.1: four line-ups of five were found, none is fixed). */
export const CARE_ROLES = [
  'TOWNSHIP_CADRE',
  'VILLAGE_SECRETARY',
  'VILLAGE_CADRE',
  'COMMUNITY_WORKER',
  'DOCTOR',
  'POLICE',
  'GRID_WORKER',
  'VOLUNTEER',
  'OTHER',
] as const
export type CareRole = (typeof CARE_ROLES)[number]

/** Which workers of the door's chain stand in for a care role by default. Roles without one are filled from the outside people. */
export const FILLED_BY: Readonly<Record<CareRole, readonly Role[]>> = {
  TOWNSHIP_CADRE: ['LEADER', 'COMMAND_OFFICE'],
  VILLAGE_SECRETARY: ['VILLAGE_SECRETARY'],
  VILLAGE_CADRE: ['VILLAGE_SECRETARY'],
  COMMUNITY_WORKER: ['VILLAGE_SECRETARY'],
  DOCTOR: ['DOCTOR'],
  POLICE: [],
  GRID_WORKER: ['GRID_WORKER'],
  VOLUNTEER: [],
  OTHER: [],
}

/** A place in a team: what it is, and what people here call it (村医, 卫生员). */
export interface CarePlace {
  readonly role: CareRole
  readonly name: { readonly zh: string; readonly en: string }
}
