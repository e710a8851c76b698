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
import { v7 } from 'uuid'
import { DAY, type IngestTown, makeIngestTown, PASSWORD, TOWNSHIP } from './ingest-town.ts'
import { start } from './installation.ts'
import { type Load, post } from './load.ts'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6)

export interface IngestFigures {
  readonly rows: readonly { readonly what: string; readonly ours: number; readonly limit: number; readonly ratio: number; readonly bar: number; readonly p95: number; readonly failed: number }[]
}

export async function ingest(): Promise<IngestFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-bench-'))
  const server = await start(fileURLToPath(new URL('../../server/bin/lianfang.js', import.meta.url)), ['serve', '--data', folder, '--port', '0'], /running: (http\S+)/)
  try {
    const town = await makeIngestTown(folder, 800)
    const admin = ownerPool({ socket: socketOf(folder), database: 'postgres' })
    await admin.query('CREATE DATABASE bench_limit')
    await admin.end()
    const limit = await start(fileURLToPath(new URL('./limit-server.ts', import.meta.url)), [socketOf(folder)], /listening (\d+)/)
    try {
      return { rows: await measure(server.said, `http://127.0.0.1:${limit.said}`, town) }
    } finally {
      await limit.stop()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(ours: string, limit: string, town: IngestTown): Promise<IngestFigures['rows']> {
  const reply = await fetch(`${ours}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: town.login, password: PASSWORD }) })
  const cookie = reply.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const { device } = (await reply.json()) as { device: string }
  let n = 0
  const command = (): unknown => {
    const followUp = town.followUps[n++ % town.followUps.length]
    return { id: v7(), kind: 'followup/record-temperature', township: TOWNSHIP, unit: followUp?.unit, actor: town.worker, device, at: `${DAY}T01:${String(n % 60).padStart(2, '0')}:00.000Z`, input: { followUp: followUp?.id, slot: null, celsius: 36 + (n % 12) / 10, symptoms: [], note: '', corrects: null } }
  }
  const body = (size: number): string => JSON.stringify({ commands: Array.from({ length: size }, command), sentAt: new Date().toISOString() })
  const toOurs = (clients: number, size: number): Promise<Load> => post(`${ours}/api/commands`, cookie, clients, SECONDS, () => body(size))
  const toLimit = (clients: number): Promise<Load> => post(`${limit}/`, '', clients, SECONDS, () => body(1))
  await check(ours, cookie, body(1))
  const rows: IngestFigures['rows'][number][] = []
  const pair = async (what: string, clients: number, size: number, bar: number): Promise<void> => {
    const mine = await toOurs(clients, size)
    const theirs = await toLimit(clients)
    const perSecond = mine.perSecond * size
    rows.push({ what, ours: perSecond, limit: theirs.perSecond, ratio: perSecond / theirs.perSecond, bar, p95: mine.p95, failed: mine.failed + theirs.failed })
    console.log(line(rows.at(-1)))
  }
  await pair('batches of 50, cold, 16 clients', 16, 50, 2)
  await pair('one a request, 16 clients', 16, 1, 0.5)
  await pair('one a request, 64 clients', 64, 1, 0.9)
  await pair('batches of 50, warm, 16 clients', 16, 50, 2)
  return rows
}

/** A bench of refusals would be fast and worthless. */
async function check(ours: string, cookie: string, body: string): Promise<void> {
  const reply = await fetch(`${ours}/api/commands`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body })
  const text = await reply.text()
  if (!text.includes('"applied"')) throw new Error(`not applied: ${reply.status} ${text}`)
}

export function line(row: IngestFigures['rows'][number] | undefined): string {
  return row ? `${row.what.padEnd(36)} ${row.ours.toFixed(0).padStart(7)}/s  limit ${row.limit.toFixed(0).padStart(6)}/s  ratio ${row.ratio.toFixed(2)} (bar ${row.bar})  p95 ${row.p95} ms  failed ${row.failed}` : ''
}

if (import.meta.main) await ingest()
