import { newToken } from './passwords.ts'
import type { Pool } from '../database/connect.ts'

/** While no township exists, a one-time token lets the person at the machine found one. */
export interface FirstRun {
  token: string | null
}

export async function firstRun(owner: Pool): Promise<FirstRun> {
  const { rows } = await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM townships')
  return { token: rows[0]?.n === 0 ? newToken() : null }
}
