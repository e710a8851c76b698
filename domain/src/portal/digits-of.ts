import type { PersonIdentity } from '../people/tables.ts'

/**
 * What a person may answer when a link is opened for the first time: the last four characters of the ID number and of each
 * phone. Empty for somebody who has neither.
 */
export function digitsOf({ idNumber, phones }: Pick<PersonIdentity, 'idNumber' | 'phones'>): readonly string[] {
  return [idNumber, ...phones].flatMap((text) => /[0-9]{3}[0-9X]$/.exec(text)?.[0] ?? [])
}
