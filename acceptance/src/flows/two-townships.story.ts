import type { FlowsAnswer } from '@lianfang/contract/followup/flows/answers.ts'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { addDays, dayOf, instantAt } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { workerOf } from '@lianfang/scenario/grids/worker-of.ts'
import { chanceOf } from '@lianfang/scenario/kernel/chance.ts'
import { uuidAt } from '@lianfang/scenario/kernel/make-uuid.ts'
import { asked, doorOf } from '@lianfang/scenario/sync/ask.ts'
import { pushAll, setUp, type Device } from '@lianfang/scenario/sync/device.ts'
import { makeTown } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown, type SettledTown } from '@lianfang/scenario/towns/settle-town.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openDesk } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'

const HERE = '990101200'
const THERE = '990102200'
let hall: Hall
let browser: Browser
let here: SettledTown
let there: SettledTown

beforeAll(async () => {
  hall = await openHall()
  browser = await openBrowser()
  const today = dayOf(hall.clock())
  const plan = (seed: string, root: string, name: string): Parameters<typeof makeTown>[0] => ({
    seed,
    name,
    root,
    today,
    villages: [{ code: `${root}200`, name: `${name.slice(0, 1)}东村`, login: `${seed}-0`, grids: [4] }],
  })
  const first = makeTown(plan('flows-a', HERE, '甲乡'))
  const admin = await setUp(doorOf(hall.url, 1, { clock: hall.clock }), {
    token: hall.token,
    password: PASSWORD,
    login: 'admin',
    name: '管理员',
    township: { id: HERE, name: '甲乡' },
  })
  here = await settleTown(admin, first, { password: PASSWORD })
  there = await settleTown(await hall.found(THERE, '乙镇'), makeTown(plan('flows-b', THERE, '乙镇')), { password: PASSWORD })
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

function officeOf({ town, devices }: SettledTown): Device {
  const device = devices.get(workerOf(town, town.root, 'COMMAND_OFFICE').id)
  if (!device) throw new Error(`no office in ${town.name}`)
  return device
}

/** The desk of an office, signed in to its own township. */
async function deskOf({ town }: SettledTown): Promise<Page> {
  const page = await openDesk(browser, hall.url, hall.clock())
  const reply = await page.request.post('/api/session', { data: { login: 'office', password: PASSWORD, township: town.root } })
  expect(reply.ok(), await reply.text()).toBe(true)
  await page.goto('/')
  await page.getByText('只看有事的').waitFor()
  return page
}

/** Puts somebody of 甲乡 under the drill's measure; the follow-up's id. */
async function underMeasure(person: Person): Promise<string> {
  const office = officeOf(here)
  const day = dayOf(hall.clock())
  const at = instantAt(addDays(day, -1), '09:00')
  const id = uuidAt(chanceOf(`flows/${person.id}`), Date.parse(at))
  const rule = { pack: 'drill', category: 'DRILL', countedFrom: addDays(day, -1), creditDays: 0 }
  const grounds = { ground: '演练', evidence: '演练方案', decidedBy: '甲乡指挥部', supportContact: '刘婷 13900001234', allowed: '' }
  const input = { person: person.id, ...rule, ...grounds, referral: null, transferredIn: false }
  await pushAll(office, [{ id, kind: 'followup/start-follow-up', township: HERE, unit: person.unit, actor: office.session.worker.id, at, input }])
  return id
}

async function handOverAtDesk(page: Page, followUp: string, name: string): Promise<void> {
  await page.goto(`/followup?open=follow-up:${followUp}`)
  const drawer = page.getByRole('dialog').filter({ hasText: name })
  await drawer.getByText('转往外乡镇').click()
  await drawer.getByLabel('乡镇', { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: '乙镇' }).last().click()
  await drawer.getByLabel('去向地址').fill('乙镇东村12号')
  await drawer.getByLabel('本乡镇联系人和电话').fill('刘婷 13900001234')
  await drawer.getByRole('button', { name: '发出转管函' }).click()
  await page.getByText('已登记').first().waitFor()
}

const flowsOf = (town: SettledTown): Promise<FlowsAnswer> => asked(officeOf(town).door, 'GET', '/api/flows')
/** The balance of the window that is open now: after 17:00 it is the next day's. */
async function balanceOf(town: SettledTown): Promise<BulletinAnswer['balance']> {
  const day = dayOf(hall.clock())
  const open = hall.clock() <= instantAt(day, '17:00') ? day : addDays(day, 1)
  return (await asked<BulletinAnswer>(officeOf(town).door, 'GET', `/api/bulletin?day=${open}`)).balance
}

test('[FL5, FL6, FL7, FL8, FL9] two townships: one person is handed over and acknowledged, another refused and back on the open list', async () => {
  const [goes, stays] = here.town.persons.filter((one) => one.living === 'RESIDENT' && one.personal.birth !== null)
  if (!goes || !stays) throw new Error('too few people')
  const measures = [await underMeasure(goes), await underMeasure(stays)]
  const { look, complaints } = openLooker()
  const desk = await deskOf(here)
  await handOverAtDesk(desk, measures[0] ?? '', goes.personal.name)
  await handOverAtDesk(desk, measures[1] ?? '', stays.personal.name)
  await desk.goto('/followup/flows?tab=letters')
  const sent = (name: string) => desk.locator('.flow-card').filter({ hasText: name })
  await sent(goes.personal.name).getByText('转出途中').waitFor()
  expect((await balanceOf(here)).closing).toBe(2)

  const other = await deskOf(there)
  await other.goto('/followup/flows?tab=inbound')
  const came = (name: string) => other.locator('.flow-card').filter({ hasText: name })
  await came(goes.personal.name).waitFor({ timeout: 30_000 })
  await came(stays.personal.name).waitFor()
  await look(other, '指挥部 转入')
  expect((await flowsOf(there)).inbound.every((one) => one.inTriage)).toBe(true)
  await came(goes.personal.name).getByText('接管', { exact: true }).click()
  await came(goes.personal.name).getByLabel('决定机关').fill('乙镇指挥部')
  await came(goes.personal.name).getByLabel('可联系的人和电话').fill('马强 13800000000')
  await came(goes.personal.name)
    .getByRole('button', { name: /接\s*管/ })
    .last()
    .click()
  await came(goes.personal.name)
    .getByText(/已接管/)
    .waitFor()
  await came(stays.personal.name).getByText('不接收', { exact: true }).click()
  await came(stays.personal.name).getByLabel('为什么不接收').click()
  await other.locator('.ant-select-item-option', { hasText: '不在本乡镇' }).last().click()
  await came(stays.personal.name).getByLabel('具体情况').fill('此人在丙镇')
  await came(stays.personal.name).getByRole('button', { name: '不接收' }).last().click()
  await came(stays.personal.name)
    .getByText(/未接收/)
    .waitFor()

  await sent(goes.personal.name).getByText('对方已接管').waitFor({ timeout: 30_000 })
  await sent(stays.personal.name).getByText('对方不接收，人还在本乡镇').waitFor()
  await sent(stays.personal.name).getByText('乙镇：此人在丙镇').waitFor()
  await look(desk, '指挥部 转出')
  const [ours, theirs] = [await balanceOf(here), await balanceOf(there)]
  expect([ours.closing, ours.transferredOut, theirs.closing, theirs.transferredIn]).toEqual([1, 1, 1, 1])
  expect(ours.expected).toBe(ours.closing)
  expect(theirs.expected).toBe(theirs.closing)
  expect(complaints).toEqual([])
})
