import { expect, test } from 'vitest'
import { decideOnNeeds } from '../grids/decide-on-needs.ts'
import { units, type Unit } from '../grids/tables.ts'
import type { Command, Outcome, Sentence } from '../kernel/command.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import type { Row, Table } from '../kernel/table.ts'
import { editPerson } from './edit-person.ts'
import { findDuplicates } from './find-duplicates.ts'
import { mergeTrail, standing } from './follow-merges.ts'
import { maskIdentity } from './mask-identity.ts'
import { mergePersons } from './merge-persons.ts'
import { movePerson } from './move-person.ts'
import { putHousehold } from './put-household.ts'
import { putPerson } from './put-person.ts'
import { recordHouseVisit } from './record-house-visit.ts'
import { settleConflict } from './settle-conflict.ts'
import { conflicts, households, houseVisits, merges, persons, type Household, type Person } from './tables.ts'
import { undoMerge } from './undo-merge.ts'

const ROOT = '430502201'
const NOW = '2022-03-18T14:00:00.000Z'
const OFFICE = 'office'
const ZHANG_ID = '11010519491231002X'
const LI_ID = '440524188001010014'

function township(...rows: readonly (Person | Household)[]): MemoryState {
  const state = new MemoryState()
  const unit = (id: string, parent: string | null, validTo: string | null = null): Unit => ({
    id,
    parent,
    kind: parent === null ? 'TOWNSHIP' : 'GRID',
    name: id,
    declaredHouseholds: null,
    sort: 0,
    validFrom: '2020-01-01',
    validTo,
    revision: 1,
  })
  const add = <R extends Row>(table: Table<R>, row: R) => state.add(table, row)
  for (const one of [unit(ROOT, null), unit('g1', ROOT), unit('g2', ROOT), unit('g9', ROOT, '2022-01-01')]) add(units, one)
  for (const row of rows) 'living' in row ? add(persons, row) : add(households, row)
  return state
}

function person(id: string, name: string, more: Partial<Omit<Person, 'personal'>> & { readonly personal?: Partial<Person['personal']> } = {}): Person {
  const { personal, ...rest } = more
  return {
    id,
    unit: 'g1',
    household: null,
    sex: 'UNKNOWN',
    living: 'RESIDENT',
    mergedInto: null,
    alsoOf: [],
    erasedAt: null,
    revision: 1,
    ...rest,
    personal: { name, idType: 'NONE', idNumber: '', noIdReason: '名单未提供', phones: [], birth: null, relation: '', address: '', note: '', ...personal },
  }
}

function household(id: string, unit = 'g1', head: string | null = null): Household {
  return { id, unit, code: null, head, sort: 0, erasedAt: null, revision: 1, personal: { door: '1号', address: '前进村1组1号' } }
}

let said = 0
function say<I>(state: MemoryState, sentence: Sentence<I>, input: I, id = `c${++said}`, at = NOW): Outcome {
  const command: Command<I> = { id, kind: sentence.kind, township: 't', unit: 'g1', actor: OFFICE, device: 'd', at, input }
  const outcome = decideOnNeeds(state, sentence, command, {
    now: NOW,
    actor: { id: OFFICE, grants: [{ role: 'COMMAND_OFFICE', unit: ROOT, units: '*' }] },
    settings: { name: '火车站乡', root: ROOT, cutoff: '17:00', offset: 480 },
  })
  if (outcome.kind !== 'refused') state.apply(outcome.changes)
  return outcome
}

const codeOf = (outcome: Outcome) => (outcome.kind === 'refused' ? outcome.reason.code : outcome.kind)
const detailsOf = (one: Person) => ({ sex: one.sex, living: one.living, ...one.personal })
const now = (state: MemoryState, id: string): Person => {
  const found = state.one(persons, id)
  if (!found) throw new Error(`no person ${id}`)
  return found
}
const resident = (idNumber: string) => ({ idType: 'RESIDENT_ID', idNumber, noIdReason: '' }) as const

test('[P6] somebody known already is entered all the same and shows as a duplicate', () => {
  const state = township(person('zhang', '张三', { personal: resident(ZHANG_ID) }))
  const input = { unit: 'g2', household: null, ...detailsOf(person('x', '张 三', { personal: { ...resident(ZHANG_ID), phones: ['199-0000-1855'] } })) }
  expect(codeOf(say(state, putPerson, input, 'new'))).toBe('accepted')
  expect(now(state, 'new')).toMatchObject({ unit: 'g2', sex: 'FEMALE', revision: 1, personal: { name: '张三', birth: '1949-12-31', phones: ['19900001855'] } })
  expect(findDuplicates([now(state, 'zhang'), now(state, 'new')])).toEqual([{ first: 'new', second: 'zhang', grounds: ['ID'] }])
  expect(codeOf(say(state, putPerson, input, 'new'))).toBe('person-entered')
})

test('[P6] duplicates by phone and name, by name in a household; two numbers in one household are two people', () => {
  const phones = ['19900001855']
  const alike = [
    person('a', '李娟', { household: 'h', personal: { phones } }),
    person('b', '李娟', { household: 'h' }),
    person('c', '李娟', { personal: { phones } }),
    person('d', '李娟', { household: 'h', mergedInto: 'a' }),
    person('e', '王芳', { personal: { phones } }),
  ]
  expect(findDuplicates(alike)).toEqual([
    { first: 'a', second: 'c', grounds: ['PHONE_AND_NAME'] },
    { first: 'a', second: 'b', grounds: ['NAME_AND_HOUSEHOLD'] },
  ])
  const namesakes = [person('a', '李娟', { household: 'h', personal: resident(ZHANG_ID) }), person('b', '李娟', { household: 'h', personal: resident(LI_ID) })]
  expect(findDuplicates(namesakes)).toEqual([])
})

test('[P18] a person is entered in an open unit and in a household of that unit; a first 户主 is its head', () => {
  const state = township(household('h'))
  const head = { ...detailsOf(person('x', '张三')), relation: '户主' }
  expect(codeOf(say(state, putPerson, { unit: 'g9', household: null, ...head }))).toBe('unit-not-open')
  expect(codeOf(say(state, putPerson, { unit: 'g2', household: 'h', ...head }))).toBe('household-elsewhere')
  expect(codeOf(say(state, putPerson, { unit: 'g2', household: 'x', ...head }))).toBe('household-unknown')
  say(state, putPerson, { unit: 'g1', household: 'h', ...head }, 'zhang')
  say(state, putPerson, { unit: 'g1', household: 'h', ...head }, 'other')
  expect(state.one(households, 'h')).toMatchObject({ head: 'zhang', revision: 2 })
})

test('[P7] an edit on the present revision changes the record, with the masked number kept', () => {
  const state = township(person('zhang', '张三', { personal: { ...resident(ZHANG_ID), phones: ['19900001855'] } }))
  const shown = { ...detailsOf(now(state, 'zhang')), ...maskIdentity(now(state, 'zhang').personal) }
  const edit = { person: 'zhang', baseRevision: 1, ...shown, phones: ['199****1855', '13800000000'], living: 'AWAY' as const }
  expect(codeOf(say(state, editPerson, edit))).toBe('accepted')
  expect(now(state, 'zhang')).toMatchObject({ revision: 2, living: 'AWAY', personal: { idNumber: ZHANG_ID, phones: ['19900001855', '13800000000'] } })
  expect(say(state, editPerson, { ...edit, baseRevision: 1, phones: ['19900001855', '13800000000'] })).toEqual({ kind: 'accepted', changes: [] })
})

test('[P7] an edit that comes too late is kept whole beside the record until somebody decides', () => {
  const state = township(person('zhang', '张三'))
  const first = detailsOf(now(state, 'zhang'))
  say(state, editPerson, { person: 'zhang', baseRevision: 1, ...first, name: '张叁' })
  const late = { person: 'zhang', baseRevision: 1, ...first, relation: '子', living: 'AWAY' as const, phones: ['13800000000'] }
  expect(say(state, editPerson, late, 'k1')).toMatchObject({ kind: 'conflict', reason: { code: 'person-changed', revision: 2 } })
  expect(now(state, 'zhang')).toMatchObject({ revision: 2, personal: { name: '张叁', relation: '', phones: [] } })
  expect(state.one(conflicts, 'k1')).toMatchObject({
    status: 'OPEN',
    by: OFFICE,
    facts: { living: 'AWAY' },
    personal: { mine: { name: '张三', relation: '子', phones: ['13800000000'] } },
  })
  expect(codeOf(say(state, settleConflict, { conflict: 'k1', take: 'MINE', baseRevision: 1, reason: '' }))).toBe('person-changed')
  expect(codeOf(say(state, settleConflict, { conflict: 'k1', take: 'MINE', baseRevision: 2, reason: '' }))).toBe('accepted')
  expect(now(state, 'zhang')).toMatchObject({ revision: 3, personal: { name: '张三', relation: '子', phones: ['13800000000'] } })
  expect(state.one(conflicts, 'k1')).toMatchObject({ status: 'TAKEN', settledBy: OFFICE, settledAt: NOW })
  expect(codeOf(say(state, settleConflict, { conflict: 'k1', take: 'CURRENT', baseRevision: 3, reason: '' }))).toBe('conflict-settled')
})

test('[P7] the version not taken stays, and settling changes nothing else', () => {
  const state = township(person('zhang', '张三', { revision: 5 }))
  say(state, editPerson, { person: 'zhang', baseRevision: 4, ...detailsOf(now(state, 'zhang')), note: '回村' }, 'k1')
  expect(codeOf(say(state, settleConflict, { conflict: 'k1', take: 'CURRENT', baseRevision: 1, reason: '' }))).toBe('accepted')
  expect(now(state, 'zhang').revision).toBe(5)
  expect(state.one(conflicts, 'k1')).toMatchObject({ status: 'DROPPED', personal: { mine: { note: '回村' } } })
  expect(codeOf(say(state, settleConflict, { conflict: 'none', take: 'CURRENT', baseRevision: 1, reason: '' }))).toBe('conflict-unknown')
})

test('[P8] a household is changed against its revision, and its members come along to another unit', () => {
  const state = township(
    household('h', 'g1', 'zhang'),
    person('zhang', '张三', { household: 'h' }),
    person('li', '李四', { household: 'h' }),
    person('wang', '王五'),
  )
  const change = { household: 'h', baseRevision: 1, unit: 'g2', code: ' H1 ', head: 'li', door: '2号', address: '' }
  expect(codeOf(say(state, putHousehold, { ...change, head: 'wang' }))).toBe('head-not-member')
  expect(codeOf(say(state, putHousehold, { ...change, unit: 'g9' }))).toBe('unit-not-open')
  expect(codeOf(say(state, putHousehold, change))).toBe('accepted')
  expect(state.one(households, 'h')).toMatchObject({ unit: 'g2', code: 'H1', head: 'li', revision: 2 })
  expect([now(state, 'zhang').unit, now(state, 'li').unit, now(state, 'wang').unit]).toEqual(['g2', 'g2', 'g1'])
  expect(codeOf(say(state, putHousehold, change))).toBe('household-changed')
  expect(codeOf(say(state, putHousehold, { ...change, household: 'x' }))).toBe('household-unknown')
  expect(codeOf(say(state, putHousehold, { ...change, household: null, baseRevision: null, head: null }, 'h2'))).toBe('accepted')
  expect(state.one(households, 'h2')).toMatchObject({ id: 'h2', revision: 1, head: null })
})

test('[P9] a merge keeps both records and fills what the kept one lacks', () => {
  const kept = person('kept', '张三', { personal: { phones: ['19900001855'] } })
  const gone = person('gone', '张三', {
    unit: 'g2',
    sex: 'FEMALE',
    personal: { ...resident(ZHANG_ID), birth: '1949-12-31', phones: ['13800000000'], address: '前进村' },
  })
  const state = township(kept, gone)
  expect(codeOf(say(state, mergePersons, { kept: 'kept', gone: 'gone' }, 'm1'))).toBe('accepted')
  expect(now(state, 'kept')).toMatchObject({
    sex: 'FEMALE',
    personal: { idNumber: ZHANG_ID, noIdReason: '', phones: ['19900001855', '13800000000'], birth: '1949-12-31', address: '前进村' },
  })
  expect(now(state, 'gone')).toMatchObject({ mergedInto: 'kept', unit: 'g2', personal: gone.personal })
  expect(state.by(persons, 'idNumber', ZHANG_ID).map((one) => one.id)).toEqual(['kept'])
  expect(codeOf(say(state, mergePersons, { kept: 'kept', gone: 'gone' }))).toBe('person-merged')
  expect(codeOf(say(state, mergePersons, { kept: 'kept', gone: 'kept' }))).toBe('merge-with-itself')
  expect(codeOf(say(state, mergePersons, { kept: 'kept', gone: 'nobody' }))).toBe('person-unknown')
  expect(codeOf(say(state, editPerson, { person: 'gone', baseRevision: 2, ...detailsOf(gone) }))).toBe('person-merged')
  expect(codeOf(say(state, movePerson, { person: 'gone', unit: 'g1', household: null }))).toBe('person-merged')
})

test('[P9] two resident numbers are two people until one is corrected', () => {
  const state = township(person('a', '张三', { personal: resident(ZHANG_ID) }), person('b', '张三', { personal: resident(LI_ID) }))
  expect(codeOf(say(state, mergePersons, { kept: 'a', gone: 'b' }))).toBe('merge-two-numbers')
  say(state, editPerson, { person: 'b', baseRevision: 1, ...detailsOf(now(state, 'b')), ...resident(ZHANG_ID) })
  expect(codeOf(say(state, mergePersons, { kept: 'a', gone: 'b' }))).toBe('accepted')
})

test('[P10] undoing a merge gives back what was and leaves what was edited since', () => {
  const before = [
    person('kept', '张三', { sex: 'MALE', personal: { phones: ['19900001855'] } }),
    person('gone', '张三', { personal: { ...resident(ZHANG_ID), birth: '1949-12-31', phones: ['19900001855', '13800000000'], address: '前进村' } }),
  ] as const
  const state = township(...before)
  say(state, mergePersons, { kept: 'kept', gone: 'gone' }, 'm1')
  const merged = now(state, 'kept')
  say(state, editPerson, {
    person: 'kept',
    baseRevision: merged.revision,
    ...detailsOf(merged),
    phones: [...merged.personal.phones, '15800000000'],
    note: '返乡',
  })
  expect(codeOf(say(state, undoMerge, { merge: 'm1' }))).toBe('accepted')
  expect(now(state, 'gone')).toMatchObject({ mergedInto: null, personal: before[1].personal })
  expect(now(state, 'kept')).toMatchObject({ personal: { ...before[0].personal, phones: ['19900001855', '15800000000'], note: '返乡' } })
  expect(state.one(merges, 'm1')?.undoneAt).toBe(NOW)
  expect(codeOf(say(state, undoMerge, { merge: 'm1' }))).toBe('merge-undone')
  expect(codeOf(say(state, undoMerge, { merge: 'x' }))).toBe('merge-unknown')
})

test('[P10] an undo leaves the kept record what another merged record has as well', () => {
  const number = { ...resident(ZHANG_ID), phones: ['13800000000'], address: '前进村' }
  const state = township(person('kept', '张三'), person('one', '张三', { personal: number }), person('two', '张三', { sex: 'MALE', personal: number }))
  say(state, mergePersons, { kept: 'kept', gone: 'one' }, 'm1')
  say(state, mergePersons, { kept: 'kept', gone: 'two' }, 'm2')
  expect(codeOf(say(state, undoMerge, { merge: 'm1' }))).toBe('accepted')
  expect(now(state, 'kept')).toMatchObject({ sex: 'MALE', alsoOf: ['two'], personal: number })
  expect(codeOf(say(state, undoMerge, { merge: 'm2' }))).toBe('accepted')
  expect(now(state, 'kept')).toMatchObject({ sex: 'UNKNOWN', alsoOf: [], personal: person('kept', '张三').personal })
})

test('[P10] an undo takes from an open conflict what the other record gave, and brings nothing back that was struck out since', () => {
  const phones = ['13800000000', '13900000000']
  const state = township(
    person('kept', '张三'),
    person('gone', '张三', { personal: { phones } }),
    person('more', '张三', { personal: { phones: ['15800000000'] } }),
  )
  say(state, mergePersons, { kept: 'kept', gone: 'gone' }, 'm1')
  say(state, mergePersons, { kept: 'kept', gone: 'more' }, 'm2')
  const merged = now(state, 'kept')
  say(state, editPerson, { person: 'kept', baseRevision: merged.revision, ...detailsOf(merged), phones })
  say(state, editPerson, { person: 'kept', baseRevision: merged.revision, ...detailsOf(merged), note: '晚到' }, 'k1')
  expect(state.one(conflicts, 'k1')).toMatchObject({ alsoOf: ['gone', 'more'], personal: { mine: { phones: [...phones, '15800000000'] } } })
  say(state, undoMerge, { merge: 'm1' })
  expect(state.one(conflicts, 'k1')).toMatchObject({ alsoOf: ['more'], personal: { mine: { phones: ['15800000000'], note: '晚到' } } })
  expect(now(state, 'kept').personal.phones).toEqual([])
})

test('[P10, P20] merges in a row lead to the standing record and are undone from the last', () => {
  const state = township(person('a', '张三'), person('b', '张三'), person('c', '张三'))
  say(state, mergePersons, { kept: 'b', gone: 'a' }, 'm1')
  say(state, mergePersons, { kept: 'c', gone: 'b' }, 'm2')
  expect(standing(state, 'a')?.id).toBe('c')
  expect(mergeTrail(state, 'a')).toEqual(['a', 'b', 'c'])
  expect(standing(state, 'nobody')).toBeUndefined()
  expect(codeOf(say(state, undoMerge, { merge: 'm1' }))).toBe('merge-covered')
  expect(codeOf(say(state, undoMerge, { merge: 'm2' }))).toBe('accepted')
  expect(standing(state, 'a')?.id).toBe('b')
  expect(codeOf(say(state, undoMerge, { merge: 'm1' }))).toBe('accepted')
  expect(standing(state, 'a')?.id).toBe('a')
})

test('[P18] a person moves with unit and household; a household whose head leaves has none', () => {
  const state = township(household('h1', 'g1', 'zhang'), household('h2', 'g2'), person('zhang', '张三', { household: 'h1', personal: { relation: '户主' } }))
  expect(codeOf(say(state, movePerson, { person: 'zhang', unit: 'g1', household: 'h2' }))).toBe('household-elsewhere')
  expect(codeOf(say(state, movePerson, { person: 'zhang', unit: 'g9', household: null }))).toBe('unit-not-open')
  expect(codeOf(say(state, movePerson, { person: 'x', unit: 'g1', household: null }))).toBe('person-unknown')
  expect(codeOf(say(state, movePerson, { person: 'zhang', unit: 'g2', household: 'h2' }))).toBe('accepted')
  expect(now(state, 'zhang')).toMatchObject({ unit: 'g2', household: 'h2', revision: 2, personal: { relation: '' } })
  expect(state.one(households, 'h1')).toMatchObject({ head: null, revision: 2 })
  expect(say(state, movePerson, { person: 'zhang', unit: 'g2', household: 'h2' })).toEqual({ kind: 'accepted', changes: [] })
  expect(
    movePerson.units?.(
      { id: 'c', kind: '', township: 't', unit: 'g1', actor: OFFICE, device: 'd', at: NOW, input: { person: 'zhang', unit: 'g1', household: null } },
      state,
    ),
  ).toEqual(['g1', 'g2'])
})

test('[P18] a person’s open conflicts and merges come along to the new unit', () => {
  const state = township(household('h', 'g1'), person('zhang', '张三', { household: 'h', revision: 2 }), person('twin', '张三'))
  say(state, editPerson, { person: 'zhang', baseRevision: 1, ...detailsOf(now(state, 'zhang')), note: '回村' }, 'k1')
  say(state, mergePersons, { kept: 'zhang', gone: 'twin' }, 'm1')
  say(state, movePerson, { person: 'zhang', unit: 'g2', household: null })
  expect([state.one(conflicts, 'k1')?.unit, state.one(merges, 'm1')?.unit]).toEqual(['g2', 'g2'])
  say(state, movePerson, { person: 'zhang', unit: 'g1', household: 'h' })
  say(state, putHousehold, { household: 'h', baseRevision: 1, unit: 'g2', code: null, head: null, door: '', address: '' })
  expect([now(state, 'zhang').unit, state.one(conflicts, 'k1')?.unit, state.one(merges, 'm1')?.unit]).toEqual(['g2', 'g2', 'g2'])
})

test('[P19] a knock counts on the day it happened, in the unit of the household', () => {
  const state = township(household('h', 'g2'))
  expect(codeOf(say(state, recordHouseVisit, { household: 'h', result: 'NO_ANSWER', note: ' 邻居说晚上回来 ' }, 'v1', '2022-03-16T16:00:00.000Z'))).toBe(
    'accepted',
  )
  expect(state.one(houseVisits, 'v1')).toEqual({
    id: 'v1',
    household: 'h',
    unit: 'g2',
    at: '2022-03-16T16:00:00.000Z',
    day: '2022-03-17',
    by: OFFICE,
    result: 'NO_ANSWER',
    personal: { note: '邻居说晚上回来' },
  })
  expect(houseVisits.tallies(state.one(houseVisits, 'v1') as never)).toEqual([{ unit: 'g2', day: '2022-03-17', indicator: 'house-visits.NO_ANSWER', n: 1 }])
  expect(codeOf(say(state, recordHouseVisit, { household: 'x', result: 'MET', note: '' }))).toBe('household-unknown')
})
