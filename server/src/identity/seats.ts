import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import { setScope, setSecret } from '../database/scope.ts'
import { domainRow } from '../journal/stored-row.ts'
import { Rights } from '../journal/rights.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'
import { hashToken } from './passwords.ts'

interface Kept {
  readonly seat: Seat
  readonly until: number
}

/** A session that was ended elsewhere is noticed after at most this long. */
const KEPT_MS = 3000
export const SESSION_HOURS = 72

/** Finds the seat of a session's token. Seats are kept for three seconds, so that a burst of requests asks once. */
export class Seats {
  readonly #house: House
  readonly #kept = new Map<string, Kept>()
  readonly #rights = new Map<string, Rights>()

  constructor(house: House) {
    this.#house = house
  }

  async find(token: string | undefined): Promise<Seat | null> {
    if (!token || token.length > 200) return null
    const id = hashToken(token)
    const kept = this.#kept.get(id)
    if (kept && kept.until > Date.now()) return kept.seat
    const seat = await this.#read(id)
    if (this.#kept.size > 10_000) this.#kept.clear()
    if (seat) this.#kept.set(id, { seat, until: Date.now() + KEPT_MS })
    else this.#kept.delete(id)
    return seat
  }

  forget(session: string): void {
    this.#kept.delete(session)
  }

  forgetAll(): void {
    this.#kept.clear()
  }

  async #read(id: string): Promise<Seat | null> {
    const { pool, catalog, journal, now } = this.#house
    const client = await pool.connect()
    try {
      const [, , found] = await Promise.all([
        client.query('BEGIN'),
        setSecret(client, 'session', id),
        client.query<{ township: string; worker: string; device: string }>(
          'SELECT township, worker, device FROM sessions WHERE id = $1 AND expires_at > now()',
          [id],
        ),
      ])
      const session = found.rows[0]
      if (!session) {
        await client.query('COMMIT')
        return null
      }
      const keys = journal.keysOf(session.township)
      const [, place, person] = await Promise.all([
        setScope(client, session.township, '*'),
        client.query<{ name: string; root: string; cutoff: string; utc_offset: number; rights_version: number }>(
          'SELECT name, root, cutoff, utc_offset, rights_version FROM townships WHERE township = $1',
          [session.township],
        ),
        client.query<Record<string, unknown>>('SELECT * FROM workers WHERE township = $1 AND id = $2', [session.township, session.worker]),
        client.query(
          `WITH seen AS (UPDATE sessions SET seen_at = now() WHERE id = $1 AND seen_at < now() - interval '5 minutes' RETURNING township, device, worker)
           UPDATE device_workers d SET seen_at = now() FROM seen s WHERE (d.township, d.device, d.worker) = (s.township, s.device, s.worker)`,
          [id],
        ),
      ])
      const township = place.rows[0]
      const record = person.rows[0]
      const stored = catalog.get(workers.name)
      if (!township || !record || !stored) return await closed(client)
      const rights = this.#rights.get(session.township) ?? new Rights()
      this.#rights.set(session.township, rights)
      await Promise.all([rights.refresh(client, catalog, session.township, township.rights_version, keys), keys.load(client, [session.worker])])
      await client.query('COMMIT')
      const settings: TownshipSettings = { name: township.name, root: township.root, cutoff: township.cutoff, offset: township.utc_offset }
      const actor = rights.actor(session.worker, now(), settings.offset)
      const worker = domainRow(stored, record, keys) as unknown as { id: string; login: string | null; active: boolean; personal: { name: string } }
      if (!worker.active || rights.isRevoked(session.device)) return null
      return {
        township: session.township,
        settings,
        worker: { id: worker.id, name: worker.personal.name, login: worker.login ?? '' },
        actor,
        device: session.device,
        session: id,
      }
    } catch (fault) {
      await client.query('ROLLBACK').catch(() => undefined)
      throw fault
    } finally {
      client.release()
    }
  }
}

async function closed(client: { query: (text: string) => Promise<unknown> }): Promise<null> {
  await client.query('COMMIT')
  return null
}
