import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { officeOf } from '@lianfang/scenario/stories/seed-004/story.ts'
import { workerOf } from '@lianfang/scenario/grids/worker-of.ts'
import { asked } from '@lianfang/scenario/sync/ask.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { openBrowser, openDesk, openPhone, takePictures } from '../stage/browser.ts'
import { openHall, type Hall } from '../stage/hall.ts'
import { openLooker } from '../stage/look.ts'
import { PASSWORD } from '../stage/small-town.ts'
import { signInAtDesk } from './desk.ts'
import { readyForOffline, save, signInOnPhone } from './phone.ts'
import { afternoonOf004, type Afternoon } from './town-004.ts'

let hall: Hall
let browser: Browser
let afternoon: Afternoon
const { look, complaints } = openLooker()

beforeAll(async () => {
  hall = await openHall()
  afternoon = await afternoonOf004(hall)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
})

test('[A17] a family at home: five for one from desk to phone, a bag of rice, and a heart attack where there is no signal', async () => {
  onTestFailed(async () => console.log(`pictures: ${await takePictures(browser, 'care')}`))
  const { story, atHome, device } = afternoon
  const { town } = story
  const { name } = atHome.person.personal
  const office = officeOf(town)
  const secretary = workerOf(town, atHome.person.unit, 'VILLAGE_SECRETARY')

  // The office enters the policeman and the volunteer of the village, and forms every team that is missing with one button.
  const desk = await openDesk(browser, hall.url, hall.clock())
  await signInAtDesk(desk, office.login ?? '', PASSWORD)
  const village = town.units.find((unit) => atHome.person.unit.startsWith(unit.id) && unit.kind === 'VILLAGE')?.name ?? ''
  for (const [role, who, phone] of [
    ['民警', '孙建国', '13907390001'],
    ['志愿者', '陈小满', '13907390002'],
  ] as const) {
    await desk.goto('/care?tab=contacts')
    await desk.getByRole('button', { name: '登记外部人员' }).click()
    await desk.getByLabel('姓名').fill(who)
    await desk.getByLabel('岗位').click()
    await desk.locator('.ant-select-item').getByText(role, { exact: true }).click()
    await desk.getByLabel('村/网格').click()
    await desk.getByLabel('村/网格').fill(village)
    await desk.locator('.ant-select-item').getByText(village, { exact: true }).first().click()
    await desk.getByRole('textbox', { name: '电话' }).fill(phone)
    await desk.getByRole('button', { name: /保\s*存/ }).click()
    await desk.getByRole('cell', { name: who, exact: true }).waitFor()
  }
  await desk.goto('/care?tab=teams')
  await desk.getByRole('row').filter({ hasText: name }).getByText('孙建国').waitFor()
  await desk.getByRole('button', { name: /全选这/ }).click()
  await desk.getByRole('button', { name: /按建议组建（\d+）/ }).click()
  await desk.getByText(/已组建 \d+ 个包保组/).waitFor()
  // The list is asked for again behind the message.
  await expect.poll(() => desk.getByText('还没有包保组').count(), { timeout: 20_000 }).toBe(0)

  // The secretary accepts with one tap on her phone; the volunteer, who has none, said yes on the telephone.
  const phone = await openPhone(browser, hall.url, hall.clock())
  await signInOnPhone(phone, secretary.login ?? '', PASSWORD)
  await phone.goto('/field/#/charges')
  const card = phone.getByRole('region', { name, exact: true })
  await card.getByText(/请您答复/).waitFor()
  await look(phone, '手机 我的包保对象')
  await card.getByRole('button', { name: '接受', exact: true }).click()
  await card.getByText('由陈小满打电话联系，您不必重复打').waitFor()
  await phone.getByText('已与服务器一致').or(phone.getByText('我的包保对象')).first().waitFor()
  await desk.getByRole('row').filter({ hasText: name }).getByRole('link', { name }).click()
  const drawer = desk.getByRole('dialog')
  for (const who of ['陈小满', '孙建国']) {
    const place = drawer.getByRole('listitem').filter({ hasText: who })
    await place.getByRole('button', { name: '代为答复' }).click()
    await place.getByLabel('本人怎样说的（必填）').fill('14:05 电话里答应')
    await place.getByRole('button', { name: '代为接受' }).click()
    await place.getByText('已接受').waitFor()
  }
  await drawer.getByRole('listitem').filter({ hasText: secretary.personal.name }).getByText('已接受').waitFor()
  await drawer.getByText('还差 2 人').waitFor()
  await look(desk, '指挥部 包保组')

  // They call the desk for rice. It goes to the one who calls, and to nobody else.
  await drawer.getByRole('button', { name: '登记需求' }).click()
  await drawer.getByLabel('代购').check()
  await drawer.getByLabel('需要什么').fill('米一袋')
  await drawer.locator('form').filter({ hasText: '需要什么' }).getByRole('button', { name: '登记需求' }).click()
  await drawer.getByText('代购：米一袋').waitFor()
  await desk.goto('/care')
  const rice = desk.getByRole('row').filter({ hasText: '米一袋' })
  await rice.getByText('陈小满 · 待接').waitFor()

  // In the evening there is no signal and the old man's chest hurts: 120 is there first, and what is said lies on the phone.
  await readyForOffline(phone)
  await phone.context().setOffline(true)
  await phone.goto(`/field/#/ask-need/${atHome.person.id}`)
  await phone.getByText('紧急就医').click()
  expect(await phone.getByRole('link', { name: '拨打120' }).getAttribute('href')).toBe('tel:120')
  await look(phone, '手机 紧急就医')
  await save(phone)
  await phone.goto('/field/#/')
  await phone.getByRole('link', { name: /紧急就医，请立即办理/ }).waitFor()
  await phone.context().setOffline(false)

  // With the first signal it stands over every screen of the office and at the top of the list.
  await desk.goto('/grids')
  await desk.getByRole('alert').getByText(`紧急就医 1 件：${name}`).waitFor({ timeout: 60_000 })
  await desk.goto('/care')
  await desk.getByRole('row').nth(1).getByText('紧急就医').waitFor()
  await look(desk, '指挥部 未办结需求')
  await desk.getByRole('row').nth(1).getByRole('link', { name, exact: true }).click()
  const urgent = desk.getByRole('dialog').getByRole('listitem').filter({ hasText: '紧急就医' })
  await urgent.getByRole('button', { name: '我来办' }).click()
  await urgent.getByText('办理中').waitFor()
  await urgent.getByText('办结', { exact: true }).click()
  await urgent.getByText('办好了').click()
  await urgent.getByLabel('情况说明').fill('120已送县医院')
  await urgent
    .getByRole('button', { name: /办\s*结/ })
    .last()
    .click()
  await desk.getByText('120已送县医院').waitFor()
  await desk.getByText(/^紧急就医 \d+ 件/).waitFor({ state: 'detached' })

  // The bulletin knows it: one need waits, no team is complete while two have not answered.
  const draft = await asked<BulletinAnswer>(device(office).door, 'GET', `/api/bulletin?day=${story.day}`)
  const figure = (indicator: string): number | undefined =>
    draft.figures.find((one) => one.indicator === indicator)?.now?.n ?? draft.figures.find((one) => one.indicator === indicator)?.n
  expect([figure('needs-open'), figure('needs-overdue'), figure('teams-complete')]).toEqual([1, 0, 0])
  expect(complaints).toEqual([])
})
