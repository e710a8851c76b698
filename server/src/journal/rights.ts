import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import type { Actor } from '@lianfang/domain/kernel/policy.ts'
import { actorOf } from '@lianfang/domain/grids/actor-of.ts'
import type { Assignment, Unit } from '@lianfang/domain/grids/tables.ts'
import type { DeviceRevocation } from '@lianfang/domain/identity/tables.ts'
import type { Catalog } from '../database/catalog.ts'
import type { Client } from '../database/connect.ts'
import { domainRow } from './stored-row.ts'
import type { SubjectKeys } from './subject-keys.ts'

/** The program itself, at the command line: it founds a township, enters workers, reads files. No request can name it, because its id is no UUID. */
export const SYSTEM = 'system'

interface Known {
  readonly version: number
  readonly units: readonly Unit[]
  readonly assignments: readonly Assignment[]
  readonly active: ReadonlySet<string>
  readonly revoked: ReadonlySet<string>
}

/** Who may do what in a township, read again only when its units, workers, assignments or revoked devices have changed. */
export class Rights {
  #known: Known | null = null
  readonly #actors = new Map<string, Actor>()

  /** Makes sure that rights of this version are at hand. */
  async refresh(client: Client, catalog: Catalog, township: string, version: number, keys: SubjectKeys): Promise<void> {
    if (this.#known?.version === version) return
    const read = async (name: string): Promise<readonly unknown[]> => {
      const stored = catalog.get(name)
      if (!stored) throw new Error(`no table ${name}`)
      const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM ${name} WHERE township = $1`, [township])
      return rows.map((row) => domainRow(stored, name === 'workers' ? { ...row, sealed: null } : row, keys))
    }
    const [units, assignments, workers, revocations] = await Promise.all([read('units'), read('assignments'), read('workers'), read('device_revocations')])
    const active = new Set((workers as readonly { id: string; active: boolean }[]).filter((worker) => worker.active).map((worker) => worker.id))
    const revoked = new Set((revocations as readonly DeviceRevocation[]).map((one) => one.device))
    this.#known = { version, units: units as readonly Unit[], assignments: assignments as readonly Assignment[], active, revoked }
    this.#actors.clear()
  }

  /** True for a device that was revoked here, as far as the last refresh knows. */
  isRevoked(device: string): boolean {
    return this.#known?.revoked.has(device) ?? false
  }

  /** The actor with the roles in force on the day of `now`; one without any when the worker is unknown or inactive. */
  actor(worker: string, now: string, offset: number): Actor {
    if (worker === SYSTEM)
      return {
        id: SYSTEM,
        grants: [
          { role: 'ADMINISTRATOR', unit: '*', units: '*' },
          { role: 'COMMAND_OFFICE', unit: '*', units: '*' },
        ],
      }
    const known = this.#known
    if (!known || !known.active.has(worker)) return { id: worker, grants: [] }
    const today = dayOf(now, offset)
    const key = `${worker}/${today}`
    const found = this.#actors.get(key)
    if (found) return found
    const actor = actorOf(worker, known.assignments, known.units, today)
    this.#actors.set(key, actor)
    return actor
  }
}
