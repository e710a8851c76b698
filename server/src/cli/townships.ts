import type { Pool } from '../database/connect.ts'

export interface TownshipLine {
  readonly id: string
  readonly name: string
  readonly version: number
}

/** The townships of this database; refuses an id that is not among them. */
export async function townshipsOf(owner: Pool, only?: string): Promise<readonly TownshipLine[]> {
  const { rows } = await owner.query<TownshipLine>('SELECT township AS id, name, version FROM townships ORDER BY township')
  if (only === undefined) return rows
  const found = rows.filter((row) => row.id === only)
  if (found.length === 0) throw new Error(`没有乡镇 ${only}；现有 ${rows.map((row) => `${row.id} ${row.name}`).join('、') || '（无）'}。 No township ${only}.`)
  return found
}
