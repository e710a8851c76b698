import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeIngestTown } from './ingest-town.ts'
import type { Figure } from './figure.ts'
import { serve } from '../src/stage/served.ts'

/** Start with an existing data folder, and what server and database hold when nobody asks for anything. */
export async function startAndMemory(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-bench-'))
  try {
    const first = await serve(folder)
    await makeIngestTown(folder, 400)
    await first.stop()
    const second = await serve(folder)
    await fetch(`${second.url}/readyz`)
    await sleep(5000)
    const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    const server = memoryOf(second.process.pid ?? 0)
    const database = [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + memoryOf(pid), 0)
    await second.stop()
    return [
      { what: 'start with an existing data folder', value: second.seconds, unit: 's', bar: 3, better: 'less', note: 'until the address is printed' },
      {
        what: 'idle memory, server and database',
        value: server + database,
        unit: 'MB',
        bar: 400,
        better: 'less',
        note: `server ${server.toFixed(0)} MB, database ${database.toFixed(0)} MB (shared pages counted once)`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Proportional set size in MB: pages that processes share are divided among them. */
function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) / 1024
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

/** 0 for a process that ended while we looked. */
function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
