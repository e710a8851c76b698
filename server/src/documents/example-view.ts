import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { computeBulletin } from '@lianfang/domain/bulletin/compute-bulletin.ts'
import { INDICATORS } from '@lianfang/domain/bulletin/indicators.ts'
import { MEASURE_NAMES } from '@lianfang/domain/bulletin/measure-indicators.ts'
import type { BulletinRows } from '@lianfang/domain/bulletin/reading.ts'
import { addDays, dayOf, instantAt } from '@lianfang/domain/kernel/instant.ts'

/** The township of seed 004 as a bulletin to look at: six villages, 49 observed, 29 released, 15 at home, five undecided. All names are made up. */
const DAY = '2020-02-12'
const ROOT = '430502200'
const VILLAGES = [
  ['430502200201', '前进村'],
  ['430502200202', '白云村'],
  ['430502200203', '杨柳村'],
  ['430502200204', '古塘社区'],
  ['430502200205', '㙍头村'],
  ['430502200206', '石桥村'],
] as const
const SETTINGS = { name: '火车站乡', root: ROOT, cutoff: '17:00', offset: 480 }

function village(n: number): string {
  return VILLAGES[n % VILLAGES.length]?.[0] ?? ROOT
}

const FOLLOW_UPS: BulletinRows['followUps'] = Array.from({ length: 49 }, (_, n) => {
  const from = n < 34 ? '2020-01-26' : '2020-02-01'
  const released = n < 29
  return {
    id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    person: `p${n}`,
    unit: village(n),
    previous: null,
    startedAt: instantAt(from, '09:00'),
    phases: [{ measure: 'HOME_OBSERVATION', from: addDays(from, 1), to: addDays(from, 14), testDays: [], temperaturesPerDay: 2 }],
    plannedEnd: addDays(from, 14),
    lapsesAt: instantAt(addDays(from, 14), '24:00'),
    transferredIn: false,
    status: released ? 'RELEASED' : 'ACTIVE',
    endedAt: released ? instantAt(n < 25 ? '2020-02-10' : DAY, '10:00') : null,
  }
})

const HOUSEHOLDS: BulletinRows['households'] = Array.from({ length: 4248 }, (_, n) => ({ id: `h${n}`, unit: village(n) }))

const ROWS: BulletinRows = {
  units: [
    { id: ROOT, parent: null, kind: 'TOWNSHIP', name: '火车站乡', declaredHouseholds: null, sort: 0, validFrom: '2020-01-01', validTo: null, revision: 1 },
    ...VILLAGES.map(([id, name], sort) => ({
      id,
      parent: ROOT,
      kind: 'VILLAGE' as const,
      name,
      declaredHouseholds: null,
      sort,
      validFrom: '2020-01-01',
      validTo: null,
      revision: 1,
    })),
  ],
  households: HOUSEHOLDS,
  houseVisits: HOUSEHOLDS.slice(0, 4200).map(({ id, unit }, n) => ({
    id: `v${n}`,
    household: id,
    unit,
    at: instantAt(n % 9 === 0 ? DAY : '2020-02-08', '09:30'),
    result: n % 60 === 7 ? 'NO_ANSWER' : 'MET',
  })),
  referrals: [],
  followUps: FOLLOW_UPS,
  exposures: [],
  samples: [],
  merged: [],
  observations: FOLLOW_UPS.slice(34).flatMap(({ id, unit }, n) =>
    [
      ['AM', DAY, '07:30'],
      ['PM', addDays(DAY, -1), '19:10'],
    ]
      .slice(0, n === 3 ? 1 : 2)
      .map(([part, day, clock]) => ({
        id: `${id}.${part}`,
        followUp: id,
        person: id,
        unit,
        kind: 'TEMPERATURE' as const,
        slot: `${day}.${part}`,
        at: instantAt(day ?? DAY, clock ?? '07:30'),
        day: day ?? DAY,
        recordedAt: instantAt(DAY, '08:00'),
        by: 'w',
        celsius: 36.4,
        symptoms: [],
        source: null,
        sample: null,
        tube: null,
        list: null,
        disinfection: null,
        result: null,
        finding: null,
        corrects: null,
        superseded: false,
      })),
  ),
  alerts: [],
  orders: [],
  careTeams: [],
  careSeats: [],
  careNeeds: [],
  handovers: [],
  dailyReports: VILLAGES.slice(0, 5).map(([unit], n) => ({ id: `r${n}`, unit, day: DAY, submittedAt: instantAt(DAY, '16:20') })),
}

/** The bulletin of seed 004 as routes would answer it: a draft, or sealed with notes. */
export function exampleView(status: BulletinAnswer['status'] = 'DRAFT'): BulletinAnswer {
  const { figures, balance, silentUnits } = computeBulletin(ROWS, DAY, SETTINGS)
  const { gap, ...sums } = balance
  const names = ['曾㛃静', '欧阳𬭎', '𠮷春兰', '刘有德', '=周五一']
  const placeName = (unit: string): string => VILLAGES.find(([id]) => id === unit)?.[1] ?? ''
  return {
    day: DAY,
    township: { id: ROOT, name: SETTINGS.name, offset: SETTINGS.offset },
    windowFrom: instantAt(addDays(DAY, -1), '17:00'),
    cutoffAt: instantAt(DAY, '17:00'),
    status,
    sealable: status === 'DRAFT',
    id: status === 'SEALED' ? '01890000-0000-7000-8000-000000000b01' : null,
    issue: status === 'SEALED' ? 12 : null,
    sealedAt: status === 'SEALED' ? instantAt(DAY, '17:24') : null,
    sealedBy: status === 'SEALED' ? '潘俊' : null,
    places: VILLAGES.map(([id, name]) => ({ id, name })),
    figures: figures.map((figure) => {
      const indicator = INDICATORS.find((one) => one.id === figure.indicator)
      if (!indicator) throw new Error(figure.indicator)
      const { catalogue, when, name, formula } = indicator
      return {
        indicator: figure.indicator,
        catalogue,
        when,
        name,
        formula,
        table: figure.table,
        n: figure.n,
        of: figure.of,
        now: null,
        byPlace: Object.entries(figure.byUnit).map(([place, count]) => ({ place, ...count })),
      }
    }),
    balance: sums,
    gap: gap.map((followUp, n) => {
      const row = FOLLOW_UPS.find((one) => one.id === followUp)
      return {
        followUp,
        person: followUp,
        name: names[n] ?? '',
        unit: row?.unit ?? '',
        place: placeName(row?.unit ?? ''),
        grid: placeName(row?.unit ?? ''),
        measure: MEASURE_NAMES.HOME_OBSERVATION,
        startedDay: row ? dayOf(row.startedAt) : DAY,
        plannedEnd: row?.plannedEnd ?? DAY,
        note: status === 'SEALED' ? '已期满，待乡卫生院上门复核体温后解除' : null,
      }
    }),
    silentUnits: silentUnits.map((id) => ({ id, name: placeName(id) })),
    corrections:
      status === 'SEALED'
        ? [
            {
              id: '01890000-0000-7000-8000-000000000c01',
              issuedAt: instantAt(addDays(DAY, 1), '09:05'),
              issuedBy: '潘俊',
              reason: '石桥村日报告离线补传',
              figures: [{ indicator: 'reports-on-time', name: { zh: '报告及时率', en: 'Reporting timeliness' }, was: 5, wasOf: 6, is: 6, isOf: 6 }],
            },
          ]
        : [],
    pending: [],
  }
}
