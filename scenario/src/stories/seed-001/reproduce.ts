import type { CareDetail } from '@lianfang/contract/followup/care/answers.ts'
import type { GridsAnswer } from '@lianfang/contract/grids/answers.ts'
import type { UnitKind } from '@lianfang/domain/grids/tables.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import { tellServer } from '../../days/tell-server.ts'
import { answering, everyFollowUp, later, noNumber, reproduced, temperaturesPerDay, theOnly, type Records, type Reproduce } from '../../replay/from-records.ts'
import type { NotFromRecords, ReplayStory } from '../../replay/outcome.ts'
import { asked } from '../../sync/ask.ts'
import { settleTown } from '../../towns/settle-town.ts'
import { SEVEN_DAYS_FOUR_TESTS } from './editions.ts'
import { officeOf, REPORT_DAY, story001 } from './story.ts'
import { TOWNSHIP_001 } from './town.ts'

/** Seed 001, told to a server and asked back through the doors that the desk uses. */
export const replay001: ReplayStory = {
  township: TOWNSHIP_001,
  async tell(admin, password, progress) {
    const story = story001(admin.session.township.id, REPORT_DAY, { edition: SEVEN_DAYS_FOUR_TESTS })
    const lines = story.diary.lines()
    const [office] = officeOf(story.town)
    const authors = new Set([office.id, ...lines.map((line) => line.actor)])
    const settled = await settleTown(admin, story.town, { password, withPhone: (worker) => authors.has(worker.id), ...(progress ? { progress } : {}) })
    await tellServer(settled, lines, (done) => progress?.('days', done, lines.length))
    const desk = settled.devices.get(office.id)
    if (!desk) throw new Error('the command office has no desk')
    return answering({ desk, day: REPORT_DAY }, FROM_RECORDS, NOT_FROM_RECORDS)
  },
}

/** A level of the chain: who answers for units of this kind, as this role; `under` the kind of the unit above. */
type Level = readonly [role: Role, kind: UnitKind, under: UnitKind]

const LEVELS: readonly Level[] = [
  ['LEADER', 'DISTRICT', 'TOWNSHIP'],
  ['LEADER', 'DISTRICT', 'DISTRICT'],
  ['VILLAGE_SECRETARY', 'VILLAGE', 'DISTRICT'],
  ['LEADER', 'VILLAGE', 'DISTRICT'],
  ['GRID_WORKER', 'GROUP', 'VILLAGE'],
  ['GRID_WORKER', 'GRID', 'GROUP'],
]

/** Those who hold a level, each counted once. */
async function holders({ desk }: Records, [role, kind, under]: Level): Promise<readonly string[]> {
  const { units, assignments, workers } = await asked<GridsAnswer>(desk.door, 'GET', '/api/grids')
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const held = assignments.filter((one) => {
    const unit = known.get(one.unit)
    return one.role === role && one.to === null && unit?.kind === kind && known.get(unit.parent ?? '')?.kind === under
  })
  const names = new Map(workers.map((worker) => [worker.id, worker.personal.name]))
  return [...new Set(held.map((one) => one.worker))].map((id) => names.get(id) ?? '')
}

function level(n: number): Reproduce {
  return async (records) => {
    const one = LEVELS[n]
    if (!one) throw new Error(`no level ${n}`)
    const names = await holders(records, one)
    return reproduced(names.length, 'assignments', names.length, `GET /api/grids, role = ${one[0]} of units ${one[1]} below ${one[2]}`, names.slice(0, 3))
  }
}

function units(kind: UnitKind): Reproduce {
  return async ({ desk }) => {
    const found = (await asked<GridsAnswer>(desk.door, 'GET', '/api/grids')).units.filter((unit) => unit.kind === kind && unit.validTo === null)
    return reproduced(
      found.length,
      'units',
      found.length,
      `GET /api/grids, kind = ${kind}`,
      found.slice(0, 3).map((unit) => unit.name),
    )
  }
}

/** The teams of everybody ever under measure: whole ones only, every place accepted. */
async function teams(records: Records): Promise<readonly NonNullable<CareDetail['team']>[]> {
  const { items } = await everyFollowUp(records)
  const all = await Promise.all(items.map(({ followUp }) => asked<CareDetail>(records.desk.door, 'GET', `/api/care/${followUp.id}`)))
  return all.flatMap(({ team }) => (team && team.missing === 0 && team.places.every((place) => place.isAccepted) ? [team] : []))
}

const teamSize: Reproduce = async (records) => {
  const all = await teams(records)
  return reproduced(theOnly(all.map((team) => team.places.length)), 'care_teams', all.length, 'GET /api/care/:followUp, places that have accepted', [])
}

const FROM_RECORDS: Readonly<Record<string, Reproduce>> = {
  village_branches: level(2),
  grids: units('GRID'),
  grid_levels: async (records) => {
    const counts = await Promise.all(LEVELS.map(async (one) => (await holders(records, one)).length))
    const filled = counts.filter((n) => n > 0)
    return reproduced(
      filled.length,
      'assignments',
      filled.reduce((sum, n) => sum + n, 0),
      'GET /api/grids, levels that somebody holds',
      counts.map(String),
    )
  },
  grid_level_1_staff: level(0),
  grid_level_2_staff: level(1),
  grid_level_3_staff: level(2),
  grid_level_4_staff: level(3),
  grid_level_5_staff: level(4),
  grid_level_6_staff: level(5),
  party_volunteers: level(5),
  grid_staff_sum: async (records) => {
    const all = await Promise.all(LEVELS.map((one) => holders(records, one)))
    const n = all.reduce((sum, names) => sum + names.length, 0)
    return reproduced(n, 'assignments', n, 'GET /api/grids, the six levels together', [])
  },
  returnee_ledger_since: async (records) => {
    const all = await everyFollowUp(records)
    const first = all.items.map(({ followUp }) => followUp.startedDay).toSorted()[0] ?? ''
    return reproduced(first.slice(5), 'follow_ups', all.items.length, `${all.query}, earliest startedDay`, [first])
  },
  pcr_tests_in_period: async (records) => {
    const all = await everyFollowUp(records)
    const released = all.items.filter(({ followUp }) => followUp.status === 'RELEASED')
    const tests = released.map((one) => one.strip.filter((slot) => slot.kind === 'TEST' && slot.status === 'DONE').length)
    return reproduced(
      theOnly(tests),
      'observations',
      tests.reduce((sum, n) => sum + n, 0),
      `${all.query}, tests done by each of the ${released.length} released in 7 days`,
      [],
    )
  },
  temperature_checks_per_day: temperaturesPerDay,
  care_team_size: teamSize,
  care_team_roles: async (records) => {
    const all = await teams(records)
    const roles = [...new Set(all.map((team) => team.places.map((place) => place.name.zh).join('、')))]
    return reproduced(roles.join('；'), 'care_teams', all.length, 'GET /api/care/:followUp, names of the places', [])
  },
  five_contract_roles_eq_5: async (records) => ({ ...(await teamSize(records)), value: (await teamSize(records)).value === 5 }),
}

/** What the report says and no record of today's program counts; the noun that will, in the order of the report. */
const NOT_FROM_RECORDS: Readonly<Record<string, NotFromRecords>> = {
  published_at: noNumber('是报道发布的时间，不是乡里的记录', 'when the report came out, no record of the township'),
  method: noNumber('是工作法的名称', 'the name of a method of work'),
  mechanism: noNumber('是机制的名称；17 个村党支部见“village_branches”', 'the name of a mechanism; its 17 branches stand in village_branches'),
  grid_mechanisms: noNumber('是制度的名称', 'names of arrangements'),
  morning_meeting_at: later('response', '每天8点晨会', 'the meeting at eight'),
  daily_rhythm: later('response', '早会商、日走访、晚汇报', 'the rhythm of the day'),
  command_duty_hours: later('workforce', '指挥部值班', 'the office on duty'),
  prereport_lead_days: later('people', '提前报备（返乡预报）', 'notices ahead of a return'),
  key_venues_with_place_code: later('venues', '重点场所', 'key venues'),
  venue_violation_action: later('venues', '场所关停', 'venues closed'),
  controlled_drug_classes: later('sentinel', '四类药品销售', 'sales of the four classes of drugs'),
  checkpoint_steps: later('checkpoints', '卡点查验', 'checks at road posts'),
  publicised_violations: later('outreach', '宣传的违法行为种类', 'kinds of violations publicised'),
  banquet_policy: noNumber('是一条政策，不是数', 'a policy and no number', 'gatherings'),
  funerals_filed: later('gatherings', '白事报备', 'funerals filed'),
  supervision_groups: later('supervision', '督导组', 'supervision groups'),
  inspections: later('supervision', '监督检查次数', 'inspections'),
  problems_notified: later('supervision', '通报问题', 'problems notified'),
  closed_loop: noNumber('是工作流程的名称', 'the name of a procedure', 'supervision'),
  probationary_members: later('workforce', '预备党员', 'probationary members'),
  activists: later('workforce', '入党积极分子', 'activists'),
  donating_enterprises: later('supplies', '捐赠企业', 'donating enterprises'),
  donated_goods_value: later('supplies', '捐赠物资', 'donated goods'),
  red_teams: later('workforce', '三支红色队伍', 'the three teams'),
}
