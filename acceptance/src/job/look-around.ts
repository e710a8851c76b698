import type { Browser, Page } from 'playwright-core'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { officeOf } from '@lianfang/scenario/stories/seed-004/story.ts'
import type { Returnee } from '@lianfang/scenario/stories/seed-004/cast.ts'
import { workerOf } from '@lianfang/scenario/grids/worker-of.ts'
import { pull, push, pushAll, type Device } from '@lianfang/scenario/sync/device.ts'
import { openDesk, openPhone } from '../stage/browser.ts'
import type { Hall } from '../stage/hall.ts'
import { expect } from 'vitest'
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
  '/people?tab=conflicts&open=person:{persons}',
  '/followup',
  '/followup?due=missed',
  '/followup?open=follow-up:{follow_ups}',
  '/followup?open=start:search',
  '/followup/orders',
  '/followup/orders?list=unserved&open=order:{follow_ups}',
  '/followup/orders?list=objected',
  '/followup/flows',
  '/followup/flows?tab=letters',
  '/followup/flows?tab=inbound',
  '/followup/flows?tab=searches',
  '/followup/flows?tab=cases',
  '/followup/samples',
  '/followup/samples?tab=sent',
  '/followup/samples?tab=disputes',
  '/followup/samples?tab=lists',
  '/followup/sheet/{follow_ups}',
  '/imports?kind=results',
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

const IN_ENGLISH = [
  '/',
  '/referrals?status=ALL',
  '/people',
  '/people?tab=conflicts&open=person:{persons}',
  '/followup',
  '/followup?open=follow-up:{follow_ups}',
  '/followup/orders?list=unserved&open=order:{follow_ups}',
  '/followup/flows',
  '/followup/samples',
  '/followup/samples?tab=disputes',
  '/care?tab=teams',
  '/care?tab=template',
  '/bulletin',
  '/protocols',
  '/grids',
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
  '#/bag',
  '#/result/{samples}',
  '#/visit/{follow_ups}',
  '#/call/{follow_ups}',
  '#/disinfection/{follow_ups}',
  '#/alert/{alerts}',
  '#/serve/{follow_ups}',
  '#/objection/{follow_ups}',
  '#/sheet/{follow_ups}',
  '#/own-page/{follow_ups}',
  '#/referral/{referrals}',
  '#/charges',
  '#/ask-need/{persons}?urgent=1',
  '#/need/{care_needs}',
  '#/nowhere',
] as const

/** Looks at every screen of both faces, in both languages, and on the phone in the largest type as well. */
export async function lookAround(browser: Browser, hall: Hall, { story, device, atHome }: Afternoon, look: Looker['look']): Promise<void> {
  const office = officeOf(story.town)
  const secretary = workerOf(story.town, atHome.person.unit, 'VILLAGE_SECRETARY')
  const followUp = story.diary.followUpOf(atHome.person)
  await leaveWork(device(secretary), followUp, atHome.person, hall.clock())
  const { rows } = await pull(device(secretary))
  const first = (table: string, which: (row: Record<string, unknown>) => boolean): string =>
    String(rows.find((one) => one.table === table && which(one.row))?.row['id'])
  const patient = rows.find((one) => one.row['id'] === followUp)?.row
  const person = rows.find((one) => one.row['id'] === patient?.['person'])?.row
  const ids: Readonly<Record<string, string>> = {
    follow_ups: followUp,
    persons: String(person?.['id']),
    households: String(person?.['household']),
    referrals: first('referrals', (row) => row['status'] === 'OPEN'),
    samples: first('observations', (row) => row['kind'] === 'SAMPLE' && row['followUp'] === followUp),
    alerts: first('alerts', (row) => row['followUp'] === followUp),
    care_needs: first('care_needs', (row) => row['person'] === person?.['id']),
  }
  const fill = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_, table: string) => ids[table] ?? '')
  await Promise.all([walkTheDesk(), walkWithThePhone()])

  async function walkTheDesk(): Promise<void> {
    const desk = await openDesk(browser, hall.url, hall.clock())
    await desk.goto('/')
    await look(desk, '指挥部 登录')
    await signInAtDesk(desk, office.login ?? '', PASSWORD)
    for (const path of AT_THE_DESK) {
      await goWithin(desk, fill(path))
      await look(desk, `desk ${path}`)
    }
    await speakEnglish(desk, fill('/followup?open=follow-up:{follow_ups}'))
    for (const path of IN_ENGLISH) {
      await goWithin(desk, fill(path))
      await look(desk, `desk ${path} in English`)
    }
    await desk.context().close()
  }

  async function walkWithThePhone(): Promise<void> {
    const phone = await openPhone(browser, hall.url, hall.clock())
    await phone.goto('/field/')
    await phone.getByRole('button', { name: '登录' }).waitFor()
    await look(phone, '手机 登录')
    await signInOnPhone(phone, secretary.login ?? '', PASSWORD)
    const walk = async (how: string): Promise<void> => {
      for (const hash of ON_THE_PHONE) {
        await turnTo(phone, fill(hash))
        await look(phone, `phone ${hash} ${how}`)
        expect.soft(await phone.getByText('这条资料已不在本机上').count(), `${hash} has somebody to show`).toBe(0)
      }
    }
    await walk('')
    await turnTo(phone, '#/me')
    await phone.getByText('长辈版（最大）').click()
    await walk('in the largest type')
    await turnTo(phone, '#/me')
    await phone.getByText('English', { exact: true }).click()
    await walk('in English')
    await phone.context().close()
  }
}

/** Changes the language over a sentence that came from the server: it is asked again, and comes in English. */
async function speakEnglish(desk: Page, followUp: string): Promise<void> {
  await goWithin(desk, followUp)
  await desk.getByText('之后才能解除').waitFor()
  await desk.getByRole('button', { name: 'English', includeHidden: true }).dispatchEvent('click')
  await desk.getByText('it can be released after that').waitFor()
}

/**
 * What a day leaves behind for screens that have nothing to show without it: a sample that waits for its bag, a fever, a reading that
 * cannot be, a need, and two edits of one record.
 */
async function leaveWork(by: Device, followUp: string, { id: person, unit }: Returnee['person'], at: string): Promise<void> {
  const say = (kind: string, input: unknown) => ({
    id: crypto.randomUUID(),
    kind,
    township: by.session.township.id,
    unit,
    actor: by.session.worker.id,
    at,
    input,
  })
  await pushAll(by, [
    say('followup/take-sample', { followUp, slot: null, note: '', tube: 'A-17' }),
    say('followup/record-temperature', { followUp, slot: null, celsius: 38.2, symptoms: [], note: '', corrects: null }),
    say('followup/keep-disputed', { kind: 'TEMPERATURE', followUp, celsius: 63, result: null, name: '', tube: '', said: '纸表上写的是 63' }),
    say('followup/ask-need', { person, kind: 'MEDICINE', way: 'WORKER', what: '降压药两盒' }),
  ])
  const { rows } = await pull(by)
  const known = rows.find((one) => one.table === 'persons' && one.row['id'] === person)?.row as unknown as Person
  const edit = (note: string) =>
    say('people/edit-person', { person, baseRevision: known.revision, sex: known.sex, living: known.living, ...known.personal, note })
  const [first, late] = await push(by, [edit('在家，院门朝南'), edit('白天在镇上做工')])
  expect([first?.status, late?.status]).toEqual(['applied', 'conflict'])
}

/** Goes to another place as the menu does, without loading the program again. */
async function goWithin(desk: Page, path: string): Promise<void> {
  await desk.evaluate((to) => history.pushState(null, '', to), path)
  await desk.getByRole('main').waitFor()
}

async function turnTo(phone: Page, hash: string): Promise<void> {
  await phone.evaluate((to) => {
    location.hash = to
  }, hash)
  await phone.getByRole('main').waitFor()
}
