import type { Actor } from '../kernel/policy.ts'
import { isAdministrator } from './policy.ts'
import type { Assignment } from './tables.ts'

/** A sign-in link is a way into somebody's rights: for those of the whole township only an administrator gives one. */
export function mayGiveLink(actor: Actor, held: readonly Assignment[], root: string): boolean {
  return isAdministrator(actor) || held.every((assignment) => assignment.unit !== root)
}
