import type { Pool } from '../database/connect.ts'

/** The other townships of this installation by name: to whom a letter goes by itself. */
export async function neighboursOf(owner: Pool, township: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await owner.query<{ id: string; name: string }>('SELECT township AS id, name FROM townships WHERE township <> $1 ORDER BY name', [township])
  return rows
}
