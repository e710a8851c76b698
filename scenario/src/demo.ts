import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { addDays, addHours, dayOf, instantAt, SHANGHAI, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import { tellServer } from './days/tell-server.ts'
import { workerOf } from './grids/worker-of.ts'
import { makeCountyList } from './referrals/county-list.ts'
import { story004, type Story004 } from './stories/seed-004/story.ts'
import { asked, doorOf } from './sync/ask.ts'
import { setUp, upload } from './sync/device.ts'
import { settleTown, type Progress, type SettledTown } from './towns/settle-town.ts'
import type { FreshServer } from './replay/replay.ts'

/** Somebody to sign in as, and where. */
export interface DemoSignIn {
  readonly role: Role
  readonly name: string
  readonly place: string
  readonly login: string
  readonly password: string
  readonly app: 'console' | 'field'
}

export interface Demo {
  readonly township: string
  /** The day whose bulletin waits to be sealed, with five people unaccounted for. */
  readonly day: string
  readonly signIns: readonly DemoSignIn[]
}

/** The seeds a demonstration can be started with. */
export const DEMO_SEEDS = ['004'] as const

/** Everybody's password in a demonstration: all people are invented, the instance is thrown away. */
export const DEMO_PASSWORD = 'lianfang-004'

/** Only a drill may be used in quiet times: no rule of an outbreak is in force for ever. */
const DRILL_RULE = { pack: 'drill', category: 'DRILL' }

/**
 * Loads a seed's township into a fresh server, moved to today: the bulletin of the last cut-off waits to be sealed with its five
 * unaccounted for, today's temperatures are still to be taken, and a list has just come from the county.
 */
export async function loadDemo(seed: string, server: FreshServer, now: Instant, progress?: Progress): Promise<Demo> {
  if (!(DEMO_SEEDS as readonly string[]).includes(seed))
    throw new Error(`没有种子 ${seed} 的演示；现有 ${DEMO_SEEDS.join('、')}。 There is no demo of seed ${seed}; there are ${DEMO_SEEDS.join(', ')}.`)
  const day = lastCutoffDay(now)
  const township = { id: '430502200', name: '火车站乡' }
  const admin = await setUp(doorOf(server.url), { token: server.token, password: DEMO_PASSWORD, login: 'admin', name: '管理员', township })
  const until = instantAt(day, '24:00') < now ? instantAt(day, '24:00') : now
  const story = story004(admin.session.township.id, day, { rule: DRILL_RULE, until, silent: ['石桥村'] })
  const settled = await settleTown(admin, story.town, { password: DEMO_PASSWORD, ...(progress ? { progress } : {}) })
  const lines = story.diary.lines()
  await tellServer(settled, lines, (done) => progress?.('days', done, lines.length))
  await pushCountyList(settled, story, now)
  return { township: township.name, day, signIns: signInsOf(story) }
}

/** Today once 17:00 has passed, else yesterday. */
function lastCutoffDay(now: Instant): string {
  const today = dayOf(now, SHANGHAI)
  return instantAt(today, '17:00') <= now ? today : addDays(today, -1)
}

/** The county's list of the morning, taken in by the office; a sender's first list asks for a second person. */
async function pushCountyList(settled: SettledTown, { town }: Story004, now: Instant): Promise<void> {
  const [desk, second] = town.assignments.filter((one) => one.role === 'COMMAND_OFFICE').flatMap((one) => settled.devices.get(one.worker) ?? [])
  if (!desk || !second) throw new Error('the command office has fewer than two desks')
  const list = makeCountyList({ seed: town.seed, town, batch: 12, day: dayOf(now, SHANGHAI), rows: 72, strangers: 12, layout: 'TWO_ROW_HEADER' })
  const read = await upload<ImportAnswer>(desk, { kind: 'referrals', sender: list.sender, fileName: list.fileName, bytes: list.bytes })
  const terms = { title: list.title, dueAt: addHours(now, 24) }
  const agreed = await asked<ImportAnswer>(desk.door, 'POST', `/api/imports/${read.id}/accept`, terms)
  if (agreed.state === 'AWAITING_SECOND') await asked(second.door, 'POST', `/api/imports/${read.id}/accept`, terms)
}

/** One of each role; those of the village and grid where somebody is still under observation. */
function signInsOf({ town, cast }: Story004): readonly DemoSignIn[] {
  const place = cast.find((one) => one.fate === 'STILL_AT_HOME' && town.assignments.some((held) => held.unit === one.person.unit))?.person.unit ?? town.root
  const roles: readonly (readonly [Role, 'console' | 'field'])[] = [
    ['COMMAND_OFFICE', 'console'],
    ['LEADER', 'console'],
    ['VILLAGE_SECRETARY', 'field'],
    ['GRID_WORKER', 'field'],
    ['DOCTOR', 'field'],
    ['AUDITOR', 'console'],
  ]
  const names = new Map(town.units.map((unit) => [unit.id, unit.name]))
  const admin: DemoSignIn = { role: 'ADMINISTRATOR', name: '管理员', place: town.name, login: 'admin', password: DEMO_PASSWORD, app: 'console' }
  return [
    admin,
    ...roles.map(([role, app]): DemoSignIn => {
      const worker = workerOf(town, place, role)
      const held = town.assignments.find((one) => one.worker === worker.id && one.role === role)
      return { role, name: worker.personal.name, place: names.get(held?.unit ?? '') ?? '', login: worker.login ?? '', password: DEMO_PASSWORD, app }
    }),
  ]
}
