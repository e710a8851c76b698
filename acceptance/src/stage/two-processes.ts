import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ownerPool, type Pool } from '@lianfang/server/database/connect.ts'
import { socketOf } from '@lianfang/server/database/embedded.ts'
import { serve, throwAwayFolder, type Served } from './served.ts'

/** Two processes of the program on one database, with one key, as a county would run them. */
export interface TwoProcesses {
  readonly servers: readonly [Served, Served]
  /** The database behind both, as its owner sees it. */
  readonly stored: Pool
  readonly close: () => Promise<void>
}

export async function openTwoProcesses(): Promise<TwoProcesses> {
  const first = throwAwayFolder()
  const second = throwAwayFolder()
  const served = await serve(first.folder)
  mkdirSync(join(second.folder, 'keys'))
  copyFileSync(join(first.folder, 'keys', 'master.key'), join(second.folder, 'keys', 'master.key'))
  const neighbour = await serve(second.folder, 0, {
    DATABASE_URL: `postgres://lianfang@localhost:5432/lianfang?host=${encodeURIComponent(socketOf(first.folder))}`,
  })
  const stored = ownerPool({ socket: socketOf(first.folder), database: 'lianfang' })
  return {
    servers: [served, neighbour],
    stored,
    close: async () => {
      await stored.end()
      await neighbour.stop()
      await served.stop()
      first.remove()
      second.remove()
    },
  }
}
