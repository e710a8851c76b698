import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../http/app.ts'
import { firstRun } from '../identity/first-run.ts'
import { openInstallation } from './installation.ts'

/** A server on a data folder that goes away with it: for demonstrations and replays. */
export interface ThrowAway {
  readonly url: string
  /** The one-time token of its first run. */
  readonly token: string
  readonly close: () => Promise<void>
}

/** Starts a fresh program on a folder of its own, listening on this machine only. */
export async function throwAwayServer(port: number): Promise<ThrowAway> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-demo-'))
  const drop = (): void => rmSync(folder, { recursive: true, force: true })
  const installation = await openInstallation({ dataFolder: folder, databaseUrl: null, origin: `http://127.0.0.1:${port}`, exclusive: true })
  const first = await firstRun(installation.house.owner)
  const app = await buildApp(installation.house, { firstRun: first, log: true, perMinute: 6000 })
  const url = await app.listen({ port, host: '127.0.0.1' })
  return {
    url,
    token: first.token ?? '',
    close: async () => {
      await app.close()
      await installation.close()
      drop()
    },
  }
}
