import type { GridsAnswer } from '@lianfang/contract/grids/answers.ts'
import { tellServer } from '../../days/tell-server.ts'
import { answering, bulletin, everyFollowUp, figure, later, noNumber, reproduced, temperaturesPerDay, type Reproduce } from '../../replay/from-records.ts'
import type { NotFromRecords, ReplayStory } from '../../replay/outcome.ts'
import { asked } from '../../sync/ask.ts'
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
    return answering({ desk, day: REPORT_DAY }, FROM_RECORDS, NOT_FROM_RECORDS)
  },
}

const FROM_RECORDS: Readonly<Record<string, Reproduce>> = {
  villages: async ({ desk }) => {
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
  households_screened: figure('households-screened'),
  hubei_wuhan_history: async (records) => {
    const all = await everyFollowUp(records)
    const returned = all.items.map((one) => one.followUp).filter((one) => one.category === 'RETURNEE_FROM_HUBEI')
    return reproduced(
      new Set(returned.map((one) => one.person)).size,
      'follow_ups',
      returned.length,
      `${all.query}, category = RETURNEE_FROM_HUBEI`,
      returned.slice(0, 3).map((one) => one.id),
    )
  },
  key_monitored: figure('follow-ups-ever'),
  observation_released: figure('released-ever'),
  observation_ongoing: figure('under-measure'),
  temperature_checks_per_day: temperaturesPerDay,
  abnormal: figure('alerts-ever'),
  observation_balance_gap: async (records) => {
    const { gap } = await bulletin(records)
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
  reporting_rule: noNumber(
    '是一条制度，不是数；每天 6 个村的零报告见日报',
    'a rule and no number; the zero reports of six villages a day stand in daily_reports',
    'bulletin',
  ),
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
