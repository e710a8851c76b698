import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { addHours, dayOf, instantAt, SHANGHAI, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { tellServer } from '../../days/tell-server.ts'
import { lastCutoffDay, signInsOf, type LoadDemo } from '../../demo-parts.ts'
import { makeCountyList } from '../../referrals/county-list.ts'
import { asked, doorOf } from '../../sync/ask.ts'
import { setUp, upload } from '../../sync/device.ts'
import { settleTown, type SettledTown } from '../../towns/settle-town.ts'
import { story004, type Story004 } from './story.ts'

/** Only a drill may be used in quiet times: no rule of an outbreak is in force for ever. */
const DRILL_RULE = { pack: 'drill', category: 'DRILL' }

/**
 * Seed 004 moved to today: the bulletin of the last cut-off waits to be sealed with its five unaccounted for, today's temperatures are
 * still to be taken, and a list has just come from the county.
 */
export const loadDemo004: LoadDemo = async (server, now, password, progress) => {
  const day = lastCutoffDay(now)
  const township = { id: '430502200', name: '火车站乡' }
  const admin = await setUp(doorOf(server.url), { token: server.token, password, login: 'admin', name: '管理员', township })
  const until = instantAt(day, '24:00') < now ? instantAt(day, '24:00') : now
  const story = story004(admin.session.township.id, day, { rule: DRILL_RULE, until, silent: ['石桥村'] })
  const settled = await settleTown(admin, story.town, { password, ...(progress ? { progress } : {}) })
  const lines = story.diary.lines()
  await tellServer(settled, lines, (done) => progress?.('days', done, lines.length))
  await pushCountyList(settled, story, now)
  return {
    township: township.name,
    day,
    note: { zh: `${day} 的通报尚未封存，有人去向不明`, en: `the bulletin of ${day} is not sealed: some are unaccounted for` },
    signIns: signInsOf(story.town, stillAtHome(story), password),
  }
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

/** A grid with a worker where somebody is still under observation. */
function stillAtHome({ town, cast }: Story004): string {
  return cast.find((one) => one.fate === 'STILL_AT_HOME' && town.assignments.some((held) => held.unit === one.person.unit))?.person.unit ?? town.root
}
