/**
 * Ingest, effects included (journal, tables, tallies, chain), beside the limit of the same machine in the same run: one command a
 * request at 16 and 64 clients, batches of 50, from a cold database and a warm one.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownerPool } from '@lianfang/server/database/connect.ts'
import { socketOf } from '@lianfang/server/database/embedded.ts'
import { doorOf } from '@lianfang/scenario/sync/ask.ts'
import { signIn } from '@lianfang/scenario/sync/device.ts'
import { v7 } from 'uuid'
import { DAY, type IngestTown, makeIngestTown, PASSWORD, TOWNSHIP } from './ingest-town.ts'
import { type Figure, lineOf } from './figure.ts'
import { serve } from '../src/stage/served.ts'
import { start } from './installation.ts'
import { type Load, post } from './load.ts'
import { wave } from './wave.ts'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6)

/** Ingest beside the limit: the ratio of ours to it. */
export async function ingest(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-bench-'))
  const server = await serve(folder)
  try {
    const town = await makeIngestTown(folder, 800)
    const admin = ownerPool({ socket: socketOf(folder), database: 'postgres' })
    await admin.query('CREATE DATABASE bench_limit')
    await admin.end()
    const limit = await start(fileURLToPath(new URL('./limit-server.ts', import.meta.url)), [socketOf(folder)], /listening (\d+)/)
    try {
      return await measure(server.url, `http://127.0.0.1:${limit.said}`, town)
    } finally {
      await limit.stop()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(ours: string, limit: string, town: IngestTown): Promise<readonly Figure[]> {
  const { door, session } = await signIn(doorOf(ours), { login: town.login, password: PASSWORD })
  const { cookie } = door
  const { device } = session
  let n = 0
  const command = (): unknown => {
    const followUp = town.followUps[n++ % town.followUps.length]
    return {
      id: v7(),
      kind: 'followup/record-temperature',
      township: TOWNSHIP,
      unit: followUp?.unit,
      actor: town.worker,
      device,
      at: `${DAY}T01:${String(n % 60).padStart(2, '0')}:00.000Z`,
      input: { followUp: followUp?.id, slot: null, celsius: 36 + (n % 12) / 10, symptoms: [], note: '', corrects: null },
    }
  }
  const body = (size: number): string => JSON.stringify({ commands: Array.from({ length: size }, command), sentAt: new Date().toISOString() })
  const toOurs = (clients: number, size: number): Promise<Load> => post(`${ours}/api/commands`, cookie, clients, SECONDS, () => body(size))
  const toLimit = (clients: number): Promise<Load> => post(`${limit}/`, '', clients, SECONDS, () => body(1))
  await check(ours, cookie, body(1))
  const figures: Figure[] = []
  const pair = async (what: string, clients: number, size: number, bar: number): Promise<void> => {
    const mine = await toOurs(clients, size)
    const theirs = await toLimit(clients)
    const perSecond = mine.perSecond * size
    if (mine.failed + theirs.failed > 0) throw new Error(`${what}: ${mine.failed} of ours and ${theirs.failed} of the limit's requests failed`)
    figures.push({
      what,
      value: perSecond / theirs.perSecond,
      unit: '×',
      bar,
      better: 'more',
      note: `${perSecond.toFixed(0)}/s beside ${theirs.perSecond.toFixed(0)}/s, p97.5 ${mine.p95} ms`,
    })
  }
  await pair('batches of 50, cold, 16 clients', 16, 50, 2)
  await pair('one a request, 16 clients', 16, 1, 0.5)
  await pair('one a request, 64 clients', 64, 1, 0.9)
  await pair('batches of 50, warm, 16 clients', 16, 50, 2)
  figures.push(await wave(`${ours}/api/commands`, cookie, () => body(50)))
  return figures
}

/** A bench of refusals would be fast and worthless. */
async function check(ours: string, cookie: string, body: string): Promise<void> {
  const reply = await fetch(`${ours}/api/commands`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body })
  const text = await reply.text()
  if (!text.includes('"applied"')) throw new Error(`not applied: ${reply.status} ${text}`)
}

if (import.meta.main) for (const figure of await ingest()) console.log(lineOf(figure))
