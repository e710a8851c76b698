import { CARE_TEMPLATES } from '@lianfang/domain/followup/care/care-template.ts'
import { addDays, dayOf, instantAt, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { chanceOf } from '@lianfang/scenario/kernel/chance.ts'
import { uuidAt } from '@lianfang/scenario/kernel/make-uuid.ts'
import { makeCountyList } from '@lianfang/scenario/referrals/county-list.ts'
import { asked, doorOf } from '@lianfang/scenario/sync/ask.ts'
import { push, pushAll, setUp, signIn, upload, type Device, type Unsaid } from '@lianfang/scenario/sync/device.ts'
import { makeTown } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown, type SettledTown } from '@lianfang/scenario/towns/settle-town.ts'
import type { Hall } from '../stage/hall.ts'
import { PASSWORD } from '../stage/small-town.ts'
import { areaList, letterTo, ownPack, PICTURE } from './statements.ts'

/** Somebody who tries: a role, over which units, in which township. */
export interface Tester {
  readonly name: string
  readonly role: Role | null
  readonly township: string
  readonly units: '*' | ReadonlySet<string>
  readonly device: Device
}

export interface TwoTowns {
  readonly towns: readonly SettledTown[]
  readonly testers: readonly Tester[]
  readonly day: Day
}

/**
 * Two townships on one database, each with two villages of two grids, everywhere people with everything that can be known about
 * them: observations with alerts and samples, care teams, needs, visits, conflicts, merges, pushed names, reports, feedback, records under review. And one tester of every role in
 * the first, two in the second, one without a role.
 */
export async function twoTowns(hall: Hall): Promise<TwoTowns> {
  const day = dayOf(hall.clock())
  const first = makeTown(plan('rights', '990101200', '甲乡', day))
  const second = makeTown(plan('rights-b', '990102200', '乙乡', day))
  const admin = await setUp(doorOf(hall.url, 1, { clock: hall.clock }), {
    token: hall.token,
    password: PASSWORD,
    login: 'admin',
    name: '管理员',
    township: { id: '990101200', name: first.name },
  })
  const settledFirst = await settleTown(admin, first, { password: PASSWORD })
  const settledSecond = await settleTown(await hall.found('990102200', second.name), second, { password: PASSWORD })
  for (const settled of [settledFirst, settledSecond]) await live(settled, day)
  return { towns: [settledFirst, settledSecond], testers: await testersOf(hall, settledFirst, settledSecond), day }
}

function plan(seed: string, root: string, name: string, today: Day): Parameters<typeof makeTown>[0] {
  const village = (n: number, word: string): Parameters<typeof makeTown>[0]['villages'][number] => ({
    code: `${root}20${n}`,
    name: `${name.slice(0, 1)}${word}村`,
    login: `${seed}-${n}`,
    grids: [4, 4],
  })
  return { seed, name, root, today, villages: [village(0, '东'), village(1, '西')] }
}

/** A few days of life in every grid, written by the office. */
async function live({ town, devices }: SettledTown, day: Day): Promise<void> {
  const chance = chanceOf(`${town.seed}/life`)
  const office = town.assignments.filter((one) => one.role === 'COMMAND_OFFICE').flatMap((one) => devices.get(one.worker) ?? [])
  const [desk, second] = office
  if (!desk || !second) throw new Error('no office')
  const say = (kind: string, unit: string, input: unknown, clock = '09:00', id?: string, on = addDays(day, -1)): Unsaid => {
    const at = instantAt(on, clock)
    return { id: id ?? uuidAt(chance, Date.parse(at)), kind, township: desk.session.township.id, unit, actor: desk.session.worker.id, at, input }
  }
  for (const grid of town.units.filter((unit) => unit.kind === 'GRID')) {
    const homes = town.households.filter((home) => home.unit === grid.id)
    const people = town.persons.filter((person) => person.unit === grid.id)
    const [patient, ended, edited, waits, goes] = people
    if (!patient || !ended || !edited || !waits || !goes) throw new Error('a grid with too few people')
    const details = ({ sex, living, personal }: typeof patient): object => ({ sex, living, ...personal })
    const order = {
      pack: 'cn.covid19',
      category: 'CLOSE_CONTACT',
      countedFrom: addDays(day, -3),
      creditDays: 0,
      ground: '同乘',
      decidedBy: '县指挥部',
      evidence: '县排查名单',
      supportContact: '刘婷 13900001234',
      allowed: '',
      referral: null,
      transferredIn: false,
    }
    const followUp = uuidAt(chance, 0)
    const endedOne = uuidAt(chance, 0)
    const goesOne = uuidAt(chance, 0)
    const sample = uuidAt(chance, 0)
    const double = uuidAt(chance, 0)
    const contact = uuidAt(chance, 0)
    await pushAll(desk, [
      say('followup/start-follow-up', grid.id, { person: patient.id, ...order }, '08:00', followUp),
      say('followup/start-follow-up', grid.id, { person: ended.id, ...order }, '08:00', endedOne),
      say('followup/start-follow-up', grid.id, { person: waits.id, ...order }, '08:00'),
    ])
    await pushAll(
      second,
      [followUp, endedOne].map((id) => ({ ...say('followup/confirm-order', grid.id, { order: id }, '08:30'), actor: second.session.worker.id })),
    )
    await pushAll(desk, [
      say('followup/serve-order', grid.id, { order: followUp, how: 'SIGNED_BY_FAMILY', to: `${patient.personal.name}家属` }, '09:10'),
      say('followup/keep-served-paper', grid.id, { order: followUp, picture: PICTURE }, '09:12'),
      say('followup/raise-objection', grid.id, { order: followUp, words: `${patient.personal.name}说没有同乘` }, '09:30'),
      say('followup/record-temperature', grid.id, {
        followUp,
        slot: null,
        celsius: 38.2,
        symptoms: ['DRY_COUGH'],
        note: `${patient.personal.name}发热`,
        corrects: null,
      }),
      say('followup/take-sample', grid.id, { followUp, slot: null, note: '' }, '10:00', sample),
      say(
        'followup/keep-disputed',
        grid.id,
        { kind: 'TEMPERATURE', followUp, celsius: 63, result: null, name: patient.personal.name, tube: '', said: `${patient.personal.name}的表上写63` },
        '10:05',
      ),
      say(
        'followup/put-care-contact',
        grid.id,
        { contact: null, unit: grid.id, role: 'VOLUNTEER', active: true, name: '小陈', office: '', phone: '13900000001' },
        '10:10',
        contact,
      ),
      say(
        'followup/form-care-team',
        grid.id,
        { followUp: endedOne, template: CARE_TEMPLATES[0].id, seats: [{ id: uuidAt(chance, 0), place: 4, worker: null, contact }] },
        '10:20',
      ),
      say('people/record-exposure', grid.id, {
        person: patient.id,
        kind: 'STAY',
        disease: 'COVID-19',
        day: addDays(day, -4),
        arrivedOn: null,
        area: '610103',
        color: null,
        creditDays: 0,
        what: `${patient.personal.name}住碑林区`,
        evidence: '火车票',
        creditEvidence: '',
        referral: null,
        corrects: null,
      }),
      say('followup/start-follow-up', grid.id, { person: goes.id, ...order, pack: 'drill', category: 'DRILL' }, '10:22', goesOne),
      say(
        'followup/depart',
        grid.id,
        {
          riders: [{ id: uuidAt(chance, 0), followUp: goesOne }],
          way: 'TO_HOSPITAL',
          from: '家里',
          to: `${goes.personal.name}去的医院`,
          vehicle: '救护车',
          crew: '司机',
          takenBy: '医生',
          companion: '家属',
          staysWith: '邻居',
          note: '',
        },
        '10:24',
      ),
      say('followup/begin-search', grid.id, { followUp: goesOne, why: `${goes.personal.name}不接电话` }, '10:25'),
      say(
        'followup/hand-over',
        grid.id,
        { followUp: goesOne, toTownship: null, toName: '外县', address: `${goes.personal.name}的去处`, contact: '刘婷', note: '' },
        '10:26',
      ),
      say('followup/ask-need', grid.id, { person: patient.id, kind: 'MEDICINE', way: 'PHONE_CALL', what: `${patient.personal.name}要降压药` }, '10:30'),
      say('followup/end-follow-up', grid.id, { followUp: endedOne, as: 'LEFT', to: '邻县', note: '' }, '11:00'),
      ...homes.map((home) =>
        say('people/record-house-visit', grid.id, { household: home.id, result: 'MET', note: `${patient.personal.phones[0] ?? ''}已通知` }),
      ),
      say('people/edit-person', grid.id, { person: edited.id, baseRevision: 1, ...details(edited), note: '改一次' }),
      say(
        'people/put-person',
        grid.id,
        { unit: grid.id, household: null, ...details(edited), idType: 'NONE', idNumber: '', noIdReason: '未带证件' },
        '11:30',
        double,
      ),
      say('people/merge-persons', grid.id, { kept: edited.id, gone: double }, '12:00'),
      say('bulletin/submit-daily-report', grid.id, { day: addDays(day, -1), zero: false, seen: {}, note: `${patient.personal.name}在家` }),
    ])
    await asked(desk.door, 'POST', `/api/portal/${followUp}/link`, {})
    const late = await push(desk, [say('people/edit-person', grid.id, { person: edited.id, baseRevision: 1, ...details(edited), note: '来晚的改' }, '13:00')])
    if (late[0]?.status !== 'conflict') throw new Error(`a late edit was answered ${JSON.stringify(late)}`)
  }
  await pushAll(desk, [
    say('followup/receive-handover', town.root, { letter: letterTo(town.root, uuidAt(chance, 0), day), fromTownship: null }),
    say('protocols/put-pack', town.root, { pack: { ...ownPack(day, '1'), jurisdiction: town.root } }),
    say('followup/put-area-list', town.root, areaList(addDays(day, -10))),
    say('followup/switch-rules', town.root, {
      line: 'cn.covid19',
      version: 'v9',
      from: addDays(day, -1),
      decidedBy: '县指挥部',
      reason: '按第九版',
      followUps: [],
    }),
  ])
  await pushAll(desk, [say('supervision/give-feedback', town.root, { screen: '日通报', release: '0.1.0', text: '字太小' })])
  const [home] = town.households
  if (!home) throw new Error('no household')
  await loseDevice(desk, say('people/record-house-visit', home.unit, { household: home.id, result: 'MET', note: '丢机前' }))
  const list = makeCountyList({ seed: town.seed, town, batch: 1, day, rows: 40, layout: 'PLAIN' })
  const read = await upload<ImportAnswer>(desk, { kind: 'referrals', sender: list.sender, fileName: list.fileName, bytes: list.bytes })
  const terms = { title: list.title, dueAt: instantAt(addDays(day, 2), '12:00') }
  await asked(desk.door, 'POST', `/api/imports/${read.id}/accept`, terms)
  await asked(second.door, 'POST', `/api/imports/${read.id}/accept`, terms)
  const waiting = makeCountyList({ seed: `${town.seed}-waiting`, town, batch: 2, day, rows: 20, layout: 'OTHER_OFFICE' })
  await upload(desk, { kind: 'referrals', sender: waiting.sender, fileName: waiting.fileName, bytes: waiting.bytes })
}

/** Somebody is signed in on a second device, writes something there and loses it: the record waits for review. */
async function loseDevice({ door, session }: Device, unsaid: Unsaid): Promise<void> {
  const lost = await signIn(doorOf(door.url, 62_000, { clock: door.clock }), { login: session.worker.login, password: PASSWORD, township: session.township.id })
  await asked(door, 'POST', `/api/devices/${lost.session.device}/revoke`, { reason: '丢失' })
  const commands = [{ ...unsaid, device: lost.session.device }]
  await asked(lost.door, 'POST', '/api/hand-over', { commands, sentAt: door.clock() })
}

/** One of each role, those of a place in the first village (the grid worker in its first grid), and strangers. */
async function testersOf(hall: Hall, first: SettledTown, second: SettledTown): Promise<readonly Tester[]> {
  const village = first.town.units.find((unit) => unit.kind === 'VILLAGE')?.id ?? ''
  const below = (root: string): ReadonlySet<string> => new Set(first.town.units.filter((unit) => unit.id.startsWith(root)).map((unit) => unit.id))
  const holding = ({ town, devices }: SettledTown, role: Role, within: string): Device => {
    const device = devices.get(town.assignments.find((one) => one.role === role && one.unit.startsWith(within))?.worker ?? '')
    if (!device) throw new Error(`nobody is ${role} in ${within}`)
    return device
  }
  const [one, other] = [first.town.root, second.town.root]
  const placed = (role: Role, within: string, name: string): Tester => {
    const device = holding(first, role, within)
    return { name, role, township: one, units: below(device.session.grants[0]?.unit ?? 'none'), device }
  }
  const idle = await outsider(first, hall)
  return [
    { name: 'command office', role: 'COMMAND_OFFICE', township: one, units: '*', device: holding(first, 'COMMAND_OFFICE', one) },
    { name: 'administrator', role: 'ADMINISTRATOR', township: one, units: '*', device: first.admin },
    { name: 'auditor', role: 'AUDITOR', township: one, units: '*', device: holding(first, 'AUDITOR', one) },
    placed('LEADER', village, 'leader of the village'),
    placed('VILLAGE_SECRETARY', village, 'secretary of the village'),
    placed('DOCTOR', village, 'doctor of the village'),
    placed('GRID_WORKER', `${village}-01`, 'worker of the grid'),
    { name: 'worker without a role', role: null, township: one, units: new Set(), device: idle },
    { name: 'office of the other township', role: 'COMMAND_OFFICE', township: other, units: '*', device: holding(second, 'COMMAND_OFFICE', other) },
    { name: 'administrator of the other township', role: 'ADMINISTRATOR', township: other, units: '*', device: second.admin },
  ]
}

async function outsider({ admin, town }: SettledTown, hall: Hall): Promise<Device> {
  const at = new Date(Date.parse(`${town.today}T00:00:00.000Z`)).toISOString()
  const id = uuidAt(chanceOf(`${town.seed}/outsider`), Date.parse(at))
  const input = { worker: null, baseRevision: null, login: 'outsider', active: true, name: '借调来的人', phone: '' }
  await pushAll(admin, [{ id, kind: 'grids/put-worker', township: town.root, unit: town.root, actor: admin.session.worker.id, at, input }])
  const { path } = await asked<{ readonly path: string }>(admin.door, 'POST', `/api/workers/${id}/sign-in-link`, {})
  return setUp(doorOf(hall.url, 61_000, { clock: hall.clock }), { token: new URL(path, hall.url).searchParams.get('token') ?? '', password: PASSWORD })
}
