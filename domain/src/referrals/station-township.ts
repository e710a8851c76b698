import type { Unit } from '../grids/tables.ts'
import type { Command, Context } from '../kernel/command.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import { units } from '../grids/tables.ts'
import { households, persons, type Household, type Person } from '../people/tables.ts'
import type { AcceptBatch, AcceptedRow } from './list-to-accept.ts'

/** 火车站乡 as the tests know it: 高家村 with 9 groups of one grid each, 白云村 with 2, 石桥村 without any. */
export const ROOT = '430502201'
export const OFFICE = '01890000-0000-7000-8000-00000000000a'
export const SECOND = '01890000-0000-7000-8000-00000000000b'
export const NOW = '2022-03-18T14:00:00.000Z'

const unit = (id: string, parent: string | null, kind: Unit['kind'], name: string): Unit => ({
  id,
  parent,
  kind,
  name,
  declaredHouseholds: null,
  sort: 0,
  validFrom: '2020-01-01',
  validTo: null,
  revision: 1,
})

const numbered = (village: string, name: string, groups: number): readonly Unit[] =>
  Array.from({ length: groups }, (_, i) => [
    unit(`${village}-${i + 1}`, village, 'GROUP', `${i + 1}组`),
    unit(`${village}-${i + 1}-1`, `${village}-${i + 1}`, 'GRID', `${name}第${i + 1}网格`),
  ]).flat()

export const UNITS: readonly Unit[] = [
  unit(ROOT, null, 'TOWNSHIP', '火车站乡'),
  unit('430502201204', ROOT, 'VILLAGE', '高家村'),
  ...numbered('430502201204', '高家村', 9),
  unit('430502201201', ROOT, 'VILLAGE', '白云村'),
  ...numbered('430502201201', '白云村', 2),
  unit('430502201205', ROOT, 'VILLAGE', '石桥村'),
  unit('430502201203', ROOT, 'VILLAGE', '古塘社区'),
]

export const uuid = (n: number): string => `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export function aPerson(n: number, name: string, idNumber: string, more: Partial<Person> & { readonly phones?: readonly string[] } = {}): Person {
  const { phones = [], ...rest } = more
  return {
    id: uuid(n),
    unit: ROOT,
    household: null,
    sex: 'UNKNOWN',
    living: 'RESIDENT',
    mergedInto: null,
    alsoOf: [],
    erasedAt: null,
    revision: 1,
    personal: {
      name,
      idType: idNumber ? 'RESIDENT_ID' : 'NONE',
      idNumber,
      noIdReason: idNumber ? '' : '未上户',
      phones,
      birth: null,
      relation: '',
      address: '',
      note: '',
    },
    ...rest,
  }
}

export function aHousehold(n: number, unitId: string, head: string | null): Household {
  return { id: uuid(n), unit: unitId, code: null, head, sort: 0, erasedAt: null, revision: 1, personal: { door: '', address: '' } }
}

export function aState(...rows: readonly (Person | Household)[]): MemoryState {
  const state = new MemoryState()
  for (const one of UNITS) state.add(units, one)
  for (const row of rows) {
    if ('living' in row) state.add(persons, row)
    else state.add(households, row)
  }
  return state
}

export const CONTEXT: Context = {
  now: NOW,
  actor: { id: OFFICE, grants: [{ role: 'COMMAND_OFFICE', unit: ROOT, units: '*' }] },
  settings: { name: '火车站乡', root: ROOT, cutoff: '17:00', offset: 480 },
}

/** A row as the desk sends it after the dry run. */
export function aRow(row: number, name: string, idNumber: string, more: Partial<AcceptedRow> = {}): AcceptedRow {
  return {
    id: uuid(1000 + row),
    row,
    person: null,
    unit: '430502201204-1-1',
    placedBy: 'ADDRESS',
    household: null,
    name,
    idType: idNumber ? 'RESIDENT_ID' : 'NONE',
    idNumber,
    noIdReason: idNumber ? '' : '未上户',
    sex: 'UNKNOWN',
    birth: null,
    phones: [],
    address: '高家村1组',
    origin: '深圳',
    transport: '',
    remark: '',
    category: '大数据推送',
    codeColor: null,
    returnedOn: '2022-03-12',
    original: [name, idNumber],
    ...more,
  }
}

export function aBatch(n: number, rows: readonly AcceptedRow[], more: Partial<AcceptBatch> & { readonly actor?: string } = {}): Command<AcceptBatch> {
  const { actor = OFFICE, ...input } = more
  return {
    id: uuid(n),
    kind: 'referrals/accept-batch',
    township: ROOT,
    unit: ROOT,
    actor,
    device: OFFICE,
    at: NOW,
    input: {
      sender: '县疫情防控指挥部',
      title: `第${n}批`,
      fileName: `第${n}批.xlsx`,
      fileHash: n.toString(16).padStart(64, '0'),
      layout: '0123456789abcdef',
      mapping: { 0: 'name', 1: 'idNumber' },
      columns: ['姓名', '证件号码'],
      claimed: rows.length,
      doubtful: 0,
      listDay: '2022-03-18',
      receivedAt: '2022-03-18T13:00:00.000Z',
      dueAt: '2022-03-19T13:00:00.000Z',
      acceptedBy: OFFICE,
      secondedBy: null,
      rows,
      returned: [],
      ...input,
    },
  }
}
