import { doorOf } from '@lianfang/scenario/sync/ask.ts'
import { setUp, type Device } from '@lianfang/scenario/sync/device.ts'
import { tellServer } from '@lianfang/scenario/days/tell-server.ts'
import { workerOf } from '@lianfang/scenario/grids/worker-of.ts'
import { makeCountyList, type CountyList } from '@lianfang/scenario/referrals/county-list.ts'
import type { CountyEntry } from '@lianfang/scenario/referrals/county-entry.ts'
import { EARLY_2020_RULE, REPORT_DAY, story004, type Story004 } from '@lianfang/scenario/stories/seed-004/story.ts'
import type { Returnee } from '@lianfang/scenario/stories/seed-004/cast.ts'
import { settleTown, type SettledTown } from '@lianfang/scenario/towns/settle-town.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import type { Hall } from '../stage/hall.ts'
import { PASSWORD } from '../stage/small-town.ts'

/** Seed 004 on the afternoon of the report, everything written down until two o'clock. */
export interface Afternoon {
  readonly story: Story004
  readonly settled: SettledTown
  /** The list that comes today, and somebody on it who lives where somebody is still under observation. */
  readonly list: CountyList
  readonly pushed: CountyEntry
  readonly atHome: Returnee
  readonly worker: Worker
  readonly device: (worker: Worker) => Device
}

export const TWO_O_CLOCK = '2020-02-10T06:00:00.000Z'

/** Settles 火车站乡 in the hall and tells its days until two o'clock. */
export async function afternoonOf004(hall: Hall): Promise<Afternoon> {
  hall.runFrom(TWO_O_CLOCK)
  const admin = await setUp(doorOf(hall.url, 1, { clock: hall.clock }), {
    token: hall.token,
    password: PASSWORD,
    login: 'admin',
    name: '管理员',
    township: { id: '430502200', name: '火车站乡' },
  })
  const story = story004('430502200', REPORT_DAY, { rule: EARLY_2020_RULE, until: TWO_O_CLOCK })
  const settled = await settleTown(admin, story.town, { password: PASSWORD })
  await tellServer(settled, story.diary.lines())
  const meeting = meet(story)
  return {
    story,
    settled,
    ...meeting,
    worker: workerOf(story.town, meeting.atHome.person.unit, 'GRID_WORKER'),
    device: (worker) => {
      const device = settled.devices.get(worker.id)
      if (!device) throw new Error(`${worker.personal.name} has no device`)
      return device
    },
  }
}

/** The first of today's possible lists on which somebody, found by address, lives in a grid with a worker and somebody at home. */
function meet({ town, cast }: Story004): Pick<Afternoon, 'list' | 'pushed' | 'atHome'> {
  const held = new Set(town.assignments.filter((one) => one.role === 'GRID_WORKER').map((one) => one.unit))
  const homes = cast.filter((one) => one.fate === 'STILL_AT_HOME' && held.has(one.person.unit))
  for (let batch = 12; batch < 60; batch++) {
    const list = makeCountyList({ seed: town.seed, town, batch, day: REPORT_DAY, rows: 40, layout: 'TWO_ROW_HEADER' })
    for (const pushed of list.entries) {
      const atHome = homes.find((one) => one.person.unit === pushed.person.unit)
      const found = pushed.precision === 'DOOR' || pushed.precision === 'GROUP'
      if (atHome && found && pushed.fault === null && list.entries.filter((entry) => entry.person.id === pushed.person.id).length === 1)
        return { list, pushed, atHome }
    }
  }
  throw new Error('no list meets a grid with somebody at home')
}
