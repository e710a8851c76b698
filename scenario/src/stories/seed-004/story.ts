import type { StartFollowUp } from '@lianfang/domain/followup/start-follow-up.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import { addDays, dayOf, daysBetween, instantAt, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Household } from '@lianfang/domain/people/tables.ts'
import { at, chanceOf, type Chance } from '../../kernel/chance.ts'
import { openDiary, type Diary } from '../../days/diary.ts'
import { workerOf } from '../../grids/worker-of.ts'
import type { Town } from '../../towns/make-town.ts'
import { castOf, type Returnee } from './cast.ts'
import { makeTown004 } from './town.ts'

export interface Story004 {
  readonly town: Town
  readonly cast: readonly Returnee[]
  readonly diary: Diary
  /** The day whose bulletin the report stands for. */
  readonly day: Day
}

type RuleOf = Pick<StartFollowUp, 'pack' | 'category'>

export interface Story004Options {
  /** The rule in force on those days: its line and category. */
  readonly rule: RuleOf
  /** Nothing later than this has been written down; default: the cut-off of the day, 17:00. */
  readonly until?: Instant
  /** Villages that have not sent their report on the last day. */
  readonly silent?: readonly string[]
  /** Which story: another seed has other people in the same numbers. */
  readonly seed?: string
}

/** The day we take for the undated report, and the rule townships followed then. */
export const REPORT_DAY: Day = '2020-02-10'
export const EARLY_2020_RULE: RuleOf = { pack: 'cn.covid19', category: 'RETURNEE_FROM_HUBEI' }

const BODY = '火车站乡疫情防控工作领导小组'

/**
 * Fifteen days in 火车站乡 as seed 004 tells them: every one of 4,248 households is visited, 49 people with a history in Hubei or
 * Wuhan are put under 14-day home observation with two temperatures a day, 29 are released by decision; on `day` 15 are still at
 * home, and of five the planned end has passed and nobody has said anything. `township` is the one the commands belong to.
 */
export function story004(township: string, day: Day, options: Story004Options): Story004 {
  const seed = options.seed ?? '004'
  const drawn = makeTown004(day, seed)
  const cast = castOf(drawn, day)
  const returned = new Map(cast.map((one) => [one.person.id, one.person]))
  const town: Town = { ...drawn, persons: drawn.persons.map((person) => returned.get(person.id) ?? person) }
  const chance = chanceOf(`${seed}/story`)
  const until = options.until ?? instantAt(day, '17:00')
  const diary = openDiary(township, chance, until)
  knockOnEveryDoor(diary, town, chance.split('doors'), addDays(day, -15))
  for (const returnee of cast) observe(diary, town, chance.split(returnee.person.id), returnee, dayOf(until), options.rule)
  reportDaily(diary, town, day, options.silent ?? [])
  return { town, cast, diary, day }
}

/** Ten days of knocking; nobody at home is knocked at again two days later. */
function knockOnEveryDoor(diary: Diary, town: Town, chance: Chance, first: Day): void {
  town.households.forEach((household, i) => {
    const worker = responsibleFor(town, household)
    const day = addDays(first, i % 9)
    const nobodyHome = chance.once(0.04)
    diary
      .day(day)
      .at(clockBetween(chance, 9, 17), worker)
      .knocksAt(household, nobodyHome ? 'NO_ANSWER' : answer(chance))
    if (nobodyHome)
      diary
        .day(addDays(day, 2))
        .at(clockBetween(chance, 17, 20), worker)
        .knocksAt(household, answer(chance))
  })
}

function answer(chance: Chance): 'MET' | 'AWAY' | 'VACANT' {
  return chance.weighted([
    ['MET', 88],
    ['AWAY', 9],
    ['VACANT', 3],
  ])
}

/** One person's fourteen days. */
function observe(diary: Diary, town: Town, chance: Chance, { person, left, found, end, fate }: Returnee, today: Day, rule: RuleOf): void {
  const secretary = workerOf(town, person.unit, 'VILLAGE_SECRETARY')
  const worker = responsibleFor(town, person)
  diary
    .day(found)
    .at('07:30', secretary)
    .putsUnderObservation(person, {
      ...rule,
      countedFrom: left,
      ground: '有湖北（武汉）旅居史',
      evidence: '入户排查登记，本人陈述',
      decidedBy: BODY,
      supportContact: `${worker.personal.name} ${worker.personal.phone}`,
    })
  diary.day(found).at('07:50', worker).servesTheOrder(person)
  const stays = lastDayAtHome(fate, end)
  for (let day = found > left ? found : addDays(left, 1); day <= stays && day <= today; day = addDays(day, 1)) {
    diary
      .day(day)
      .at(clockBetween(chance, 8, 10), worker)
      .recordsTemperature(person, normalTemperature(chance))
    if (isForgotten(fate, day, end)) continue
    diary
      .day(day)
      .at(clockBetween(chance, 18, 21), worker)
      .recordsTemperature(person, normalTemperature(chance))
  }
  if (fate === 'RELEASED') diary.day(addDays(end, 1)).at('09:30', officeOf(town)).releases(person, '期满 14 天，每日两次测温无异常')
}

/** Who left or went to hospital did so before the end: no more temperatures from then on. */
function lastDayAtHome(fate: Returnee['fate'], end: Day): Day {
  if (fate === 'LEFT_FOR_ANOTHER_COUNTY') return addDays(end, -2)
  return fate === 'IN_HOSPITAL' ? addDays(end, -4) : end
}

function isForgotten(fate: Returnee['fate'], day: Day, end: Day): boolean {
  return fate === 'EVENING_MISSING' && daysBetween(day, end) === 3
}

/** 日报告、零报告: every village every day, a zero said explicitly where nobody is under observation. */
function reportDaily(diary: Diary, town: Town, today: Day, silent: readonly string[]): void {
  const villages = town.units.filter((unit) => unit.kind === 'VILLAGE')
  for (let day = addDays(today, -14); day <= today; day = addDays(day, 1)) {
    villages.forEach((village, i) => {
      if (day === today && silent.includes(village.name)) return
      diary
        .day(day)
        .at(`16:${String(10 + i * 5).padStart(2, '0')}`, workerOf(town, village.id, 'VILLAGE_SECRETARY'))
        .reportsZero(village.id)
    })
  }
}

/** The grid's worker, or the village secretary where a grid has nobody. */
function responsibleFor(town: Town, place: Pick<Household, 'unit'>): Worker {
  return workerOf(town, place.unit, 'GRID_WORKER', 'VILLAGE_SECRETARY')
}

/** The command office's first hand. */
export function officeOf(town: Town): Worker {
  return workerOf(town, town.root, 'COMMAND_OFFICE')
}

/** A healthy person's reading: 36.1 to 37.0 ℃. */
function normalTemperature(chance: Chance): number {
  return at([36.1, 36.2, 36.3, 36.4, 36.5, 36.5, 36.6, 36.6, 36.7, 36.8, 36.9, 37], chance.below(12))
}

function clockBetween(chance: Chance, from: number, to: number): string {
  return `${String(chance.between(from, to - 1)).padStart(2, '0')}:${String(chance.below(60)).padStart(2, '0')}`
}
