import { expect, test } from 'vitest'
import type { Command, Outcome, Sentence } from '../kernel/command.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import type { Role } from '../kernel/policy.ts'
import type { Row, Table } from '../kernel/table.ts'
import { assign } from './assign.ts'
import { closeUnit as closing } from './close-unit.ts'
import { decideOnNeeds } from './decide-on-needs.ts'
import { endAssignment } from './end-assignment.ts'
import { firstToCall, whoAnswers } from './who-answers.ts'
import { importUnits } from './import-units.ts'
import { putUnit, type PutUnit } from './put-unit.ts'
import { putWorker } from './put-worker.ts'
import { assignments, units, workers, type Assignment, type Unit, type UnitKind, type Worker } from './tables.ts'

const ROOT = '430502201'
const QIANJIN = '430502201200'
const PAN = '00000000-0000-7000-8000-000000000001'
const XIE = '00000000-0000-7000-8000-000000000002'
const HE = '00000000-0000-7000-8000-000000000003'

/** 火车站乡 with 前进村 and its first grid; 潘俊 administers, 何欣浩 is secretary, 谢涛娟 has the grid. */
function township(): MemoryState {
  const state = new MemoryState()
  fill(state, units, [unit(ROOT, null, 'TOWNSHIP', '火车站乡'), unit(QIANJIN, ROOT, 'VILLAGE', '前进村'), unit(`${QIANJIN}-01`, QIANJIN, 'GRID', '第1网格')])
  fill(state, workers, [worker(PAN, '潘俊', '13900000001', 'pan'), worker(HE, '何欣浩', '13900000003'), worker(XIE, '谢涛娟', '13900000002')])
  fill(state, assignments, [
    assignment('a1', PAN, ROOT, 'ADMINISTRATOR'),
    assignment('a2', HE, QIANJIN, 'VILLAGE_SECRETARY'),
    assignment('a3', XIE, `${QIANJIN}-01`, 'GRID_WORKER'),
  ])
  return state
}

function fill<R extends Row>(state: MemoryState, table: Table<R>, rows: readonly R[]): void {
  for (const row of rows) state.add(table, row)
}

function unit(id: string, parent: string | null, kind: UnitKind, name: string): Unit {
  return { id, parent, kind, name, declaredHouseholds: null, sort: 1, validFrom: '2020-01-01', validTo: null, revision: 1 }
}

function worker(id: string, name: string, phone: string, login: string | null = null): Worker {
  return { id, login, active: true, revision: 1, personal: { name, phone } }
}

function assignment(id: string, who: string, where: string, role: Role): Assignment {
  return { id, worker: who, unit: where, role, from: '2020-01-01', to: null }
}

/** Says a sentence on 26 January 2020 as the command office, or as the administrator, and applies what it decides. */
function say<I>(state: MemoryState, sentence: Sentence<I>, input: I, by: Role = 'COMMAND_OFFICE', id = '00000000-0000-7000-8000-0000000000ff'): Outcome {
  const command: Command<I> = { id, kind: sentence.kind, township: 't', unit: ROOT, actor: PAN, device: 'd', at: '2020-01-26T02:00:00.000Z', input }
  const outcome = decideOnNeeds(state, sentence, command, {
    now: command.at,
    actor: { id: PAN, grants: [{ role: by, unit: ROOT, units: '*' }] },
    settings: { name: '火车站乡', root: ROOT, cutoff: '17:00', offset: 480 },
  })
  if (outcome.kind !== 'refused') state.apply(outcome.changes)
  return outcome
}

function codeOf(outcome: Outcome): string {
  return outcome.kind === 'refused' ? outcome.reason.code : outcome.kind
}

const closeUnit = closing({ needs: () => [], count: (_, unit) => ({ households: unit.endsWith('-full') ? 2 : 0, people: 0 }) })

const drawn = (id: string, parent: string | null, name: string, kind: UnitKind = 'GRID', baseRevision: number | null = null): PutUnit => ({
  unit: id,
  baseRevision,
  parent,
  kind,
  name,
  declaredHouseholds: 69,
  sort: 2,
})

test('[G1] a unit is drawn, renamed and, once closed, opened again under the same code', () => {
  const state = township()
  expect(codeOf(say(state, putUnit, drawn(`${QIANJIN}-02`, QIANJIN, '第2网格')))).toBe('accepted')
  expect(state.one(units, `${QIANJIN}-02`)).toMatchObject({ validFrom: '2020-01-26', validTo: null, revision: 1 })
  say(state, closeUnit, { unit: `${QIANJIN}-02` })
  expect(state.one(units, `${QIANJIN}-02`)?.validTo).toBe('2020-01-26')
  say(state, putUnit, drawn(`${QIANJIN}-02`, QIANJIN, '河西网格', 'GRID', 2))
  expect(state.one(units, `${QIANJIN}-02`)).toMatchObject({ name: '河西网格', validFrom: '2020-01-26', validTo: null })
})

test('[G1] there is one township, and a unit lies below one that is open', () => {
  const state = township()
  expect(codeOf(say(state, putUnit, drawn('999999999', null, '另一个乡', 'TOWNSHIP')))).toBe('unit-one-township')
  expect(codeOf(say(state, putUnit, drawn(ROOT, null, '火车站街道', 'VILLAGE')))).toBe('unit-one-township')
  expect(codeOf(say(state, putUnit, drawn(ROOT, null, '火车站街道', 'TOWNSHIP', 1)))).toBe('accepted')
  expect(codeOf(say(state, putUnit, drawn('x', 'nowhere', '第9网格')))).toBe('unit-not-open')
})

test('[G2] no unit comes to lie below itself', () => {
  const state = township()
  expect(codeOf(say(state, putUnit, drawn(QIANJIN, `${QIANJIN}-01`, '前进村', 'VILLAGE')))).toBe('unit-in-circle')
  const both = [drawn(QIANJIN, `${QIANJIN}-01`, '前进村', 'VILLAGE'), drawn(`${QIANJIN}-01`, QIANJIN, '第1网格')]
  expect(codeOf(say(state, importUnits, { units: both, workers: [], assignments: [] }))).toBe('unit-in-circle')
})

test('[G3] neighbours never have the same name', () => {
  const state = township()
  expect(codeOf(say(state, putUnit, drawn(`${QIANJIN}-02`, QIANJIN, ' 第1网格 ')))).toBe('unit-name-taken')
  expect(codeOf(say(state, putUnit, drawn('430502202201-01', ROOT, '第1网格')))).toBe('accepted')
  const twice = [drawn('a', QIANJIN, '第3网格'), drawn('b', QIANJIN, '第3网格')]
  expect(codeOf(say(state, importUnits, { units: twice, workers: [], assignments: [] }))).toBe('unit-name-taken')
  expect(codeOf(say(state, importUnits, { units: [drawn('a', QIANJIN, '甲'), drawn('a', QIANJIN, '乙')], workers: [], assignments: [] }))).toBe('unit-twice')
})

test('[G4] closing is refused from the top down and ends who answers there', () => {
  const state = township()
  expect(codeOf(say(state, closeUnit, { unit: ROOT }))).toBe('unit-is-township')
  expect(codeOf(say(state, closeUnit, { unit: QIANJIN }))).toBe('unit-has-units')
  expect(codeOf(say(state, closeUnit, { unit: `${QIANJIN}-01` }))).toBe('accepted')
  expect(state.one(assignments, 'a3')?.to).toBe('2020-01-26')
  expect(codeOf(say(state, closeUnit, { unit: `${QIANJIN}-01` }))).toBe('unit-not-open')
  say(state, putUnit, drawn(`${QIANJIN}-full`, QIANJIN, '河西网格'))
  expect(codeOf(say(state, closeUnit, { unit: `${QIANJIN}-full` }))).toBe('unit-has-people')
})

test('[G5] a worker’s phone can be rung and a sign-in name is nobody else’s', () => {
  const state = township()
  const entered = { worker: null, baseRevision: null, login: ' Zhang ', active: true, name: '张　芳', phone: '158-0000-2917' }
  expect(codeOf(say(state, putWorker, entered, 'COMMAND_OFFICE', 'w9'))).toBe('accepted')
  expect(state.one(workers, 'w9')).toEqual({ id: 'w9', login: 'zhang', active: true, revision: 1, personal: { name: '张芳', phone: '15800002917' } })
  expect(codeOf(say(state, putWorker, { ...entered, login: 'PAN' }))).toBe('login-taken')
  expect(codeOf(say(state, putWorker, { ...entered, login: null, phone: '12345' }))).toBe('phone-unreadable')
  expect(codeOf(say(state, putWorker, { ...entered, login: null, name: '13900000001' }))).toBe('name-unreadable')
  expect(codeOf(say(state, putWorker, { ...entered, worker: 'nobody' }))).toBe('worker-unknown')
})

test('[G16] a change of a unit or a worker that somebody else was faster with overwrites nothing', () => {
  const state = township()
  const grid = `${QIANJIN}-02`
  expect(codeOf(say(state, putUnit, drawn(grid, QIANJIN, '第2网格')))).toBe('accepted')
  expect(say(state, putUnit, drawn(grid, QIANJIN, '第2网格'))).toEqual({ kind: 'accepted', changes: [] })
  expect(codeOf(say(state, putUnit, drawn(grid, QIANJIN, '河东网格')))).toBe('unit-changed')
  expect(codeOf(say(state, putUnit, drawn(grid, QIANJIN, '河西网格', 'GRID', 1)))).toBe('accepted')
  expect(codeOf(say(state, putUnit, drawn(grid, QIANJIN, '河东网格', 'GRID', 1)))).toBe('unit-changed')
  expect(codeOf(say(state, putUnit, drawn(`${QIANJIN}-03`, QIANJIN, '第3网格', 'GRID', 1)))).toBe('unit-changed')
  say(state, importUnits, { units: [drawn(grid, QIANJIN, '第2网格')], workers: [], assignments: [] })
  expect(state.one(units, grid)).toMatchObject({ name: '第2网格', revision: 3 })

  const zhang = { worker: null, baseRevision: null, login: null, active: true, name: '张芳', phone: '15800002917' }
  say(state, putWorker, zhang, 'COMMAND_OFFICE', 'w9')
  const first = { ...zhang, worker: 'w9', baseRevision: 1, phone: '15800002918' }
  expect(codeOf(say(state, putWorker, first))).toBe('accepted')
  expect(say(state, putWorker, first)).toEqual({ kind: 'accepted', changes: [] })
  expect(codeOf(say(state, putWorker, { ...first, phone: '15800002919' }))).toBe('worker-changed')
  expect(state.one(workers, 'w9')).toMatchObject({ revision: 2, personal: { phone: '15800002918' } })
})

test('[G6] only an administrator gives, ends or touches a role over the whole township, and one always remains', () => {
  const state = township()
  const office = { worker: HE, unit: ROOT, role: 'COMMAND_OFFICE', from: '2020-01-26', to: null } as const
  expect(codeOf(say(state, assign, office))).toBe('role-by-administrator')
  expect(codeOf(say(state, assign, { ...office, unit: QIANJIN }, 'ADMINISTRATOR'))).toBe('role-at-township')
  expect(codeOf(say(state, assign, office, 'ADMINISTRATOR', 'a9'))).toBe('accepted')
  expect(codeOf(say(state, endAssignment, { assignment: 'a9', to: '2020-01-27' }))).toBe('role-by-administrator')
  const pan = { worker: PAN, baseRevision: 1, login: 'pan', active: false, name: '潘俊', phone: '13900000001' }
  expect(codeOf(say(state, putWorker, pan))).toBe('worker-by-administrator')
  expect(codeOf(say(state, putWorker, pan, 'ADMINISTRATOR'))).toBe('last-administrator')
  expect(codeOf(say(state, endAssignment, { assignment: 'a1', to: '2020-01-27' }, 'ADMINISTRATOR'))).toBe('last-administrator')
  say(state, assign, { ...office, role: 'ADMINISTRATOR' }, 'ADMINISTRATOR', 'a10')
  expect(codeOf(say(state, endAssignment, { assignment: 'a1', to: '2020-01-27' }, 'ADMINISTRATOR'))).toBe('accepted')
})

test('[G6] a second administrator who is not active does not count', () => {
  const state = township()
  fill(state, workers, [{ ...worker(HE, '何欣浩', ''), active: false }])
  fill(state, assignments, [assignment('a10', HE, ROOT, 'ADMINISTRATOR')])
  expect(codeOf(say(state, endAssignment, { assignment: 'a1', to: '2020-01-27' }, 'ADMINISTRATOR'))).toBe('last-administrator')
})

test('[G7] who audits holds no other role at the same time', () => {
  const state = township()
  const audit = { worker: HE, unit: ROOT, role: 'AUDITOR', from: '2020-02-01', to: null } as const
  expect(codeOf(say(state, assign, audit, 'ADMINISTRATOR'))).toBe('auditor-apart')
  say(state, endAssignment, { assignment: 'a2', to: '2020-01-31' })
  expect(codeOf(say(state, assign, audit, 'ADMINISTRATOR'))).toBe('accepted')
})

test('[G6] roles have days that follow each other, for workers who are there', () => {
  const state = township()
  const grid = { worker: HE, unit: `${QIANJIN}-01`, role: 'GRID_WORKER', from: '2020-02-01', to: '2020-02-10' } as const
  expect(codeOf(say(state, assign, { ...grid, to: '2020-01-31' }))).toBe('assignment-ends-before-it-begins')
  expect(codeOf(say(state, assign, { ...grid, from: '2020-02-30' }))).toBe('day-unreadable')
  expect(codeOf(say(state, assign, { ...grid, worker: 'x' }))).toBe('worker-unknown')
  fill(state, workers, [{ ...worker('gone', '何某', ''), active: false }])
  expect(codeOf(say(state, assign, { ...grid, worker: 'gone' }))).toBe('worker-not-active')
  expect(codeOf(say(state, assign, grid, 'COMMAND_OFFICE', 'a9'))).toBe('accepted')
  expect(codeOf(say(state, assign, { ...grid, from: '2020-02-10', to: null }))).toBe('assignment-held')
  expect(codeOf(say(state, assign, { ...grid, from: '2020-02-11', to: null }))).toBe('accepted')
  expect(codeOf(say(state, endAssignment, { assignment: 'a9', to: '2020-01-31' }))).toBe('assignment-ends-before-it-begins')
  expect(codeOf(say(state, endAssignment, { assignment: 'a9', to: '2020-02-05' }))).toBe('accepted')
  expect(codeOf(say(state, endAssignment, { assignment: 'a9', to: '2020-02-10' }))).toBe('assignment-ended')
})

const LIST = {
  units: [drawn(QIANJIN, ROOT, '前进村', 'VILLAGE'), drawn(`${QIANJIN}-01`, QIANJIN, '第1网格'), drawn(`${QIANJIN}-02`, QIANJIN, '第2网格')],
  workers: [
    { id: 'n1', name: '谢涛娟', phone: '13900000002' },
    { id: 'n2', name: '袁佳军', phone: '13900000009' },
  ],
  assignments: [
    { id: 'm1', worker: 'n2', unit: `${QIANJIN}-01`, role: 'GRID_WORKER' },
    { id: 'm2', worker: 'n1', unit: `${QIANJIN}-02`, role: 'GRID_WORKER' },
  ],
} as const

test('[G8] a list is the truth for the units and roles it names, and read again it doubles nothing', () => {
  const state = township()
  fill(state, assignments, [assignment('a4', HE, `${QIANJIN}-01`, 'DOCTOR')])
  expect(codeOf(say(state, importUnits, LIST))).toBe('accepted')
  expect(state.one(assignments, 'a4')?.to).toBe(null)
  expect(state.one(assignments, 'a3')?.to).toBe('2020-01-25')
  expect(state.one(assignments, 'a2')?.to).toBe(null)
  expect(state.one(workers, 'n1')).toBeUndefined()
  expect(state.one(assignments, 'm2')).toMatchObject({ worker: XIE, from: '2020-01-26', to: null })
  const again = say(state, importUnits, {
    ...LIST,
    workers: LIST.workers.map((w) => ({ ...w, id: `${w.id}b` })),
    assignments: LIST.assignments.map((a) => ({ ...a, id: `${a.id}b`, worker: `${a.worker}b` })),
  })
  expect(again).toEqual({ kind: 'accepted', changes: [] })
})

test('[G8] a list gives no role over the whole township, names no closed unit and is taken whole or not at all', () => {
  const state = township()
  const one = { id: 'm9', worker: 'n1', unit: ROOT, role: 'COMMAND_OFFICE' } as const
  expect(codeOf(say(state, importUnits, { ...LIST, assignments: [one] }))).toBe('role-not-by-list')
  expect(codeOf(say(state, importUnits, { ...LIST, assignments: [{ ...one, unit: 'x', role: 'GRID_WORKER' }] }))).toBe('unit-not-open')
  expect(codeOf(say(state, importUnits, { ...LIST, workers: [{ id: 'n1', name: '谢涛娟', phone: '1' }] }))).toBe('phone-unreadable')
  expect(state.one(units, `${QIANJIN}-02`)).toBeUndefined()
})

test('[G6] a list does not rewrite somebody who holds a role over the whole township', () => {
  const state = township()
  const list = {
    units: [],
    workers: [{ id: PAN, name: '潘大俊', phone: '13900000099' }],
    assignments: [{ id: 'm1', worker: PAN, unit: QIANJIN, role: 'LEADER' }],
  } as const
  say(state, importUnits, list)
  expect(state.one(workers, PAN)?.personal.name).toBe('潘俊')
  expect(state.one(assignments, 'm1')).toMatchObject({ worker: PAN, role: 'LEADER' })
})

test('[G14] the chain goes from the grid to the township and shows where nobody answers', () => {
  const state = township()
  say(state, closeUnit, { unit: `${QIANJIN}-01` })
  const all = [
    [ROOT, QIANJIN, `${QIANJIN}-01`].flatMap((id) => state.one(units, id) ?? []),
    ['a1', 'a2', 'a3'].flatMap((id) => state.one(assignments, id) ?? []),
  ] as const
  const people = [PAN, HE, XIE].flatMap((id) => state.one(workers, id) ?? [])
  const chain = (day: string) => whoAnswers(`${QIANJIN}-01`, all[0], all[1], people, day).map((rung) => `${rung.name}:${rung.people.map((p) => p.name).join()}`)
  expect(chain('2020-01-26')).toEqual(['第1网格:谢涛娟', '前进村:何欣浩', '火车站乡:'])
  expect(chain('2020-01-27')).toEqual(['第1网格:', '前进村:何欣浩', '火车站乡:'])
  expect(firstToCall(whoAnswers(`${QIANJIN}-01`, all[0], all[1], people, '2020-01-27'))?.phone).toBe('13900000003')
  expect(
    whoAnswers(
      QIANJIN,
      all[0],
      all[1],
      people.map((p) => ({ ...p, active: false })),
      '2020-01-26',
    )[0]?.people,
  ).toEqual([])
})
