import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chanceOf } from '@lianfang/scenario/kernel/chance.ts'
import { ownerPool } from '@lianfang/server/database/connect.ts'
import { socketOf } from '@lianfang/server/database/embedded.ts'
import { serve } from '../src/stage/served.ts'
import type { Figure } from './figure.ts'
import type { OwnLink } from './portal-door.ts'
import { portalFlood } from './portal-flood.ts'
import { portalTiming } from './portal-timing.ts'
import { makeReadTown, type ReadTown } from './read-town.ts'

/** Residents' own pages under attack (trust bars 6 and 20): what a clock tells, and what a flood does. */
export async function portal(): Promise<readonly Figure[]> {
  const chance = chanceOf(process.env['BENCH_SEED'] ?? 'portal')
  console.log(`  seed ${chance.seed}`)
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-bench-'))
  const server = await serve(folder)
  const owner = ownerPool({ socket: socketOf(folder), database: 'lianfang' })
  try {
    const town = await makeReadTown(server)
    const links = await makeLinks(server.url, town)
    const timing = await portalTiming(server.url, owner, links, chance.split('timing'))
    await owner.query('UPDATE portal_tries SET in_a_row = 0, in_all = 0, closed_until = NULL')
    const flood = await portalFlood({ url: server.url, pid: server.process.pid ?? 0 }, town.cookie, links, chance.seed)
    return [...timing, ...flood]
  } finally {
    await owner.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeLinks(url: string, { cookie, measures }: ReadTown): Promise<readonly OwnLink[]> {
  const links: OwnLink[] = []
  for (const { id, phone } of measures.filter((one) => /\d{4}$/.test(one.phone))) {
    const reply = await fetch(`${url}/api/portal/${id}/link`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: '{}' })
    const { path } = (await reply.json()) as { path: string }
    if (reply.status !== 200) throw new Error(`no link: ${reply.status}`)
    links.push({ path, digits: phone.slice(-4) })
  }
  return links
}
