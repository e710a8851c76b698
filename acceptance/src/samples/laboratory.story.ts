import { addDays, dayOf, instantAt } from '@lianfang/domain/kernel/instant.ts'
import { chanceOf } from '@lianfang/scenario/kernel/chance.ts'
import { uuidAt } from '@lianfang/scenario/kernel/make-uuid.ts'
import { makeLabList, type SentSample } from '@lianfang/scenario/followup/lab-list.ts'
import { doorOf } from '@lianfang/scenario/sync/ask.ts'
import { pushAll, setUp, type Device, type Unsaid } from '@lianfang/scenario/sync/device.ts'
import { makeTown, type Town } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown } from '@lianfang/scenario/towns/settle-town.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { signInAtDesk } from '../job/desk.ts'
import { openBrowser, openDesk, takePictures } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'

const DAY = '2022-07-10'
let hall: Hall
let browser: Browser
let town: Town
let samples: readonly SentSample[]
let followUps: readonly string[]
const { look, complaints } = openLooker()

/** 10 July 2022: six returnees of the east village are sampled in the morning, four of them in one mixed tube. */
beforeAll(async () => {
  hall = await openHall(instantAt(DAY, '10:00'))
  const village = (n: number, name: string): Parameters<typeof makeTown>[0]['villages'][number] => ({
    code: `99010120020${n}`,
    name,
    login: `v${n}`,
    grids: [6, 6],
  })
  town = makeTown({ seed: 'lab', name: '甲乡', root: '990101200', today: DAY, villages: [village(0, '东村'), village(1, '西村')] })
  const door = doorOf(hall.url, 1, { clock: hall.clock })
  const admin = await setUp(door, { token: hall.token, password: PASSWORD, login: 'admin', name: '管理员', township: { id: town.root, name: town.name } })
  const { devices } = await settleTown(admin, town, { password: PASSWORD })
  const office = devices.get(town.assignments.find((one) => one.role === 'COMMAND_OFFICE')?.worker ?? '')
  if (!office) throw new Error('no office')
  await sampleSix(office)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

async function sampleSix(office: Device): Promise<void> {
  const chance = chanceOf('lab/life')
  const people = town.persons.filter((person) => person.unit.startsWith('990101200200') && person.personal.idNumber !== '').slice(0, 6)
  const says: Unsaid[] = []
  const say = (kind: string, unit: string, input: unknown, at: string, id: string): void => {
    says.push({ id, kind, township: town.root, unit, actor: office.session.worker.id, at, input })
  }
  const order = { pack: 'cn.covid19', category: 'RETURNEE_LOW', countedFrom: addDays(DAY, -1), creditDays: 0, ground: '自低风险区返回', evidence: '车票' }
  const made = people.map((person, n) => {
    const [followUp, sample] = [uuidAt(chance, Date.parse(instantAt(DAY, '07:00'))), uuidAt(chance, Date.parse(instantAt(DAY, '09:00')))]
    const terms = { decidedBy: '乡指挥部', supportContact: '刘婷 13900001234', allowed: '', referral: null, transferredIn: false }
    say('followup/start-follow-up', person.unit, { person: person.id, ...order, ...terms }, instantAt(addDays(DAY, -1), '18:00'), followUp)
    const tube = n < 4 ? 'M-01' : `S-0${n}`
    say('followup/take-sample', person.unit, { followUp, slot: null, note: '', tube }, instantAt(DAY, '09:00'), sample)
    const { name, idNumber } = person.personal
    return { followUp, sample: { id: sample, name, idNumber, tube, at: instantAt(DAY, '09:00') } }
  })
  await pushAll(office, says)
  samples = made.map((one) => one.sample)
  followUps = made.map((one) => one.followUp)
}

async function openStrip(desk: Page, n: number): Promise<string> {
  await desk.goto(`/followup?open=follow-up:${followUps[n] ?? ''}`)
  const test = desk.getByRole('dialog').getByRole('button', { name: /核酸/ }).first()
  await test.waitFor()
  return (await test.getAttribute('aria-label')) ?? ''
}

test('[A12] a laboratory’s workbook with disputes, from the bag to the strip, and a sheet of paper typed in', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'laboratory')}`))
  const login = town.workers.find((worker) => worker.id === town.assignments.find((one) => one.role === 'COMMAND_OFFICE')?.worker)?.login ?? ''
  const desk = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(desk, login, PASSWORD)

  // The bag is packed.
  await desk.goto('/followup/samples')
  await desk
    .getByRole('row')
    .filter({ hasText: samples[0]?.name ?? '' })
    .first()
    .waitFor()
  await look(desk, '指挥部 样本：待送检')
  await desk.getByRole('button', { name: /全选/ }).click()
  await desk.getByLabel('检测机构').fill('县疾控中心')
  await desk.getByLabel('样本袋编号').fill('袋1')
  await desk.getByRole('button', { name: '登记送检 6 份' }).click()
  await desk.getByText('没有等着送检的样本。').waitFor()

  // Next morning the workbook comes: four in a mixed tube, one name mistyped, one doubtful, one stranger.
  hall.runFrom(instantAt(addDays(DAY, 1), '08:00'))
  const list = makeLabList({ seed: 'lab', samples, layout: 'REPORT', day: DAY, faults: ['NAME_MISTYPED', 'DOUBTFUL', 'STRANGER'] })
  await desk.clock.setSystemTime(hall.clock())
  await desk.goto('/imports?kind=results')
  await desk.getByRole('combobox', { name: '检测机构', exact: true }).fill(list.laboratory)
  await desk.locator('input[type=file]').setInputFiles({ name: list.fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(list.bytes) })
  await desk.getByRole('button', { name: /待核对\s*3/ }).waitFor()
  await desk.getByRole('button', { name: /对得上\s*4/ }).waitFor()
  await look(desk, '指挥部 导入结果：试运行')
  await desk.getByRole('button', { name: '登记 4 个结果，3 行留作待核对' }).click()
  await desk.getByRole('link', { name: '核对 3 行' }).click()

  // Somebody calls the laboratory and settles the mistyped name; the strip says so, the doubtful one still awaits its result.
  const disputed = samples[4]
  const row = desk.getByRole('row').filter({ hasText: `${disputed?.name ?? ''}某` })
  await row.waitFor()
  await look(desk, '指挥部 待核对')
  await row.getByRole('button', { name: '核对' }).click()
  const drawer = desk.getByRole('dialog').filter({ hasText: '怎样核对的' })
  await drawer
    .getByText(`${disputed?.name ?? ''} · `)
    .first()
    .click()
  await drawer.getByLabel('怎样核对的').fill('电话问过县疾控，名字打错')
  await look(desk, '指挥部 核对一条')
  await drawer.getByRole('button', { name: '登记这个结果' }).click()
  await row.waitFor({ state: 'hidden' })
  expect(await openStrip(desk, 0)).toContain('已测')
  expect(await openStrip(desk, 4)).toContain('已测')
  expect(await openStrip(desk, 5)).toContain('待结果')

  // A sheet comes back from a door: typed in with Enter, its fever is an alert.
  await desk.goto(`/followup/sheet/${followUps[1] ?? ''}`)
  await desk.locator('.paper-sheet svg').waitFor()
  await look(desk, '指挥部 纸质登记表')
  await desk.goto(`/followup/sheet/${followUps[1] ?? ''}?as=type`)
  await desk.locator('.type-sheet input:not(:disabled)').first().click()
  await desk.keyboard.type('365')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('37.6')
  await look(desk, '指挥部 录入纸质登记表')
  await desk.getByRole('button', { name: '保存 2 格' }).click()
  await desk.getByText('已保存').waitFor()
  await desk.goto(`/followup?open=follow-up:${followUps[1] ?? ''}`)
  await desk.getByRole('dialog').getByText('纸质登记表 ·').first().waitFor()
  await desk.getByRole('dialog').getByText(/发热/).first().waitFor()
  expect(dayOf(hall.clock())).toBe(addDays(DAY, 1))
  expect(complaints).toEqual([])
})
