import { CARE_TEMPLATES } from '@lianfang/domain/followup/care/care-template.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import { addDays, instantAt, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { openDiary, type ContactEntry, type Diary } from '../../days/diary.ts'
import { workerOf } from '../../grids/worker-of.ts'
import { at, chanceOf, type Chance } from '../../kernel/chance.ts'
import { makePhone } from '../../people/make-phone.ts'
import { makeGivenName, makeSurname } from '../../people/names.ts'
import type { Town } from '../../towns/make-town.ts'
import { castOf, DAYS_OF_LEDGER, type Returnee } from './cast.ts'
import { makeTown001 } from './town.ts'

export interface Story001 {
  readonly town: Town
  readonly cast: readonly Returnee[]
  readonly diary: Diary
  /** The day of the bulletin: the last cut-off before the report was published. */
  readonly day: Day
}

export interface Story001Options {
  /** The edition of rules that the township enters and goes over to on the first day. */
  readonly edition: Pack
  /** Nothing later than this has been written down; default: the cut-off of the day, 17:00. */
  readonly until?: Instant
}

/** The report came out on 7 April 2022 at 08:58. */
export const REPORT_DAY: Day = '2022-04-06'

const BODY = '城郊乡疫情防控指挥部'
const TEMPLATE = CARE_TEMPLATES[0].id
const TEST_DAYS = [1, 3, 5, 7]
const DAYS = 7

/**
 * Four weeks in 城郊乡 as seed 001 tells them: whoever came home since 10 March is written down; those from a medium- or high-risk area
 * are under an order of seven days with four tests at the door and two temperatures a day, each with a team of five that has accepted,
 * and are released by decision. A result comes the morning after the sample.
 */
export function story001(township: string, day: Day, options: Story001Options): Story001 {
  const drawn = makeTown001(day)
  const cast = castOf(drawn, day)
  const returned = new Map(cast.map((one) => [one.person.id, one.person]))
  const town: Town = { ...drawn, persons: drawn.persons.map((person) => returned.get(person.id) ?? person) }
  const chance = chanceOf('001/story')
  const until = options.until ?? instantAt(day, '17:00')
  const diary = openDiary(township, chance, until)
  const [first, second] = officeOf(town)
  const begin = addDays(day, -DAYS_OF_LEDGER)
  diary.day(begin).at('07:00', first).writesRules(town.root, options.edition)
  diary.day(begin).at('07:30', second).switchesRulesOn(town.root, options.edition, { decidedBy: BODY, reason: '返乡人员分类管控，检测日由指挥部确定' })
  const police = enterPolice(diary, town, chance.split('police'), begin)
  for (const returnee of cast) {
    writeDown(diary, town, returnee)
    if (returnee.risky) isolate({ diary, town, chance: chance.split(returnee.person.id), police, edition: options.edition }, returnee, until)
  }
  reportDaily(diary, town, day)
  return { town, cast, diary, day }
}

/** The two hands of the command office: who writes an order is not who confirms it. */
export function officeOf(town: Town): readonly [Worker, Worker] {
  const ids = town.assignments.filter((one) => one.role === 'COMMAND_OFFICE').map((one) => one.worker)
  const [first, second] = town.workers.filter((worker) => ids.includes(worker.id))
  if (!first || !second) throw new Error('the command office has fewer than two hands')
  return [first, second]
}

/** 一村一警: the policeman of each village. */
function enterPolice(diary: Diary, town: Town, chance: Chance, day: Day): ReadonlyMap<string, ContactEntry> {
  return new Map(
    town.units
      .filter((unit) => unit.kind === 'VILLAGE')
      .map((village) => {
        const name = makeSurname(chance) + makeGivenName(chance, 'MALE', 1985)
        const policeman: ContactEntry = { role: 'POLICE', name, office: '城郊派出所', phone: makePhone(chance) }
        diary
          .day(day)
          .at('07:45', workerOf(town, village.id, 'VILLAGE_SECRETARY'))
          .entersContact(village.id, policeman)
        return [village.id, policeman] as const
      }),
  )
}

/** 返乡报备: written down by the village on the day of arrival; a code of the county is an observation. */
function writeDown(diary: Diary, town: Town, { person, arrived, from, color }: Returnee): void {
  const pen = diary.day(arrived).at('13:00', workerOf(town, person.unit, 'VILLAGE_SECRETARY'))
  const fact = { disease: 'COVID-19', day: arrived, evidence: '返乡报备，车票' }
  pen.recordsFact(person, { ...fact, ...from, kind: 'STAY', arrivedOn: arrived, color: null })
  if (color) pen.recordsFact(person, { ...fact, kind: 'COUNTY_CODE', arrivedOn: null, area: null, color, what: '县推送码色', evidence: '县推送名单' })
}

interface Telling {
  readonly diary: Diary
  readonly town: Town
  readonly chance: Chance
  readonly police: ReadonlyMap<string, ContactEntry>
  readonly edition: Pack
}

/** One person's seven days, from the order to the release. */
function isolate({ diary, town, chance, police, edition }: Telling, { person, village, arrived, from }: Returnee, until: Instant): void {
  const [, office] = officeOf(town)
  const secretary = workerOf(town, person.unit, 'VILLAGE_SECRETARY')
  const cadre = workerOf(town, person.unit, 'LEADER')
  const doctor = workerOf(town, person.unit, 'DOCTOR')
  const volunteer = workerOf(town, person.unit, 'GRID_WORKER')
  const rule = at(edition.rules, 0)
  diary
    .day(arrived)
    .at('13:30', secretary)
    .putsUnderObservation(person, {
      pack: edition.line,
      category: rule.category,
      countedFrom: arrived,
      ground: `自中高风险地区返乡：${from.what}`,
      evidence: '返乡报备，车票',
      decidedBy: BODY,
      supportContact: `${volunteer.personal.name} ${volunteer.personal.phone}`,
    })
  if (rule.secondPerson) diary.day(arrived).at('14:00', office).confirms(person)
  diary.day(arrived).at('14:30', secretary).servesTheOrder(person)
  diary
    .day(arrived)
    .at('15:00', secretary)
    .formsCareTeam(person, TEMPLATE, [cadre, secretary, doctor, police.get(village) ?? null, volunteer])
  diary.day(arrived).at('15:10', secretary).acceptsSeat(person, 3, '已电话确认')
  diary.day(arrived).at('15:30', cadre).acceptsSeat(person, 0)
  diary.day(arrived).at('15:45', doctor).acceptsSeat(person, 2)
  diary.day(arrived).at('16:00', volunteer).acceptsSeat(person, 4)
  for (let n = 1; n <= DAYS && instantAt(addDays(arrived, n), '00:00') <= until; n++) {
    const day = addDays(arrived, n)
    diary
      .day(day)
      .at(`08:${minute(chance)}`, volunteer)
      .recordsTemperature(person, reading(chance))
    diary
      .day(day)
      .at(`18:${minute(chance)}`, volunteer)
      .recordsTemperature(person, reading(chance))
    if (!TEST_DAYS.includes(n)) continue
    diary
      .day(day)
      .at(`10:${minute(chance)}`, doctor)
      .takesSample(person)
    diary.day(addDays(day, 1)).at('08:30', doctor).recordsResult(person, day, 'NEGATIVE')
  }
  diary
    .day(addDays(arrived, DAYS + 1))
    .at('09:30', office)
    .releases(person, '期满 7 天，4 次核酸均为阴性，每日两次测温无异常')
}

/** The last three days' reports of every village, a zero said explicitly. */
function reportDaily(diary: Diary, town: Town, today: Day): void {
  const villages = town.units.filter((unit) => unit.kind === 'VILLAGE')
  for (let day = addDays(today, -2); day <= today; day = addDays(day, 1)) {
    villages.forEach((village, i) => {
      diary
        .day(day)
        .at(`16:${String(10 + i * 2).padStart(2, '0')}`, workerOf(town, village.id, 'VILLAGE_SECRETARY'))
        .reportsZero(village.id)
    })
  }
}

function minute(chance: Chance): string {
  return String(chance.below(60)).padStart(2, '0')
}

/** A healthy person's reading. */
function reading(chance: Chance): number {
  return at([36.1, 36.3, 36.4, 36.5, 36.5, 36.6, 36.7, 36.9], chance.below(8))
}
