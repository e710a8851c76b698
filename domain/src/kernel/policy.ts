/** The roles of domain.md: who a person is in this township. A role holds in a unit and everything below it. */
export const ROLES = ['ADMINISTRATOR', 'COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR', 'AUDITOR'] as const
export type Role = (typeof ROLES)[number]

/** A role in force today; `units` is the whole scope below it, `*` the whole township. */
export interface Grant {
  readonly role: Role
  readonly unit: string
  readonly units: '*' | readonly string[]
}

export interface Actor {
  readonly id: string
  readonly grants: readonly Grant[]
  /** Set for a resident who speaks through their own page; such an actor holds no role. */
  readonly speaksOf?: SpeaksOf
}

/** Of whom a resident may speak: the records of that very person, and those of the people behind the same door. */
export interface SpeaksOf {
  readonly self: readonly string[]
  readonly household: readonly string[]
}

/** What a resident may say through their own page, as a sentence, and of whom. */
export interface OwnRight {
  readonly sentence: string
  readonly of: 'SELF' | 'HOUSEHOLD'
}

/** A right as a sentence that a person can read, and the roles that have it. */
export interface Policy {
  readonly sentence: string
  readonly roles: readonly Role[]
}

export function may(sentence: string, ...roles: readonly Role[]): Policy {
  return { sentence, roles }
}

export function mayOneself(sentence: string, of: OwnRight['of'] = 'SELF'): OwnRight {
  return { sentence, of }
}

/** True when this right lets the resident speak of all these people; of nobody at all it lets nobody speak. */
export function allowsOneself(right: OwnRight, { self, household }: SpeaksOf, people: readonly string[]): boolean {
  return people.length > 0 && people.every((one) => self.includes(one) || (right.of === 'HOUSEHOLD' && household.includes(one)))
}

/** True when the actor holds one of the policy's roles over this unit (any unit when none is given). */
export function allows(policy: Policy, actor: Actor, unit?: string | null): boolean {
  return actor.grants.some((grant) => policy.roles.includes(grant.role) && covers(grant, unit))
}

/** The units in which the actor has this right: `*` for the whole township, possibly none. */
export function scopeOf(policy: Policy, actor: Actor): '*' | readonly string[] {
  const grants = actor.grants.filter((grant) => policy.roles.includes(grant.role))
  if (grants.some((grant) => grant.units === '*')) return '*'
  return [...new Set(grants.flatMap((grant) => (grant.units === '*' ? [] : grant.units)))].sort()
}

function covers(grant: Grant, unit: string | null | undefined): boolean {
  if (unit === undefined) return true
  if (grant.units === '*') return true
  return unit !== null && grant.units.includes(unit)
}
