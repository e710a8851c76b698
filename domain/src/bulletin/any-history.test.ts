import fc from 'fast-check'
import { test } from 'vitest'
import { addDays, addHours } from '../kernel/instant.ts'
import { computeBulletin } from './compute-bulletin.ts'
import type { BulletinRows } from './reading.ts'
import type { FollowUpFacts } from './standing-at.ts'
import { at, EAST, endedAs, followUp, NO_ROWS, SETTINGS, WEST } from './rows-to-count.ts'

const DAYS = ['2020-02-10', '2020-02-11', '2020-02-12', '2020-02-13'] as const
const SEED = Number(process.env['SEED'] ?? 20200212)

/** What happened to one person: begun at some hour, perhaps changed or ended some hours later, perhaps entered by mistake. */
const life = fc.record({
  startsAfter: fc.integer({ min: -400, max: 90 }),
  days: fc.integer({ min: 1, max: 20 }),
  end: fc.option(
    fc.record({
      after: fc.integer({ min: 0, max: 400 }),
      as: fc.constantFrom('RELEASED', 'TRANSFERRED_OUT', 'BECAME_CASE', 'LEFT', 'DIED', 'LOST', 'CANCELED', 'CHANGED' as const),
    }),
  ),
  next: fc.constantFrom('ACTIVE', 'RELEASED', 'CANCELED' as const),
  transferredIn: fc.boolean(),
  east: fc.boolean(),
})

function rowsOf(lives: readonly (typeof life extends fc.Arbitrary<infer L> ? L : never)[]): readonly FollowUpFacts[] {
  return lives.flatMap(({ startsAfter, days, end, next, transferredIn, east }, n) => {
    const startedAt = addHours(at('2020-02-10', '17:00'), startsAfter)
    const facts = { unit: east ? `${EAST}-01` : `${WEST}-02`, startedAt, transferredIn }
    const first = followUp(`p${n}`, startedAt.slice(0, 10), days, facts)
    if (!end) return [first]
    const endedAt = addHours(startedAt, end.after)
    const before = endedAs(first, end.as, endedAt)
    if (end.as !== 'CHANGED') return [before]
    const after = followUp(`p${n}-next`, endedAt.slice(0, 10), days, { ...facts, startedAt: endedAt, transferredIn: false, previous: first.id })
    return [before, next === 'ACTIVE' ? after : endedAs(after, next, addHours(endedAt, end.after))]
  })
}

const history = fc.array(life, { maxLength: 30 }).map((lives): BulletinRows => ({ ...NO_ROWS, followUps: rowsOf(lives) }))

test(`[B3] for any history, stock and flow agree once the gap is counted, and each day opens with what the last one closed (seed ${SEED})`, () => {
  fc.assert(
    fc.property(history, (rows) => {
      const balances = DAYS.map((day) => computeBulletin(rows, day, SETTINGS).balance)
      return balances.every((balance, n) => {
        const before = balances[n - 1]
        const opens = before === undefined || balance.opening === before.closing + before.gap.length
        return opens && balance.expected === balance.closing + balance.gap.length
      })
    }),
    { seed: SEED, numRuns: 500 },
  )
})

test(`[B2] for any history, every figure is the count of its rows, its share lies within, and the units add up (seed ${SEED})`, () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...DAYS, addDays(DAYS[3], 30)), (rows, day) =>
      computeBulletin(rows, day, SETTINGS).figures.every((figure) => {
        const units = Object.values(figure.byUnit)
        return (
          figure.n === figure.rows.length &&
          new Set(figure.rows).size === figure.n &&
          (figure.of ?? figure.n) === figure.n + figure.missing.length &&
          figure.missing.every((row) => !figure.rows.includes(row)) &&
          units.reduce((sum, unit) => sum + unit.n, 0) === figure.n &&
          units.reduce((sum, unit) => sum + (unit.of ?? 0), 0) === (figure.of ?? 0)
        )
      }),
    ),
    { seed: SEED, numRuns: 200 },
  )
})
