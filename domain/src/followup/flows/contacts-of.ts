import type { Person } from '../../people/tables.ts'
import type { CaseContact } from './tables.ts'

/**
 * Whom to ask about first when somebody has become a case: who lives behind the same door and has not been asked about. Proposed by
 * name, never put under measure by it.
 */
export function proposedContacts(
  casePerson: Pick<Person, 'id'>,
  household: readonly Person[],
  settled: readonly Pick<CaseContact, 'person'>[],
): readonly Person[] {
  return household.filter(
    (one) =>
      one.id !== casePerson.id &&
      one.mergedInto === null &&
      one.erasedAt === null &&
      one.living !== 'DIED' &&
      one.living !== 'LEFT' &&
      !settled.some((row) => row.person === one.id),
  )
}
