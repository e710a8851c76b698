import type { Command } from '@lianfang/domain/kernel/command.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import { read } from '../database/reader.ts'
import type { House } from '../http/house.ts'

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Whose data a record may hold, and who of them was erased. */
export interface SubjectsNamed {
  readonly subjects: readonly string[]
  readonly erased: string | null
}

/** The subjects of every row with personal fields that a record names. Its author is not among them. */
export async function subjectsNamed(house: House, { township, actor, input }: Command): Promise<SubjectsNamed> {
  const ids = [...new Set(JSON.stringify(input).match(UUIDS))]
  if (ids.length === 0) return { subjects: [], erased: null }
  const personal = [...house.catalog.values()].filter((stored) => stored.idType === 'uuid' && stored.columns.some((column) => column.name === 'sealed'))
  return read(house.pool, house.catalog, house.journal.keysOf(township), township, '*', async (reader) => {
    const found = await Promise.all(personal.map(async ({ table }) => [...(await reader.byId(table, ids)).values()].flatMap((row) => table.subjects(row))))
    const subjects = [...new Set(found.flat())].filter((subject) => subject !== actor).sort()
    const people = await reader.byId(persons, subjects, ['erasedAt', 'alsoOf'])
    return { subjects, erased: [...people.values()].find((one) => one.erasedAt !== null)?.id ?? null }
  })
}
