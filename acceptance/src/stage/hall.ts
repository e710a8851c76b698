import { randomBytes } from 'node:crypto'
import { openHouse } from '@lianfang/server/cli/installation.ts'
import { ownerPool, type Pool } from '@lianfang/server/database/connect.ts'
import { readKeys } from '@lianfang/server/database/master-key.ts'
import { buildApp } from '@lianfang/server/http/app.ts'
import type { House } from '@lianfang/server/http/house.ts'
import { makeLink } from '@lianfang/server/identity/add-worker.ts'
import { foundTownship } from '@lianfang/server/identity/found-township.ts'
import { inDatabase, TEMPLATE } from '@lianfang/server/testing/cluster.ts'
import { doorOf } from '@lianfang/scenario/sync/ask.ts'
import { setUp, type Device } from '@lianfang/scenario/sync/device.ts'
import { inject } from 'vitest'
import { PASSWORD } from './small-town.ts'

/** The program in this process on a database of its own, listening, with a clock that the story sets. */
export interface Hall {
  readonly url: string
  readonly house: House
  readonly token: string
  readonly address: { readonly url: string }
  /** Sets the clock; it runs on from there. */
  readonly runFrom: (instant: string) => void
  /** The hall's clock, for devices whose clocks agree with it. */
  readonly clock: () => string
  /** Founds a further township beside the first; its administrator is signed in. */
  readonly found: (id: string, name: string) => Promise<Device>
  readonly close: () => Promise<void>
}

/** Opens the hall: with `now` the clock stands there, with null it is the real one. */
export async function openHall(now: string | null = null): Promise<Hall> {
  const { folder, adminUrl } = inject('cluster')
  const database = `h_${randomBytes(6).toString('hex')}`
  const admin: Pool = ownerPool({ url: adminUrl })
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${TEMPLATE}`)
  let time = (): string => now ?? new Date().toISOString()
  const address = { url: inDatabase(adminUrl, database) }
  const opened = await openHouse(address, readKeys(folder), 'http://127.0.0.1', () => time())
  const token = randomBytes(32).toString('base64url')
  const app = await buildApp(opened.house, { firstRun: { token }, log: false, perMinute: 1_000_000 })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    house: opened.house,
    token,
    address,
    runFrom: (instant) => {
      const begun = Date.now()
      time = () => new Date(Date.parse(instant) + Date.now() - begun).toISOString()
    },
    clock: () => time(),
    found: async (id, name) => {
      const login = `admin-${id}`
      const worker = await foundTownship(opened.house, { id, name, administrator: { name: '管理员', login } })
      return setUp(doorOf(url, 60_000, { clock: () => time() }), { token: await makeLink(opened.house, id, worker, login), password: PASSWORD })
    },
    close: async () => {
      await app.close()
      await opened.close()
      await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
      await admin.end()
    },
  }
}
