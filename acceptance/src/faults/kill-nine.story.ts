import { ownerPool } from '@lianfang/server/database/connect.ts'
import { socketOf } from '@lianfang/server/database/embedded.ts'
import { verifyJournal } from '@lianfang/server/journal/verify.ts'
import { expect, test } from 'vitest'
import { postmasterOf, serve, throwAwayFolder, type Served } from '../stage/served.ts'
import { devicesOf, officeAndGridWorkers, settleSmallTown, storySeed, TOWNSHIP } from '../stage/small-town.ts'
import { startWriter } from './writer.ts'

/** `npm run soak` pulls the plug more often. */
const ROUNDS = Number(process.env['SOAK_ROUNDS'] ?? 50)

type Victim = 'server' | 'database' | 'both'

/** Pulls the plug. The program is started again on the same address; a database alone is raised by the program itself. */
async function accident(served: Served, folder: string, victim: Victim): Promise<Served> {
  const database = postmasterOf(folder)
  if (victim !== 'server' && database) process.kill(database, 'SIGKILL')
  if (victim === 'database') return recovered(served)
  await served.kill()
  return serve(folder, Number(new URL(served.url).port))
}

async function recovered(served: Served): Promise<Served> {
  const begun = performance.now()
  for (let ready = false; !ready;) {
    await new Promise((next) => setTimeout(next, 50))
    ready = await fetch(`${served.url}/readyz`).then(
      (reply) => reply.status === 200,
      () => false,
    )
    if (performance.now() - begun > 20_000) throw new Error('the program did not raise its database again')
  }
  return { ...served, seconds: (performance.now() - begun) / 1000 }
}

const TIME = ROUNDS * 5000

test(
  `[A1] ${ROUNDS} rounds of kill -9 while four writers push: no acknowledged command is lost or doubled`,
  async () => {
    const chance = storySeed('kill-nine')
    const { folder, remove } = throwAwayFolder()
    let served = await serve(folder)
    try {
      const settled = await settleSmallTown(served, 'kill-nine', 1200, officeAndGridWorkers(4))
      const homes = settled.town.households
      const writers = devicesOf(settled, 'GRID_WORKER').map((device, i) => {
        const grid = device.session.grants[0]?.unit
        return startWriter(
          chance.split(`writer ${i}`),
          device,
          homes.filter((home) => home.unit === grid),
        )
      })
      expect(writers).toHaveLength(4)
      const restarts: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        await new Promise((next) => setTimeout(next, chance.between(100, 600)))
        served = await accident(served, folder, (['server', 'database', 'both'] as const)[round % 3] ?? 'server')
        restarts.push(served.seconds)
      }
      await Promise.all(writers.map((writer) => writer.stop()))
      const acknowledged = writers.flatMap((writer) => [...writer.acknowledged])
      const made = writers.flatMap((writer) => writer.made)

      const owner = ownerPool({ socket: socketOf(folder), database: 'lianfang' })
      const journal = await owner.query<{ command: string }>(`SELECT command FROM journal WHERE kind = 'people/record-house-visit'`)
      const visits = await owner.query<{ id: string }>('SELECT id FROM house_visits')
      const tallied = await owner.query<{ n: number }>(`SELECT sum(n) AS n FROM tallies WHERE indicator LIKE 'house-visits.%'`)
      const verdict = await verifyJournal(owner, TOWNSHIP)
      await owner.end()
      const stored = new Set(visits.rows.map((row) => row.id))
      const lost = acknowledged.filter((id) => !stored.has(id))
      restarts.sort((a, b) => a - b)
      console.log(
        `kill -9: seed ${chance.seed}, ${ROUNDS} rounds, ${made.length} records made, ${acknowledged.length} acknowledged, ${lost.length} lost, ${visits.rows.length - stored.size} doubled; restart median ${restarts[ROUNDS >> 1]?.toFixed(2)} s, worst ${restarts.at(-1)?.toFixed(2)} s`,
      )
      expect(writers.flatMap((writer) => writer.strange)).toEqual([])
      expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10)
      expect(lost, `seed ${chance.seed}`).toEqual([])
      expect(visits.rows).toHaveLength(stored.size)
      expect(journal.rows.map((row) => row.command).sort()).toEqual([...stored].sort())
      expect(tallied.rows[0]?.n).toBe(stored.size)
      expect(verdict).toMatchObject({ ok: true })
      expect(acknowledged.length).toBe(made.length)
    } finally {
      await served.stop()
      remove()
    }
  },
  TIME,
)
