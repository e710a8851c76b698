import { keepTheRegister } from '@lianfang/domain/people/policy.ts'
import { allows, type Actor } from '@lianfang/domain/kernel/policy.ts'
import { maskIdentity } from '@lianfang/domain/people/mask-identity.ts'
import type { Conflict, Person } from '@lianfang/domain/people/tables.ts'

/** A person as this reader sees one: the ID number masked, the phones whole for those who call the people of that unit. */
export function shownTo(actor: Actor): (person: Person) => Person {
  return (person) => ({ ...person, personal: maskIdentity(person.personal, { phones: allows(keepTheRegister, actor, person.unit) }) })
}

/** A conflict's late version, masked in the same way. */
export function conflictShownTo(actor: Actor): (conflict: Conflict) => Conflict {
  return (conflict) => ({ ...conflict, personal: { mine: maskIdentity(conflict.personal.mine, { phones: allows(keepTheRegister, actor, conflict.unit) }) } })
}
