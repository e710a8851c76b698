import type { Client, Pool } from './connect.ts'

/** Does the work on one connection, all of it or nothing. */
export async function inTransaction<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const answer = await work(client)
    await client.query('COMMIT')
    return answer
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw fault
  } finally {
    client.release()
  }
}
