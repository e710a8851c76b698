import type { Browser } from 'playwright-core'
import { officeOf } from '@lianfang/scenario/stories/seed-004/story.ts'
import { workerOf } from '@lianfang/scenario/grids/worker-of.ts'
import { pull } from '@lianfang/scenario/sync/device.ts'
import { openDesk, openPhone } from '../stage/browser.ts'
import type { Hall } from '../stage/hall.ts'
import type { Looker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'
import { signInAtDesk } from './desk.ts'
import { signInOnPhone } from './phone.ts'
import type { Afternoon } from './town-004.ts'

/** The console's places and what opens over them; `{…}` is the id of such a row. */
const AT_THE_DESK = [
  '/',
  '/imports',
  '/referrals?status=ALL',
  '/referrals?status=ALL&open=referral:{referrals}',
  '/referrals/batches',
  '/people',
  '/people?open=person:{persons}',
  '/people?tab=households',
  '/people?tab=households&open=household:{households}',
  '/people?tab=duplicates',
  '/people?tab=conflicts',
  '/followup',
  '/followup?due=missed',
  '/followup?open=follow-up:{follow_ups}',
  '/followup?open=start:search',
  '/care',
  '/care?tab=teams',
  '/care?tab=contacts',
  '/care?tab=template',
  '/care?open=needs:{persons}',
  '/bulletin',
  '/bulletin?open=reports:all',
  '/sheets',
  '/protocols',
  '/protocols/pack/cn.covid19/v9',
  '/protocols/write?kind=blank',
  '/protocols?tab=areas',
  '/protocols?tab=switching',
  '/protocols?tab=proposals',
  '/grids',
  '/grids?open=unit:430502201200',
  '/journal',
  '/devices',
  '/feedback',
  '/no-such-place',
] as const

/** The phone's screens. */
const ON_THE_PHONE = [
  '#/',
  '#/find',
  '#/report',
  '#/outbox',
  '#/feedback',
  '#/me',
  '#/check',
  '#/change-pin',
  '#/household/{households}',
  '#/person/{persons}',
  '#/knock/{households}',
  '#/temperature/{follow_ups}',
  '#/sample/{follow_ups}',
  '#/visit/{follow_ups}',
  '#/referral/{referrals}',
  '#/charges',
  '#/ask-need/{persons}?urgent=1',
  '#/nowhere',
] as const

/** Looks at every screen of both faces, in both languages, and on the phone in the largest type as well. */
export async function lookAround(browser: Browser, hall: Hall, { story, device, atHome }: Afternoon, look: Looker['look']): Promise<void> {
  const office = officeOf(story.town)
  const secretary = workerOf(story.town, atHome.person.unit, 'VILLAGE_SECRETARY')
  const { rows } = await pull(device(secretary))
  const followUp = story.diary.followUpOf(atHome.person)
  const patient = rows.find((one) => one.row['id'] === followUp)?.row
  const person = rows.find((one) => one.row['id'] === patient?.['person'])?.row
  const ids: Readonly<Record<string, string>> = {
    follow_ups: followUp,
    persons: String(person?.['id']),
    households: String(person?.['household']),
    referrals: String(rows.find((one) => one.table === 'referrals' && one.row['status'] === 'OPEN')?.row['id']),
  }
  const fill = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_, table: string) => ids[table] ?? '')

  const desk = await openDesk(browser, hall.url, hall.clock())
  await desk.goto('/')
  await look(desk, '指挥部 登录')
  await signInAtDesk(desk, office.login ?? '', PASSWORD)
  for (const path of AT_THE_DESK) {
    await desk.goto(fill(path))
    await desk.getByRole('main').waitFor()
    await desk.waitForLoadState('networkidle').catch(() => undefined)
    await look(desk, `desk ${path}`)
  }
  await desk.goto('/')
  await desk.getByRole('button', { name: 'English' }).click()
  for (const path of ['/', '/referrals?status=ALL', '/people', '/followup', '/care?tab=teams', '/care?tab=template', '/bulletin', '/protocols', '/grids']) {
    await desk.goto(path)
    await desk.getByRole('main').waitFor()
    await look(desk, `desk ${path} in English`)
  }
  await desk.context().close()

  const phone = await openPhone(browser, hall.url, hall.clock())
  await phone.goto('/field/')
  await phone.getByRole('button', { name: '登录' }).waitFor()
  await look(phone, '手机 登录')
  await signInOnPhone(phone, secretary.login ?? '', PASSWORD)
  const walk = async (how: string): Promise<void> => {
    for (const hash of ON_THE_PHONE) {
      await phone.evaluate((to) => {
        location.hash = to
      }, fill(hash))
      await phone.getByRole('main').waitFor()
      await look(phone, `phone ${hash} ${how}`)
    }
  }
  await walk('')
  await phone.evaluate(() => {
    location.hash = '#/me'
  })
  await phone.getByText('长辈版（最大）').click()
  await walk('in the largest type')
  await phone.context().close()
}
