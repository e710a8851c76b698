import type { BulletinAnswer, FigureRows } from '@lianfang/contract/bulletin/answers.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import type { GridsAnswer } from '@lianfang/contract/grids/answers.ts'
import type { Fact } from '../../replay/read-facts.ts'
import type { NotFromRecords, Reproduced, ReplayStory } from '../../replay/outcome.ts'
import { asked } from '../../sync/ask.ts'
import type { Device } from '../../sync/device.ts'
import { tellServer } from '../../days/tell-server.ts'
import { settleTown } from '../../towns/settle-town.ts'
import { officeOf, EARLY_2020_RULE, REPORT_DAY, story004 } from './story.ts'

/** Seed 004, told to a server and asked back through the doors that the desk uses. */
export const replay004: ReplayStory = {
  township: { id: '430502200', name: '火车站乡' },
  async tell(admin, password, progress) {
    const story = story004(admin.session.township.id, REPORT_DAY, { rule: EARLY_2020_RULE })
    const settled = await settleTown(admin, story.town, { password, ...(progress ? { progress } : {}) })
    const lines = story.diary.lines()
    await tellServer(settled, lines, (done) => progress?.('days', done, lines.length))
    const desk = settled.devices.get(officeOf(story.town).id)
    if (!desk) throw new Error('the command office has no desk')
    return (fact) => answer(desk, fact)
  },
}

async function answer(desk: Device, fact: Fact): Promise<Reproduced | NotFromRecords> {
  const reproduce = FROM_RECORDS[fact.key]
  return reproduce ? reproduce(desk) : (NOT_FROM_RECORDS[fact.key] ?? unknown(fact))
}

type Reproduce = (desk: Device) => Promise<Reproduced>

const FROM_RECORDS: Readonly<Record<string, Reproduce>> = {
  villages: async (desk) => {
    const { units } = await asked<GridsAnswer>(desk.door, 'GET', '/api/grids')
    const villages = units.filter((unit) => unit.kind === 'VILLAGE')
    return reproduced(
      villages.length,
      'units',
      villages.length,
      'GET /api/grids, kind = VILLAGE',
      villages.map((unit) => unit.name),
    )
  },
  households_screened: (desk) => figure(desk, 'households-screened'),
  hubei_wuhan_history: async (desk) => {
    const rows = await rowsBehind(desk, 'follow-ups-ever')
    const all = await Promise.all(rows.items.map((row) => followUp(desk, row.id)))
    const returned = all.map((one) => one.followUp).filter((one) => one.category === 'RETURNEE_FROM_HUBEI')
    return reproduced(
      new Set(returned.map((one) => one.person)).size,
      'follow_ups',
      returned.length,
      `GET /api/followup/:id, category = RETURNEE_FROM_HUBEI, of ${rows.query}`,
      returned.slice(0, 3).map((one) => one.id),
    )
  },
  key_monitored: (desk) => figure(desk, 'follow-ups-ever'),
  observation_released: (desk) => figure(desk, 'released-ever'),
  observation_ongoing: (desk) => figure(desk, 'under-measure'),
  temperature_checks_per_day: async (desk) => {
    const rows = await rowsBehind(desk, 'follow-ups-ever')
    const all = await Promise.all(rows.items.map((row) => followUp(desk, row.id)))
    const perDay = new Map<string, number>()
    const slots = all.flatMap((one) => one.strip.filter((slot) => slot.kind === 'TEMPERATURE').map((slot) => `${one.followUp.id} ${slot.day}`))
    for (const day of slots) perDay.set(day, (perDay.get(day) ?? 0) + 1)
    const numbers = [...new Set(perDay.values())]
    return reproduced(
      numbers.length === 1 ? (numbers[0] ?? 0) : Number.NaN,
      'follow_ups',
      rows.items.length,
      `GET /api/followup/:id, temperature slots of each person and day (${slots.length} slots), of ${rows.query}`,
      [],
    )
  },
  abnormal: (desk) => figure(desk, 'alerts-ever'),
  observation_balance_gap: async (desk) => {
    const { gap } = await bulletin(desk)
    return reproduced(
      gap.length,
      'follow_ups',
      gap.length,
      `GET /api/bulletin?day=${REPORT_DAY}, gap`,
      gap.map((person) => `${person.name}（${person.place}，期满 ${person.plannedEnd}）`),
    )
  },
}

/** What the report says and no record of today's program counts; the noun that will, in the order of the report. */
const NOT_FROM_RECORDS: Readonly<Record<string, NotFromRecords>> = {
  publicity_vehicle_trips: later('outreach', '宣传车出动次数', 'trips of the loudspeaker car'),
  letters_distributed: later('outreach', '公开信发放份数', 'letters handed out'),
  reporting_rule: {
    kind: 'NOT_FROM_RECORDS',
    noun: 'bulletin',
    why: { zh: '是一条制度，不是数；每天 6 个村的零报告见日报', en: 'a rule and no number; the zero reports of six villages a day stand in daily_reports' },
  },
  teahouses_closed: later('venues', '停业茶馆', 'teahouses closed'),
  funerals_simplified: later('gatherings', '丧事简办', 'funerals held small'),
  weddings_postponed: later('gatherings', '喜事缓办', 'weddings put off'),
  catering_closed: later('venues', '停业餐饮单位', 'restaurants closed'),
  disinfectant_bottles: later('supplies', '消毒水发放', 'disinfectant handed out'),
  inspections: later('supervision', '督查次数', 'inspections'),
  disciplined: later('supervision', '组织处理人数', 'people held to account'),
  donation_cash: later('supplies', '捐款', 'donations'),
  party_members: later('workforce', '党员人数', 'party members'),
  party_cadres_on_duty: later('workforce', '在岗党员干部', 'cadres on duty'),
  mobilised_from: later('response', '动员起始日', 'the day of mobilisation'),
  leave_cancelled_from: later('workforce', '取消休假起始日', 'the day leave was canceled'),
  funerals_sum: later('gatherings', '丧事简办合计', 'the sum of funerals held small'),
}

function later(noun: string, zh: string, en: string): NotFromRecords {
  return { kind: 'NOT_FROM_RECORDS', noun, why: { zh: `${zh}尚无记录`, en: `no records yet of ${en}` } }
}

function unknown(fact: Fact): NotFromRecords {
  return { kind: 'NOT_FROM_RECORDS', noun: null, why: { zh: `“${fact.quote}”无人认领`, en: 'nobody has claimed this fact' } }
}

async function figure(desk: Device, indicator: string): Promise<Reproduced> {
  const found = (await bulletin(desk)).figures.find((one) => one.indicator === indicator)
  if (!found) throw new Error(`the bulletin has no indicator ${indicator}`)
  const rows = await rowsBehind(desk, indicator)
  if (rows.items.length !== found.n) throw new Error(`${indicator} says ${found.n} and opens ${rows.items.length} rows`)
  return reproduced(
    found.n,
    found.table,
    rows.items.length,
    rows.query,
    rows.items.slice(0, 3).map((row) => row.id),
  )
}

function bulletin(desk: Device): Promise<BulletinAnswer> {
  return asked(desk.door, 'GET', `/api/bulletin?day=${REPORT_DAY}`)
}

/** Every row behind a figure, page by page. */
async function rowsBehind(desk: Device, indicator: string): Promise<{ readonly items: FigureRows['items']; readonly query: string }> {
  const query = `/api/bulletin/rows?day=${REPORT_DAY}&indicator=${indicator}`
  const items: FigureRows['items'] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: FigureRows = await asked(desk.door, 'GET', `${query}&limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
    items.push(...page.items)
    cursor = page.next
  }
  return { items, query: `GET ${query}` }
}

function followUp(desk: Device, id: string): Promise<FollowUpDetail> {
  return asked(desk.door, 'GET', `/api/followup/${id}`)
}

function reproduced(value: number, table: string, rows: number, query: string, examples: readonly string[]): Reproduced {
  return { kind: 'REPRODUCED', value, table, rows, query, examples }
}
