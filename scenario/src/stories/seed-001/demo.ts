import { dayOf, instantAt } from '@lianfang/domain/kernel/instant.ts'
import { tellServer } from '../../days/tell-server.ts'
import { lastCutoffDay, signInsOf, type LoadDemo } from '../../demo-parts.ts'
import { doorOf } from '../../sync/ask.ts'
import { setUp } from '../../sync/device.ts'
import { settleTown } from '../../towns/settle-town.ts'
import { DRILL_EDITION } from './editions.ts'
import { officeOf, story001 } from './story.ts'
import { TOWNSHIP_001 } from './town.ts'

/** Seed 001 moved to today, as an exercise: the daily sheets of the last cut-off wait, tests and temperatures of today are still to be taken. */
export const loadDemo001: LoadDemo = async (server, now, password, progress) => {
  const day = lastCutoffDay(now)
  const admin = await setUp(doorOf(server.url), { token: server.token, password, login: 'admin', name: '管理员', township: TOWNSHIP_001 })
  const until = instantAt(day, '24:00') < now ? instantAt(day, '24:00') : now
  const story = story001(admin.session.township.id, day, { edition: DRILL_EDITION, until })
  const lines = story.diary.lines()
  const home = story.cast.findLast((one) => one.risky && one.arrived < dayOf(now))?.person.unit ?? story.town.root
  const signIns = signInsOf(story.town, home, password)
  const [office] = officeOf(story.town)
  const speak = new Set([office.id, ...lines.map((line) => line.actor)])
  const shown = new Set(signIns.map((one) => one.login))
  const settled = await settleTown(admin, story.town, {
    password,
    withPhone: (worker) => speak.has(worker.id) || shown.has(worker.login ?? ''),
    ...(progress ? { progress } : {}),
  })
  await tellServer(settled, lines, (done) => progress?.('days', done, lines.length))
  return {
    township: TOWNSHIP_001.name,
    day,
    note: { zh: `${day} 的报表可以出了：七天四检、五包一`, en: `the sheets of ${day} can be handed in: four tests in seven days, teams of five` },
    signIns,
  }
}
