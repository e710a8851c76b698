import { addDays, instantAt, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { doorOf } from '@lianfang/scenario/sync/ask.ts'
import { pushAll, setUp, type Device } from '@lianfang/scenario/sync/device.ts'
import { makeTown, type Town } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown } from '@lianfang/scenario/towns/settle-town.ts'
import type { Hall } from '../stage/hall.ts'
import { PASSWORD } from '../stage/small-town.ts'

/** 20 November 2022, the twenty articles in force: seven days at home, tests on days 1, 3, 5 and 7. */
export const DAY = '2022-11-20'
export const END = addDays(DAY, 6)
export const LOGINS = { office: 'office', second: 'office-2', leader: 'v0-leader', gridWorker: 'v0-01' } as const

/** A village to which two people have come back, of whom the county's letter says they left a high-risk area yesterday. */
export interface Return {
  readonly town: Town
  readonly office: Device
  readonly back: Person
  /** The letter takes her for somebody else. */
  readonly mistaken: Person
  /** Says something as this office would have typed it, at this wall clock. */
  readonly say: (kind: string, day: Day, clock: string, input: unknown, id?: string) => Promise<void>
}

/** Settles the village in the hall, and has the office write down what the county's letter says of the two. */
export async function twoReturnees(hall: Hall): Promise<Return> {
  hall.runFrom(instantAt(DAY, '09:00'))
  const village = { code: '990101200200', name: '东村', login: 'v0', grids: [6] }
  const town = makeTown({ seed: 'returnees', name: '甲乡', root: '990101200', today: DAY, villages: [village] })
  const door = doorOf(hall.url, 1, { clock: hall.clock })
  const admin = await setUp(door, { token: hall.token, password: PASSWORD, login: 'admin', name: '管理员', township: { id: town.root, name: town.name } })
  const needed: readonly string[] = Object.values(LOGINS)
  const { devices } = await settleTown(admin, town, { password: PASSWORD, withPhone: ({ login }) => needed.includes(login ?? '') })
  const office = devices.get(town.workers.find((worker) => worker.login === LOGINS.office)?.id ?? '')
  const [back, mistaken] = town.households.flatMap(({ head }) => town.persons.find((person) => person.id === head && person.personal.idNumber !== '') ?? [])
  if (!office || !back || !mistaken) throw new Error('nobody came back')
  const say: Return['say'] = (kind, day, clock, input, id = crypto.randomUUID()) =>
    pushAll(office, [{ id, kind, township: town.root, unit: back.unit, actor: office.session.worker.id, at: instantAt(day, clock), input }])
  const areas = [{ area: '610103', name: '西安市碑林区', level: 'HIGH', since: addDays(DAY, -5) }]
  await say('followup/put-area-list', DAY, '08:30', {
    disease: 'COVID-19',
    from: addDays(DAY, -5),
    document: '11月15日名单',
    documentDate: null,
    areas,
    followUps: [],
  })
  for (const { id } of [back, mistaken]) {
    const fact = { person: id, kind: 'STAY', disease: 'COVID-19', day: addDays(DAY, -1), arrivedOn: DAY, area: '610103', color: null }
    const words = { what: '西安市碑林区', evidence: '县协查函', creditDays: 0, creditEvidence: '', referral: null, corrects: null }
    await say('people/record-exposure', DAY, '08:40', { ...fact, ...words })
  }
  return { town, office, back, mistaken, say }
}
