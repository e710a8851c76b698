import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import { handovers, searches, searchSteps, transports, type Handover, type Search, type Transport } from '@lianfang/domain/followup/flows/tables.ts'
import { disputes, type Dispute } from '@lianfang/domain/followup/samples/tables.ts'
import { followUps, observations, alerts, type Alert, type FollowUp, type Observation } from '@lianfang/domain/followup/tables.ts'
import type { Actor } from '@lianfang/domain/kernel/policy.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { households, persons, type Household, type Person } from '@lianfang/domain/people/tables.ts'
import { referrals, type Referral } from '@lianfang/domain/referrals/tables.ts'
import { expect, test } from 'vitest'
import { WorkingSet } from '../sync/working-set.ts'
import { todayList } from './today-list.ts'

const OFFSET = 480
const GRID = '430502201-02'
const ME: Actor = { id: 'liu', grants: [{ role: 'GRID_WORKER', unit: GRID, units: [GRID] }] }
const SECRETARY: Actor = { id: 'xie', grants: [{ role: 'VILLAGE_SECRETARY', unit: GRID, units: [GRID] }] }
/** 13 February 2020, 14:00 on the township's wall. */
const NOW = '2020-02-13T06:00:00.000Z'

function phoneWith(...rows: readonly (readonly [Table<never>, Row])[]): WorkingSet {
  const view = new WorkingSet()
  view.take({ rows: rows.map(([table, row]) => ({ table: table.name, row, version: 1 })), gone: [], cursor: '1' })
  return view
}

function door(id: string, sort: number): readonly [Table<never>, Household] {
  return [households, { id, unit: GRID, code: null, head: null, sort, erasedAt: null, revision: 1, personal: { door: `${sort}号`, address: '' } }]
}

function person(id: string, household: string | null): readonly [Table<never>, Person] {
  const personal = { name: id, idType: 'NONE', idNumber: '', noIdReason: '', phones: [], birth: null, relation: '', address: '', note: '' } as const
  return [
    persons,
    {
      id,
      unit: GRID,
      household,
      sex: 'UNKNOWN',
      living: 'RESIDENT',
      mergedInto: null,
      alsoOf: [],
      erasedAt: null,
      revision: 1,
      personal,
    },
  ]
}

function measure(id: string, of: string, from: string, to: string): readonly [Table<never>, FollowUp] {
  return [
    followUps,
    {
      id,
      order: id,
      person: of,
      unit: GRID,
      pack: 'p',
      packVersion: '1',
      category: 'c',
      countedFrom: from,
      creditDays: 0,
      previous: null,
      startedAt: `${from}T00:00:00.000Z`,
      startedDay: from,
      phases: [{ measure: 'HOME_OBSERVATION', from, to, testDays: [from], temperaturesPerDay: 2 }],
      plannedEnd: to,
      lapsesOn: to,
      lapsesAt: `${to}T16:00:00.000Z`,
      feverThreshold: 37.3,
      decidedBy: '',
      referral: null,
      transferredIn: false,
      status: 'ACTIVE',
      endedAt: null,
      endedDay: null,
      endedBy: null,
      notice: null,
      personal: { ground: '', endNote: '', wentTo: '' },
    },
  ]
}

function reading(of: FollowUp, slot: string): readonly [Table<never>, Observation] {
  return [
    observations,
    {
      id: `${of.id}.${slot}`,
      followUp: of.id,
      person: of.person,
      unit: GRID,
      kind: slot.endsWith('TEST') ? 'SAMPLE' : 'TEMPERATURE',
      slot,
      at: NOW,
      day: '2020-02-13',
      recordedAt: NOW,
      by: 'x',
      celsius: 36.5,
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
      personal: { note: '' },
    },
  ]
}

function alarm(id: string, of: string): readonly [Table<never>, Alert] {
  return [
    alerts,
    {
      id,
      followUp: 'f',
      person: of,
      unit: GRID,
      cause: 'FEVER',
      raisedAt: NOW,
      raisedDay: '2020-02-13',
      dueAt: NOW,
      status: 'OPEN',
      outcome: null,
      closedAt: null,
      closedBy: null,
      personal: { note: '' },
    },
  ]
}

function pushed(id: string, of: string, result: Referral['result']): readonly [Table<never>, Referral] {
  const personal = { name: of, idNumber: '', phones: [], address: '', origin: '', transport: '', remark: '', resultNote: '', original: [], earlier: null }
  const times = { receivedAt: NOW, receivedDay: '2020-02-13', dueAt: '2020-02-14T06:00:00.000Z', closedAt: null, closedDay: null, closedBy: null }
  return [
    referrals,
    {
      id,
      batch: 'b',
      rowNumber: 1,
      person: of,
      unit: GRID,
      placedBy: 'CODE',
      category: '',
      codeColor: null,
      returnedOn: null,
      ...times,
      status: result ? 'CLOSED' : 'OPEN',
      result,
      personal,
    },
  ]
}

test('[F30] an alert comes first, then the doors in the order of the way, then what is only to be known', () => {
  const view = phoneWith(
    door('d1', 1),
    door('d2', 2),
    door('d3', 3),
    door('d4', 4),
    person('王德贵', 'd3'),
    person('李红', 'd2'),
    person('周平', 'd1'),
    person('吴燕', 'd4'),
    measure('f1', '李红', '2020-02-12', '2020-02-25'),
    pushed('r1', '周平', null),
    alarm('a1', '王德贵'),
    pushed('r2', '吴燕', 'CONTROLLED_HERE'),
  )
  expect(todayList(view, ME, NOW, OFFSET).map((group) => group.household)).toEqual(['d3', 'd1', 'd2', 'd4'])
})

test('[F31] at two in the afternoon the morning can still be made good, a forgotten sample too, tomorrow is not shown', () => {
  const [, followUp] = measure('f1', '李红', '2020-02-12', '2020-02-25')
  const view = phoneWith(door('d1', 1), person('李红', 'd1'), [followUps, followUp])
  const items = (): readonly string[] =>
    todayList(view, ME, NOW, OFFSET).flatMap((group) => group.items.map((item) => ('slot' in item ? item.slot.key : item.kind)))
  expect([...items()].sort()).toEqual(['2020-02-12.TEST', '2020-02-13.AM', '2020-02-13.PM'])
  const [table, row] = reading(followUp, '2020-02-13.PM')
  view.take({ rows: [{ table: table.name, row, version: 2 }], gone: [], cursor: '2' })
  expect([...items()].sort()).toEqual(['2020-02-12.TEST', '2020-02-13.AM'])
})

test('[F30] a measure that ends tomorrow is announced, one that ended is not forgotten', () => {
  const view = phoneWith(
    person('李红', null),
    person('周平', null),
    measure('f1', '李红', '2020-02-01', '2020-02-14'),
    measure('f2', '周平', '2020-01-28', '2020-02-11'),
  )
  const ends = todayList(view, ME, NOW, OFFSET).flatMap((group) =>
    group.items.filter((item) => item.kind === 'RELEASE').map((item) => [item.person, item.isLate]),
  )
  expect([...ends].sort((a, b) => Number(b[1]) - Number(a[1]))).toEqual([
    ['周平', true],
    ['李红', false],
  ])
})

test('[F32] verified as controlled here and nobody has started a measure: shown until somebody does', () => {
  const view = phoneWith(person('李红', null), pushed('r1', '李红', 'CONTROLLED_HERE'), person('周平', null), pushed('r2', '周平', 'LEFT'))
  const kinds = (): readonly string[] => todayList(view, ME, NOW, OFFSET).flatMap((group) => group.items.map((item) => `${item.name} ${item.kind}`))
  expect(kinds()).toEqual(['李红 TO_START'])
  const [table, row] = measure('f1', '李红', '2020-02-14', '2020-02-27')
  view.take({ rows: [{ table: table.name, row, version: 2 }], gone: [], cursor: '2' })
  expect(kinds()).toEqual([])
})

const SITE = [{ measure: 'CENTRALIZED_QUARANTINE' as const, from: '2020-02-12', to: '2020-02-14', testDays: [], temperaturesPerDay: 0 as const }]

function ordered(id: string, of: string): readonly [Table<never>, FollowUp] {
  const [table, followUp] = measure(id, of, '2020-02-12', '2020-02-25')
  return [table, { ...followUp, phases: SITE }]
}

function riding(of: FollowUp, status: Transport['status'], way: Transport['way']): readonly [Table<never>, Transport] {
  const personal = { from: '1号', to: '隔离点', vehicle: '湘E1', crew: '王师傅', takenBy: '罗医生', receivedBy: '', companion: '', staysWith: '', note: '' }
  const arrivedAt = status === 'ON_THE_WAY' ? null : '2020-02-13T05:00:00.000Z'
  return [
    transports,
    {
      id: `ride-${of.id}`,
      trip: `trip-${of.id}`,
      person: of.person,
      unit: GRID,
      followUp: of.id,
      way,
      status,
      leftAt: '2020-02-13T04:00:00.000Z',
      leftDay: '2020-02-13',
      leftBy: 'x',
      arrivedAt,
      arrivedBy: arrivedAt && 'x',
      personal,
    },
  ]
}

const flowsIn = (view: WorkingSet, actor: Actor): readonly string[] =>
  todayList(view, actor, NOW, OFFSET).flatMap((group) =>
    group.items.flatMap((item) => ('flow' in item ? [`${item.person} ${item.flow.kind} ${item.isLate}`] : [])),
  )

test('[F45] a ride the order asks for calls who may begin it, one on the way everybody who may receive it, and none once it has arrived', () => {
  const [table, followUp] = ordered('f1', '李红')
  const view = phoneWith(person('李红', null), [table, followUp])
  expect([flowsIn(view, SECRETARY), flowsIn(view, ME)]).toEqual([['李红 RIDE_DUE true'], []])
  const take = ([of, row]: readonly [Table<never>, Row], version: number): void =>
    view.take({ rows: [{ table: of.name, row, version }], gone: [], cursor: String(version) })
  take(riding(followUp, 'ON_THE_WAY', 'TO_SITE'), 2)
  expect([flowsIn(view, SECRETARY), flowsIn(view, ME)]).toEqual([['李红 ON_THE_WAY false'], ['李红 ON_THE_WAY false']])
  take(riding(followUp, 'ARRIVED', 'TO_SITE'), 3)
  expect(flowsIn(view, SECRETARY)).toEqual([])
})

function searched(of: string, beganAt: string): readonly [Table<never>, Search] {
  const personal = { why: '电话不通', note: '' }
  return [
    searches,
    {
      id: `s-${of}`,
      person: of,
      unit: GRID,
      followUp: 'f1',
      status: 'SEARCHING',
      beganAt,
      beganDay: '2020-02-13',
      beganBy: 'x',
      endedAt: null,
      endedBy: null,
      personal,
    },
  ]
}

test('[F46] a search stands beside the alerts, late as soon as a step is, and names the first step nobody has tried', () => {
  const view = phoneWith(
    door('d1', 1),
    door('d2', 2),
    person('周平', 'd1'),
    person('李红', 'd2'),
    pushed('r1', '周平', null),
    searched('李红', '2020-02-13T05:30:00.000Z'),
  )
  const list = todayList(view, ME, NOW, OFFSET)
  expect(list.map((group) => group.household)).toEqual(['d2', 'd1'])
  expect(list[0]?.items).toMatchObject([{ kind: 'SEARCH', isLate: false, flow: { next: { step: 'CALL' } } }])
  const step = { id: 'st1', search: 's-李红', person: '李红', unit: GRID, step: 'CALL', at: NOW, by: 'x', personal: { whom: '139', outcome: '没有人接' } }
  view.take({ rows: [{ table: searchSteps.name, row: step, version: 2 }], gone: [], cursor: '2' })
  expect(todayList(view, ME, '2020-02-13T08:00:00.000Z', OFFSET)[0]?.items).toMatchObject([{ isLate: true, flow: { next: { step: 'VISIT' } } }])
})

const LETTER: HandoverLetter = {
  id: 'h1',
  fromTownship: '430502201',
  fromName: '火车站乡',
  fromContact: '刘婷 139',
  toTownship: null,
  toName: '长山镇',
  sentAt: NOW,
  name: '李红',
  sex: 'UNKNOWN',
  birth: null,
  idType: 'NONE',
  idNumber: '',
  phones: [],
  address: '长山镇东村',
  pack: 'p',
  packVersion: '1',
  category: 'c',
  countedFrom: '2020-02-12',
  creditDays: 0,
  startedAt: NOW,
  plannedEnd: '2020-02-25',
  lapsesOn: '2020-02-25',
  orderNumber: '',
  ground: '',
  evidence: '',
  tests: [],
  note: '',
}

test('[F47] a letter on its way calls nobody; without an answer in time, or refused, it calls who may take it back', () => {
  const sent: Handover = {
    id: 'h1',
    person: '李红',
    unit: GRID,
    followUp: 'f1',
    toTownship: null,
    status: 'IN_TRANSIT',
    sentAt: NOW,
    sentDay: '2020-02-13',
    sentBy: 'x',
    dueAt: '2020-02-14T06:00:00.000Z',
    deliveredAt: null,
    withdrawnAt: null,
    answeredAt: null,
    answeredHow: null,
    personal: { letter: LETTER, answer: '' },
  }
  const calls = (letter: Handover, now: string, actor = SECRETARY): readonly boolean[] => {
    const view = phoneWith(person('李红', null), measure('f1', '李红', '2020-02-12', '2020-02-25'), [handovers, letter])
    return todayList(view, actor, now, OFFSET).flatMap((group) => group.items.filter((item) => item.kind === 'LETTER').map((item) => item.isLate))
  }
  expect(calls(sent, NOW)).toEqual([])
  expect(calls(sent, '2020-02-14T06:00:00.000Z')).toEqual([true])
  expect(calls(sent, '2020-02-14T06:00:00.000Z', ME)).toEqual([])
  expect(calls({ ...sent, status: 'REFUSED', answeredAt: NOW }, NOW)).toEqual([true])
  expect(calls({ ...sent, status: 'ACKNOWLEDGED', answeredAt: NOW }, NOW)).toEqual([])
})

test('[F48] a result in doubt is to be known at its person until somebody settles it', () => {
  const open: Dispute = {
    id: 'x1',
    kind: 'RESULT',
    reason: 'sample-unknown',
    unit: GRID,
    followUp: 'f1',
    person: '李红',
    list: null,
    rowNumber: null,
    result: 'POSITIVE',
    celsius: null,
    at: NOW,
    raisedAt: NOW,
    raisedDay: '2020-02-13',
    by: 'x',
    status: 'OPEN',
    settledAt: null,
    settledBy: null,
    record: null,
    personal: { name: '李红', idNumber: '', tube: '', said: '阳性', note: '' },
  }
  const shown = (dispute: Dispute): readonly string[] =>
    todayList(phoneWith(person('李红', null), [disputes, dispute]), ME, NOW, OFFSET).flatMap((group) =>
      group.items.map((item) => `${item.person} ${item.kind}`),
    )
  expect(shown(open)).toEqual(['李红 DISPUTE'])
  expect(shown({ ...open, status: 'DISMISSED', settledAt: NOW, settledBy: 'x' })).toEqual([])
  // One that is nobody's for certain is the office's alone.
  expect(shown({ ...open, person: null, followUp: null })).toEqual([])
})
