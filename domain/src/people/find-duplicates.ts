import type { Person } from './tables.ts'

/** Why two records look like one person, strongest first. */
export const DUPLICATE_GROUNDS = ['ID', 'PHONE_AND_NAME', 'NAME_AND_HOUSEHOLD'] as const
export type DuplicateGround = (typeof DUPLICATE_GROUNDS)[number]

export interface DuplicatePair {
  /** The older record (ids are made in order of time): what a merge proposes to keep. */
  readonly first: string
  readonly second: string
  readonly grounds: readonly DuplicateGround[]
}

/** What must be known of somebody to look for a duplicate: a stored person, or a row of a list that is still outside. */
export type Candidate = Pick<Person, 'id' | 'household' | 'mergedInto' | 'personal'>

/**
 * Pairs of records that look like one person: the same ID number; the same phone and name; the same name in the same household,
 * unless both have numbers of their own that differ. Of k alike records the first is paired with each other one. Merged records are left out.
 */
export function findDuplicates(candidates: readonly Candidate[]): readonly DuplicatePair[] {
  const groups = new Map<string, Candidate[]>()
  for (const person of [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const key of keysOf(person)) groups.set(key, [...(groups.get(key) ?? []), person])
  }
  const pairs = new Map<string, DuplicatePair>()
  for (const members of groups.values()) {
    const [first, ...others] = members
    for (const second of others) {
      if (!first || first.id === second.id) continue
      const grounds = groundsOf(first, second)
      if (grounds.length > 0) pairs.set(`${first.id} ${second.id}`, { first: first.id, second: second.id, grounds })
    }
  }
  return [...pairs.values()]
}

/** Why these two look like one person; empty when they do not. */
export function groundsOf(a: Candidate, b: Candidate): readonly DuplicateGround[] {
  const grounds: DuplicateGround[] = []
  const sameName = a.personal.name === b.personal.name
  const bothNumbered = a.personal.idNumber !== '' && b.personal.idNumber !== ''
  if (bothNumbered && a.personal.idNumber === b.personal.idNumber) grounds.push('ID')
  if (sameName && a.personal.phones.some((phone) => b.personal.phones.includes(phone))) grounds.push('PHONE_AND_NAME')
  if (sameName && a.household !== null && a.household === b.household && !(bothNumbered && grounds[0] !== 'ID')) grounds.push('NAME_AND_HOUSEHOLD')
  return grounds
}

function keysOf(person: Candidate): readonly string[] {
  if (person.mergedInto) return []
  const { name, idNumber, phones } = person.personal
  const keys = phones.map((phone) => `phone ${phone} ${name}`)
  if (idNumber) keys.push(`id ${idNumber}`)
  if (person.household) keys.push(`household ${person.household} ${name}`)
  return keys
}
