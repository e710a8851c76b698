import { careContacts } from '@lianfang/domain/followup/care/tables.ts'
import type { CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { assignments, units, workers } from '@lianfang/domain/grids/tables.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { expect, test } from 'vitest'
import type { Segment } from '../../sync/store.ts'
import { WorkingSet } from '../../sync/working-set.ts'
import { receiversOf } from './receivers-of.ts'

const NEED: CareNeed = {
  id: 'n',
  person: 'p',
  unit: 'one',
  followUp: null,
  kind: 'MEDICINE',
  way: 'WORKER',
  askedAt: '2022-07-15T01:00:00.000Z',
  askedDay: '2022-07-15',
  askedBy: 'liu',
  dueAt: '2022-07-16T01:00:00.000Z',
  worker: 'liu',
  contact: null,
  status: 'OPEN',
  takenAt: null,
  takenBy: null,
  closedAt: null,
  closedDay: null,
  closedBy: null,
  personal: { what: '', outcome: '', costs: '' },
}

function held<R extends Row>(table: Table<R>, row: R): Segment['rows'][number] {
  return { table: table.name, row, version: 1 }
}

function unit(id: string, parent: string | null): Segment['rows'][number] {
  return held(units, { id, parent, kind: 'GRID', name: id, declaredHouseholds: null, sort: 0, validFrom: '2020-01-01', validTo: null, revision: 1 })
}

function serving(id: string, of: string, role: Role, active = true): Segment['rows'] {
  return [
    held(workers, { id, login: id, active, revision: 1, personal: { name: id, phone: '' } }),
    held(assignments, { id: `${id}@${of}`, worker: id, unit: of, role, from: '2020-01-01', to: null }),
  ]
}

function outside(id: string, of: string, active: boolean): Segment['rows'][number] {
  return held(careContacts, { id, unit: of, role: 'POLICE', active, personal: { name: id, office: '派出所', phone: '1' } })
}

test('[F44] it goes to who answers for the door, nearest first, and to those outside above it; not to whoever has it', () => {
  const view = new WorkingSet()
  const rows = [
    unit('village', null),
    unit('one', 'village'),
    unit('two', 'village'),
    ...serving('liu', 'one', 'GRID_WORKER'),
    ...serving('doctor', 'one', 'DOCTOR'),
    ...serving('secretary', 'village', 'VILLAGE_SECRETARY'),
    ...serving('left', 'one', 'GRID_WORKER', false),
    ...serving('far', 'two', 'GRID_WORKER'),
    outside('police', 'village', true),
    outside('retired', 'village', false),
    outside('elsewhere', 'two', true),
  ]
  view.take({ rows, gone: [], cursor: '1' })
  expect(receiversOf(view, { ...NEED, worker: 'liu' }, '2022-07-15').map((one) => one.id)).toEqual(['doctor', 'secretary', 'police'])
  expect(receiversOf(view, { ...NEED, worker: null, contact: 'police' }, '2022-07-15').map((one) => one.id)).toEqual(['liu', 'doctor', 'secretary'])
})
