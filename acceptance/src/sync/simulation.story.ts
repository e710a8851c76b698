import { alerts, observations } from '@lianfang/domain/followup/tables.ts'
import { toInstant } from '@lianfang/domain/kernel/instant.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { dailyReports } from '@lianfang/domain/bulletin/tables.ts'
import { conflicts, houseVisits, persons } from '@lianfang/domain/people/tables.ts'
import { SENTENCES } from '@lianfang/domain/sentences.ts'
import { makeClock } from '@lianfang/field/sync/clock.ts'
import { startDevice, type Device, type Recorded } from '@lianfang/field/sync/device.ts'
import { memoryStore } from '@lianfang/field/sync/memory-store.ts'
import type { Store } from '@lianfang/field/sync/store.ts'
import { chanceOf, type Chance } from '@lianfang/scenario/kernel/chance.ts'
import { openTownship, type Seated, type TestTownship } from '@lianfang/server/testing/open-township.ts'
import { verifyJournal } from '@lianfang/server/journal/verify.ts'
import { rebuild } from '@lianfang/server/journal/rebuild.ts'
import { expect, test } from 'vitest'
import { badNetwork } from './bad-wire.ts'
import { GRID, smallVillage, type SmallVillage } from './small-village.ts'

const NOW = Date.parse('2020-02-13T01:00:00.000Z')
const STEPS = 70
const SEEDS = process.env['SEED'] ? [process.env['SEED']] : Array.from({ length: Number(process.env['SOAK_SEEDS'] ?? 50) }, (_, n) => String(n + 1))
const COMPARED: readonly Table<Row>[] = [persons, houseVisits, conflicts, observations, alerts, dailyReports] as unknown as readonly Table<Row>[]

interface Phone {
  readonly seat: Seated
  readonly store: Store
  readonly skew: number
  device: Device
}

/** Something a worker writes down, drawn by chance; null when there is nobody to write about. */
function writeDown(chance: Chance, { device, seat }: Phone, village: SmallVillage): Promise<Recorded | null> {
  const kind = chance.weighted([
    ['visit', 30],
    ['temperature', 30],
    ['edit', 25],
    ['report', 10],
    ['newcomer', 5],
  ])
  if (kind === 'visit') {
    return device.record('people/record-house-visit', GRID, {
      household: chance.pick(village.households),
      result: chance.pick(['MET', 'NO_ANSWER', 'AWAY']),
      note: '',
    })
  }
  if (kind === 'temperature') {
    return device.record('followup/record-temperature', GRID, {
      followUp: chance.pick(village.followUps),
      slot: null,
      celsius: chance.pick([36.2, 36.5, 36.9, 37.6]),
      symptoms: [],
      note: '',
      corrects: null,
    })
  }
  if (kind === 'edit') {
    const person = device.view.one(persons, chance.pick(village.persons).id)
    if (!person) return Promise.resolve(null)
    const { id, revision, sex, living, personal } = person
    const { idNumber: _masked, ...identity } = personal
    return device.record('people/edit-person', GRID, {
      person: id,
      baseRevision: revision,
      sex,
      living,
      ...identity,
      idNumber: '',
      note: `第${chance.below(1000)}次改`,
    })
  }
  if (kind === 'report') {
    return device.record('bulletin/submit-daily-report', '430502201200', { day: '2020-02-13', zero: true, seen: {}, note: '' })
  }
  const identity = {
    relation: '',
    sex: 'UNKNOWN',
    birth: null,
    living: 'RESIDENT',
    name: '新来的人',
    idType: 'NONE',
    idNumber: '',
    noIdReason: seat.session.worker.name,
    phones: [],
    address: '',
    note: '',
  }
  return device.record('people/put-person', GRID, { unit: GRID, household: null, ...identity })
}

/** One seed is one run: three phones, seventy steps, everything the network can do, then calm. */
async function simulate(
  seed: string,
  town: TestTownship,
): Promise<{ readonly sent: number; readonly conflicts: number; readonly mishaps: Readonly<Record<string, number>> }> {
  const chance = chanceOf(`sync/${seed}`)
  const village = await smallVillage(town)
  let ms = NOW
  const tick = (): string => {
    ms += 7
    town.setClock(toInstant(ms))
    return toInstant(ms)
  }
  const network = badNetwork(chance.split('network'), tick)
  const start = async (seat: Seated, store: Store, skew: number): Promise<Device> => {
    const { session } = seat
    const owner = {
      actor: { id: session.worker.id, grants: session.grants },
      township: session.township.id,
      settings: session.township,
      device: session.device,
    }
    const random = (bytes: Uint8Array): void => bytes.forEach((_, at) => (bytes[at] = chance.below(256)))
    const clock = makeClock(
      () => ms + skew,
      0,
      () => undefined,
    )
    return startDevice({ owner, store, wire: network.wire(seat), clock, sentences: Object.fromEntries(SENTENCES), random })
  }
  const phones: Phone[] = []
  // The grid worker has two phones, one of them two days fast; the secretary's is two days slow.
  for (const [seat, skew] of [
    [village.worker, 0],
    [village.worker, 48 * 3_600_000],
    [village.secretary, -48 * 3_600_000],
  ] as const) {
    const store = memoryStore()
    phones.push({ seat, store, skew, device: await start(seat, store, skew) })
  }
  for (const { device } of phones) await device.sync()

  const saved = new Set<string>()
  network.calm = false
  for (let step = 0; step < STEPS; step++) {
    tick()
    const phone = chance.pick(phones)
    const what = chance.weighted([
      ['write', 55],
      ['sync', 22],
      ['sync and go on', 8],
      ['restart', 8],
      ['stragglers', 7],
    ])
    if (what === 'write') {
      const recorded = await writeDown(chance, phone, village)
      if (recorded?.kind === 'SAVED') saved.add(recorded.entry.command.id)
    }
    if (what === 'sync') await phone.device.sync()
    if (what === 'sync and go on') void phone.device.sync()
    if (what === 'restart') phone.device = await start(phone.seat, phone.store, phone.skew)
    if (what === 'stragglers') await network.deliverStragglers()
  }
  network.calm = true
  await network.deliverStragglers()
  for (let round = 0; round < 4; round++) for (const { device } of phones) await device.sync()
  return judge(seed, town, phones, saved, network.mishaps)
}

/** Every record is settled and stands in the journal once, and every phone shows what the server shows its owner. */
async function judge(
  seed: string,
  town: TestTownship,
  phones: readonly Phone[],
  saved: ReadonlySet<string>,
  mishaps: object,
): Promise<{ sent: number; conflicts: number; mishaps: Readonly<Record<string, number>> }> {
  const why = `seed ${seed}`
  const written = new Map(
    (await Promise.all(phones.map(({ store, seat }) => store.of(seat.session.worker.id)))).flat().map((entry) => [entry.command.id, entry]),
  )
  const { rows } = await town.house.owner.query<{ command: string }>(
    `SELECT command FROM journal WHERE at >= '2020-02-13T01:00:00.001Z' AND kind NOT LIKE 'grids/%'`,
  )
  const journal = rows.map((row) => row.command)
  const settled = [...written.values()].filter((entry) => entry.state.status === 'DONE' || entry.state.status === 'CONFLICT')
  expect(
    [...written.values()].filter((entry) => entry.state.status === 'WAITING' || entry.state.status === 'HELD'),
    why,
  ).toEqual([])
  expect([...written.keys()].toSorted(), `${why}: a record that was 已保存 stays on the phone`).toEqual([...saved].toSorted())
  expect(new Set(journal).size, why).toBe(journal.length)
  expect(journal.toSorted(), why).toEqual(settled.map((entry) => entry.command.id).toSorted())
  for (const { device, seat, skew } of phones) {
    const { body } = await seat.get('/api/pull?cursor=0&limit=5000')
    const { rows: served } = body as { readonly rows: readonly { readonly table: string; readonly row: Row }[] }
    for (const table of COMPARED) {
      const there = new Map(served.filter((one) => one.table === table.name).map((one) => [one.row.id, one.row]))
      const here = new Map(device.view.all(table).map((row) => [row.id, row]))
      expect(here, `${why}, ${table.name} on the phone ${skew} ms off`).toEqual(there)
    }
  }
  expect(await verifyJournal(town.house.owner, town.id), why).toMatchObject({ ok: true })
  expect(await rebuild(town.house, town.id, { write: false }), why).toMatchObject({ different: [] })
  return { sent: settled.length, conflicts: settled.filter((entry) => entry.state.status === 'CONFLICT').length, mishaps: { ...mishaps } }
}

test(
  `[A3] three phones and the real server agree after drops, repeats, reordering, lost replies and restarts: ${SEEDS.length} seeds`,
  { timeout: Math.max(240_000, SEEDS.length * 5000) },
  async () => {
    const total: Record<string, number> = { sent: 0, conflicts: 0 }
    for (const seed of SEEDS) {
      const town = await openTownship(toInstant(NOW))
      try {
        const { mishaps, ...counts } = await simulate(seed, town)
        for (const [what, n] of Object.entries({ ...counts, ...mishaps })) total[what] = (total[what] ?? 0) + n
      } finally {
        await town.close()
      }
    }
    console.log(`sync: ${SEEDS.length} seeds × ${STEPS} steps on 3 phones: ${JSON.stringify(total)}`)
    expect(total['conflicts']).toBeGreaterThan(0)
    for (const what of ['lost', 'replyLost', 'repeated', 'delayed', 'busy', 'pullLost']) expect(total[what], what).toBeGreaterThan(SEEDS.length)
  },
)
