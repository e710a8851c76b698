import { persons } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../../database/reader.ts'

/** Who these people are and where they live, by id. */
export async function namesOf(
  reader: Reader,
  of: readonly { readonly person: string }[],
): Promise<(id: string) => { id: string; unit: string; name: string } | undefined> {
  const found = await reader.byId(
    persons,
    of.map((one) => one.person),
  )
  return (id) => {
    const person = found.get(id)
    return person && { id, unit: person.unit, name: person.personal.name }
  }
}
