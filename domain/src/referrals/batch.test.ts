import fc from 'fast-check'
import { expect, test } from 'vitest'
import { put } from '../kernel/change.ts'
import type { Command, Context, Outcome, Sentence } from '../kernel/command.ts'
import type { MemoryState } from '../kernel/memory-state.ts'
import { table, type Row } from '../kernel/table.ts'
import { persons } from '../people/tables.ts'
import { acceptBatch } from './accept-batch.ts'
import type { AcceptBatch } from './list-to-accept.ts'
import { aBatch, aHousehold, aPerson, aRow, aState, CONTEXT, NOW, OFFICE, ROOT, SECOND, uuid } from './station-township.ts'
import { referralBatches, referrals, returnedRows, senderLayouts, type Referral } from './tables.ts'
import { undoBatch, type UndoBatch } from './undo-batch.ts'

interface Tie extends Row {
  readonly person: string
}
const followUps = table<Tie>('follow_ups', { indexes: ['person'] })
const undo = undoBatch([followUps])

const LUO = '990101196203141021'
const XU = '990101196303141037'
const HAN = '990101196003141000'

function say<I>(sentence: Sentence<I>, state: MemoryState, command: Command<I>, context: Context = CONTEXT): Outcome {
  const outcome = sentence.decide(state, command, { ...context, actor: { ...context.actor, id: command.actor } })
  if (outcome.kind !== 'refused') state.apply(outcome.changes)
  return outcome
}

function takeBack(state: MemoryState, batch: string): Outcome {
  const command: Command<UndoBatch> = { id: uuid(77), kind: undo.kind, township: ROOT, unit: ROOT, actor: OFFICE, device: OFFICE, at: NOW, input: { batch } }
  return say(undo, state, command)
}

const accept = (state: MemoryState, command: Command<AcceptBatch>, context?: Context): Outcome => say(acceptBatch, state, command, context)
const codeOf = (outcome: Outcome): string => (outcome.kind === 'refused' ? outcome.reason.code : outcome.kind)

test('[R7] a list is taken in whole: names, new persons, returned rows, the sender’s layout', () => {
  const known = aPerson(2, '罗龙', LUO, { unit: '430502201204-3-1', household: uuid(51) })
  const state = aState(known, aHousehold(51, '430502201204-3-1', known.id))
  const rows = [
    aRow(5, '罗龙', LUO, { person: known.id, unit: '430502201204-3-1', placedBy: 'HOUSEHOLD' }),
    aRow(6, '许兰', XU, { phones: ['17700000002'] }),
    aRow(7, '韩花', HAN, { unit: ROOT, placedBy: 'NONE' }),
    aRow(8, '许兰', XU, { phones: ['17700000003'] }),
  ]
  const returned = [{ id: uuid(900), row: 9, name: '罗虎', reasons: [{ code: 'id-number-birthday', birth: '1962-13-01' }], original: ['罗虎', '99'] }]
  expect(codeOf(accept(state, aBatch(12, rows, { claimed: 5, returned })))).toBe('accepted')

  expect(state.one(referralBatches, uuid(12))).toMatchObject({ accepted: 4, bad: 1, acceptedBy: OFFICE, secondedBy: null, status: 'ACCEPTED' })
  const made = state.by(referrals, 'batch', uuid(12))
  expect(made.map((row) => [row.rowNumber, row.status, row.result, row.personal.resultNote])).toEqual([
    [5, 'OPEN', null, ''],
    [6, 'OPEN', null, ''],
    [7, 'TRIAGE', null, ''],
    [8, 'CLOSED', 'DUPLICATE', '与第6行重复'],
  ])
  expect(made.map((row) => row.person)).toEqual([known.id, made[1]?.id, made[2]?.id, made[1]?.id])
  const xu = state.by(persons, 'idNumber', XU)
  expect(xu).toHaveLength(1)
  expect(xu[0]?.personal.phones).toEqual(['17700000002', '17700000003'])
  // The details of a reason may be personal: they are not kept beside the sealed row.
  expect(state.by(returnedRows, 'batch', uuid(12)).map((row) => [row.unit, row.reasons, row.personal.original])).toEqual([
    [ROOT, [{ code: 'id-number-birthday' }], ['罗虎', '99']],
  ])
  expect(state.by(senderLayouts, 'sender', '县疫情防控指挥部')).toMatchObject([{ layout: '0123456789abcdef', rows: 5, mapping: { 0: 'name' } }])
})

test('[R7] somebody who was entered meanwhile is not made twice', () => {
  const state = aState(aPerson(3, '许兰', XU))
  accept(state, aBatch(12, [aRow(5, '许兰', XU)]))
  expect(state.by(persons, 'idNumber', XU).map((person) => person.id)).toEqual([uuid(3)])
  expect(state.one(referrals, uuid(1005))?.person).toBe(uuid(3))
})

test('[R7] a record that was merged meanwhile is followed to the one that stands', () => {
  const state = aState(aPerson(3, '许兰', '', { mergedInto: uuid(4) }), aPerson(4, '许兰', XU))
  accept(state, aBatch(12, [aRow(5, '许兰', '', { person: uuid(3), phones: ['17700000002'] })]))
  expect(state.one(referrals, uuid(1005))?.person).toBe(uuid(4))
})

test('[R7] the same file is refused while it stands, and may come again once it was taken back', () => {
  const state = aState()
  const again = (n: number): Command<AcceptBatch> => aBatch(n, [aRow(5, '许兰', XU)], { fileHash: 'f'.repeat(64) })
  expect(codeOf(accept(state, again(12)))).toBe('accepted')
  expect(codeOf(accept(state, again(13)))).toBe('list-taken-in-before')
  takeBack(state, uuid(12))
  expect(codeOf(accept(state, again(14)))).toBe('accepted')
})

test('[R7] nothing is taken in of a list with a place that is closed, a household nobody knows, a number that does not hold, or no row', () => {
  const refuse = (rows: Parameters<typeof aBatch>[1], more: Parameters<typeof aBatch>[2] = {}): string => codeOf(accept(aState(), aBatch(12, rows, more)))
  expect(refuse([aRow(5, '许兰', XU, { unit: '430502209999' })])).toBe('unit-not-open')
  expect(refuse([aRow(5, '许兰', XU, { household: uuid(99) })])).toBe('household-unknown')
  expect(refuse([aRow(5, '许兰', '990101196303141038')])).toBe('id-number-check')
  expect(refuse([])).toBe('list-empty')
  expect(refuse([aRow(5, '许兰', XU)], { dueAt: '2022-03-18T12:00:00.000Z' })).toBe('list-due-before-receipt')
})

test('[R6] the second person is another than the first, and the one who says it', () => {
  const rows = [aRow(5, '许兰', XU)]
  const agreed = (more: Parameters<typeof aBatch>[2]): string => codeOf(accept(aState(), aBatch(12, rows, { claimed: 9, ...more })))
  expect(agreed({})).toBe('list-needs-second')
  expect(agreed({ secondedBy: OFFICE })).toBe('list-second-is-first')
  expect(agreed({ secondedBy: SECOND })).toBe('list-not-agreed-by-actor')
  expect(agreed({ secondedBy: SECOND, actor: SECOND })).toBe('accepted')
  expect(agreed({ acceptedBy: SECOND })).toBe('list-not-agreed-by-actor')
})

test('[R6] a list that differs by more than a fifth from the sender’s list before needs a second person', () => {
  const numbers = ['990101196103141016', LUO, XU, '990101196403141042', '990101196503141058']
  const rows = numbers.map((number, i) => aRow(5 + i, `罗${'甲乙丙丁戊'[i]}`, number))
  const state = aState()
  accept(state, aBatch(12, rows))
  const shifted = rows.map((row) => ({ ...row, id: uuid(2000 + row.row) }))
  const one = shifted.map((row, i) => (i === 0 ? { ...row, origin: '武汉' } : row))
  const two = one.map((row, i) => (i === 1 ? { ...row, phones: ['18600000001'] } : row))
  expect(codeOf(accept(state, aBatch(13, two)))).toBe('list-needs-second')
  expect(codeOf(accept(state, aBatch(13, shifted.slice(2))))).toBe('list-needs-second')
  expect(codeOf(accept(state, aBatch(13, one)))).toBe('accepted')
})

test('[R7] an unchanged name that was answered is closed with that answer, for two weeks, however often it comes', () => {
  const state = aState()
  const later = (day: string): Context => ({ ...CONTEXT, now: `${day}T14:00:00.000Z` })
  const batch = (n: number, day: string, origin = '深圳'): Command<AcceptBatch> =>
    aBatch(n, [aRow(5, '许兰', XU, { id: uuid(n * 100), origin })], {
      listDay: day,
      receivedAt: `${day}T13:00:00.000Z`,
      dueAt: `${day}T20:00:00.000Z`,
      secondedBy: SECOND,
      actor: SECOND,
    })
  accept(state, batch(12, '2022-03-18'), later('2022-03-18'))
  const first = state.one(referrals, uuid(1200))
  if (!first) throw new Error('no referral')
  state.apply([put(referrals, answeredOn('2022-03-19', first), first)])
  const answer = (n: number): unknown => {
    const row = state.one(referrals, uuid(n * 100))
    return [row?.status, row?.result, row?.personal.earlier]
  }
  const earlier = { referral: uuid(1200), result: 'CONTROLLED_HERE', closedDay: '2022-03-19' }
  accept(state, batch(13, '2022-03-20'), later('2022-03-20'))
  expect(answer(13)).toEqual(['CLOSED', 'DUPLICATE', earlier])
  accept(state, batch(14, '2022-03-30'), later('2022-03-30'))
  expect(answer(14)).toEqual(['CLOSED', 'DUPLICATE', earlier])
  accept(state, batch(15, '2022-04-04'), later('2022-04-04'))
  expect(answer(15)).toEqual(['OPEN', null, null])
  const closed = state.one(referrals, uuid(1500))
  if (!closed) throw new Error('no referral')
  state.apply([put(referrals, answeredOn('2022-04-05', closed), closed)])
  accept(state, batch(16, '2022-04-06', '武汉'), later('2022-04-06'))
  expect(answer(16)).toEqual(['OPEN', null, null])
})

function answeredOn(day: string, row: Referral): Referral {
  return { ...row, status: 'CLOSED', result: 'CONTROLLED_HERE', closedAt: `${day}T01:00:00.000Z`, closedDay: day, closedBy: OFFICE }
}

test('[R9] taking a list back leaves everything as it was before it, but for the record that it came', () => {
  const known = aPerson(2, '罗龙', LUO)
  const person = fc.constantFrom(...[LUO, XU, HAN, '990101196403141042'].map((number, i) => [`罗${'甲乙丙丁'[i]}`, number] as const))
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), fc.array(person, { minLength: 1, maxLength: 12 }), (first, second) => {
      const state = aState(known)
      const rows = (people: typeof first, base: number) =>
        people.map(([name, number], i) => aRow(5 + i, name, number, { id: uuid(base + i), person: number === LUO ? known.id : null }))
      expect(codeOf(accept(state, aBatch(12, rows(first, 3000), { secondedBy: SECOND, actor: SECOND })))).toBe('accepted')
      const before = dump(state, [uuid(12)])
      const returned = [{ id: uuid(900), row: 99, name: '', reasons: [{ code: 'name-missing' }], original: [] }]
      expect(codeOf(accept(state, aBatch(13, rows(second, 4000), { secondedBy: SECOND, actor: SECOND, layout: 'bbbbbbbbbbbbbbbb', returned })))).toBe(
        'accepted',
      )
      expect(codeOf(takeBack(state, uuid(13)))).toBe('accepted')
      expect(dump(state, [uuid(12)])).toEqual(before)
      expect(state.by(returnedRows, 'batch', uuid(13))).toEqual([])
      expect(state.one(referralBatches, uuid(13))).toMatchObject({ status: 'UNDONE', undoneBy: OFFICE, undoneAt: NOW, kept: [] })
      expect(codeOf(takeBack(state, uuid(13)))).toBe('batch-undone')
    }),
    { seed: 9, numRuns: 60 },
  )
})

function dump(state: MemoryState, batches: readonly string[]): unknown {
  return {
    people: [LUO, XU, HAN, '990101196403141042'].map((number) => state.by(persons, 'idNumber', number)),
    batches: batches.map((id) => [state.one(referralBatches, id), state.by(referrals, 'batch', id)]),
    layouts: state.by(senderLayouts, 'sender', '县疫情防控指挥部'),
  }
}

test('[R9] a person to whom something else has happened stays, and is named', () => {
  const numbers = ['990101196103141016', LUO, XU, '990101196403141042']
  const state = aState()
  accept(
    state,
    aBatch(
      12,
      numbers.map((number, i) => aRow(5 + i, `罗${'甲乙丙丁'[i]}`, number)),
    ),
  )
  const [followed, edited, pushedAgain, plain] = numbers.map((number) => state.by(persons, 'idNumber', number)[0])
  if (!followed || !edited || !pushedAgain || !plain) throw new Error('no person')
  state.apply([put(followUps, { id: uuid(600), person: followed.id }), put(persons, { ...edited, revision: 2 }, edited)])
  accept(state, aBatch(13, [aRow(5, '罗丙', XU, { id: uuid(4000) })], { sender: '县公安局', layout: 'cccccccccccccccc' }))
  expect(codeOf(takeBack(state, uuid(12)))).toBe('accepted')
  expect(state.one(referralBatches, uuid(12))?.kept).toEqual([followed.id, edited.id, pushedAgain.id])
  expect(state.one(persons, plain.id)).toBeUndefined()
  expect(state.one(persons, followed.id)).toBeDefined()
  expect(state.by(referrals, 'batch', uuid(12))).toEqual([])
})

test('[R9] a batch nobody knows cannot be taken back', () => {
  expect(codeOf(takeBack(aState(), uuid(12)))).toBe('batch-unknown')
})

test('[R7] what a decision needs is asked for before it decides', () => {
  const known = aPerson(3, '许兰', '', { mergedInto: uuid(4) })
  const state = aState(known, aPerson(4, '许兰', XU))
  accept(state, aBatch(12, [aRow(5, '许兰', XU)]))
  const needs = acceptBatch.needs(aBatch(13, [aRow(5, '许兰', XU, { person: known.id, household: uuid(51) })]), state)
  const asked = (name: string, index: string): readonly string[] =>
    needs.filter((need) => need.table.name === name && need.index === index).flatMap((need) => need.values)
  expect(asked('persons', 'id')).toEqual([known.id, uuid(4)])
  expect(asked('persons', 'idNumber')).toEqual([XU])
  expect(asked('households', 'id')).toEqual([uuid(51)])
  expect(asked('referrals', 'batch')).toEqual([uuid(12)])
  const undoing = undo.needs({ ...aBatch(14, []), kind: undo.kind, input: { batch: uuid(12) } }, state)
  expect(undoing.map((need) => `${need.table.name}.${need.index}`)).toContain('follow_ups.person')
})
