import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../kernel/command.ts'
import { claimedCount } from '../kernel/sheet/claimed-count.ts'
import { findHeader } from '../kernel/sheet/find-header.ts'
import { fingerprintLayout } from '../kernel/sheet/fingerprint-layout.ts'
import { proposeMapping } from '../kernel/sheet/propose-mapping.ts'
import { dayWithin } from '../kernel/sheet/read-day.ts'
import { textCell, type Sheet } from '../kernel/sheet/sheet.ts'
import { checkCharacter } from '../people/id-number.ts'
import { persons } from '../people/tables.ts'
import { acceptBatch } from './accept-batch.ts'
import { dryRun } from './dry-run.ts'
import { knowPeople } from './known-people.ts'
import { preparePlaces } from './places.ts'
import { readReferralRows } from './read-referral-rows.ts'
import { REFERRAL_FIELDS } from './referral-fields.ts'
import { aBatch, aPerson, aState, CONTEXT, ROOT, UNITS, uuid } from './station-township.ts'
import { referrals, senderLayouts } from './tables.ts'

const SEED = 13
const SENDER = '县疫情防控指挥部'
const NAMES = ['序号', '姓名', '性别', '证件号码', '联系方式', '来自何地', '返回时间', '现住址']

/** A list of which the last one of the same sender had the same people: nothing about it is startling. */
type Rows = readonly (readonly string[])[]
interface List {
  readonly title: string
  readonly names: readonly string[]
  readonly rows: Rows
}

const SURNAMES = [...'罗彭谢马徐韩邓吕郭沈冯孙宋黄曹周刘赵曾萧']
const GIVEN = [...'龙军明花娜雪静涛勇刚敏秀梅燕海琪']

function idOf(n: number): string {
  const first17 = `990101${1940 + (n % 60)}${String(1 + (n % 12)).padStart(2, '0')}${String(1 + (n % 28)).padStart(2, '0')}${String(100 + (n % 800))}`
  return first17 + checkCharacter(first17)
}

function rowOf(n: number, i: number): readonly string[] {
  const name = `${SURNAMES[n % SURNAMES.length]}${GIVEN[(n * 7) % GIVEN.length]}${GIVEN[(n * 3 + 1) % GIVEN.length]}`
  return [
    String(i + 1),
    name,
    n % 2 ? '男' : '女',
    idOf(n),
    `186${String(10_000_000 + n)}`,
    '湖北省武汉市',
    `2022-03-${10 + (n % 9)}`,
    ['高家村1组', '白云村2组', '石桥村'][n % 3] ?? '',
  ]
}

const good = fc
  .tuple(fc.uniqueArray(fc.nat(700), { minLength: 20, maxLength: 45 }), fc.boolean())
  .map(([people, plain]): List => ({ title: plain ? '' : `核查名单 下发时间:2022年3月18日21时 共${people.length}条`, names: NAMES, rows: people.map(rowOf) }))

const column = (rows: Rows, at: number, change: (value: string, i: number) => string): Rows =>
  rows.map((row, i) => row.map((value, c) => (c === at ? change(value, i) : value)))
const swap = (rows: Rows, a: number, b: number): Rows => rows.map((row) => row.map((value, c) => (c === a ? (row[b] ?? '') : c === b ? (row[a] ?? '') : value)))

/** The ways in which lists go wrong on their way (trust.md, bar 13). */
const WRONGS: Readonly<Record<string, (list: List) => List>> = {
  'columns shifted to the right': (list) => ({ ...list, rows: list.rows.map((row) => ['', ...row.slice(0, -1)]) }),
  'columns shifted to the left': (list) => ({ ...list, rows: list.rows.map((row) => [...row.slice(1), '']) }),
  'name and number swapped': (list) => ({ ...list, rows: swap(list.rows, 1, 3) }),
  'number and phone swapped, and the names slipped': (list) => ({
    ...list,
    rows: column(swap(list.rows, 3, 4), 1, (_, i) => list.rows[(i + 1) % list.rows.length]?.[1] ?? ''),
  }),
  'names slipped by a row': (list) => ({ ...list, rows: column(list.rows, 1, (_, i) => list.rows[(i + 1) % list.rows.length]?.[1] ?? '') }),
  'numbers in scientific notation': (list) => ({
    ...list,
    rows: column(list.rows, 3, (value) => Number(value.slice(0, 17)).toExponential(2).toUpperCase()),
  }),
  'last digits zero': (list) => ({ ...list, rows: column(list.rows, 3, (value) => `${value.slice(0, 15)}000`) }),
  'a digit lost': (list) => ({ ...list, rows: column(list.rows, 3, (value) => value.slice(1)) }),
  'numbers sorted by themselves': (list) => {
    const sorted = list.rows.map((row) => row[3] ?? '').toSorted()
    return { ...list, rows: column(list.rows, 3, (_, i) => sorted[i] ?? '') }
  },
  'numbers masked by the sender': (list) => ({ ...list, rows: column(list.rows, 3, (value) => `${value.slice(0, 6)}********${value.slice(-4)}`) }),
  'numbers left out': (list) => ({ ...list, rows: column(list.rows, 3, () => '') }),
  'phones cut': (list) => ({ ...list, rows: column(list.rows, 4, (value) => value.slice(0, 7) + '元') }),
  'the wrong encoding': (list) => ({ ...list, rows: column(list.rows, 1, () => '\ufffd\ufffd1') }),
  'another township’s list': (list) => ({ ...list, rows: column(list.rows, 7, () => '高崇山镇石塘村3组') }),
  'half the list cut off': (list) => ({ ...list, rows: list.rows.slice(0, list.rows.length / 2) }),
  'last month’s list': (list) => ({ ...list, title: '核查名单 下发时间:2022年2月18日' }),
  'everybody twice': (list) => ({ ...list, title: '', rows: [...list.rows, ...list.rows] }),
  'another list altogether': (list) => ({ ...list, rows: list.rows.map((_, i) => rowOf(1000 + i, i)) }),
  'a third with other phones': (list) => ({ ...list, rows: column(list.rows, 4, (value, i) => (i % 3 === 0 ? `139${value.slice(3)}` : value)) }),
  'another layout': (list) => ({ ...list, names: [...list.names.slice(0, 7), '居住地址', '备注'], rows: list.rows.map((row) => [...row, '']) }),
}

const PER_WRONG = 25

/** Takes the list in as one person would, with the sender's last list and the register full of the right names. */
function takeIn(before: List, list: List): Outcome | 'NO_HEADER' {
  const sheet: Sheet = {
    name: '名单',
    rows: [...(list.title ? [[textCell(list.title)]] : []), list.names.map(textCell), ...list.rows.map((row) => row.map(textCell))],
    merges: [],
  }
  const header = findHeader(sheet, REFERRAL_FIELDS)
  if (!header) return 'NO_HEADER'
  const { mapping, missing } = proposeMapping(sheet, header, REFERRAL_FIELDS)
  if (missing.length > 0) return 'NO_HEADER'
  const state = aState()
  const people = before.rows.map((row, i) => aPerson(i + 1, row[1] ?? '', row[3] ?? '', { phones: [row[4] ?? ''] }))
  for (const person of people) state.add(persons, person)
  acceptBefore(
    state,
    before,
    people.map((person) => person.id),
  )
  const today = '2022-03-18'
  const listDay = [...header.above, ...header.below].map(dayWithin).find((day) => day !== undefined) ?? today
  const claimed = claimedCount([...header.above, ...header.below])
  const layout = fingerprintLayout(header)
  const run = dryRun({
    list: readReferralRows(sheet, header, mapping, { listDay, today }),
    places: preparePlaces(UNITS, ROOT),
    known: knowPeople(people, []),
    previous: state.by(referrals, 'batch', uuid(12)),
    layouts: state.by(senderLayouts, 'sender', SENDER),
    sender: SENDER,
    layout,
    claimed,
    listDay,
    today,
  })
  const rows = run.rows.map((row, i) => ({ ...row, id: uuid(5000 + i) }))
  const returned = run.bad.map((row, i) => ({ ...row, id: uuid(9000 + i) }))
  const outcome = acceptBatch.decide(state, aBatch(13, rows, { layout, claimed, listDay, doubtful: run.doubtful, returned }), CONTEXT)
  // What the desk is shown and what the decision asks must be the same.
  if (rows.length > 0) expect(outcome.kind === 'refused').toBe(run.second.length > 0)
  return outcome
}

/** The sender's list before: the same people, told the same. */
function acceptBefore(state: ReturnType<typeof aState>, before: List, ids: readonly string[]): void {
  const rows = [before.names, ...before.rows].map((row) => row.map(textCell))
  const sheet: Sheet = { name: '', rows, merges: [] }
  const header = findHeader(sheet, REFERRAL_FIELDS)
  if (!header) throw new Error('no header')
  const { rows: read } = readReferralRows(sheet, header, proposeMapping(sheet, header, REFERRAL_FIELDS).mapping, { listDay: '2022-03-17', today: '2022-03-17' })
  const accepted = read.map((row, i) => ({ ...row, id: uuid(2000 + i), person: ids[i] ?? null, unit: ROOT, placedBy: 'NONE' as const, household: null }))
  const outcome = acceptBatch.decide(state, aBatch(12, accepted, { layout: fingerprintLayout(header), claimed: null }), CONTEXT)
  if (outcome.kind === 'refused') throw new Error(outcome.reason.code)
  state.apply(outcome.changes)
}

test(`[R6] five hundred wrong lists: none is taken in by one person alone (seed ${SEED})`, () => {
  const letIn: string[] = []
  for (const [name, spoil] of Object.entries(WRONGS)) {
    fc.assert(
      fc.property(good, (list) => {
        const outcome = takeIn(list, spoil(list))
        if (outcome === 'NO_HEADER' || outcome.kind === 'refused') return
        letIn.push(name)
      }),
      { seed: SEED, numRuns: PER_WRONG },
    )
  }
  expect(Object.keys(WRONGS).length * PER_WRONG).toBeGreaterThanOrEqual(500)
  expect(letIn).toEqual([])
}, 60_000)

test(`[R6] fifty good lists are taken in by one person (seed ${SEED})`, () => {
  fc.assert(
    fc.property(good, (list) => {
      const outcome = takeIn(list, list)
      expect(outcome).toMatchObject({ kind: 'accepted' })
    }),
    { seed: SEED, numRuns: 50 },
  )
}, 60_000)
