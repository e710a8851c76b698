import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addHours, dayOf, instantAt, type Instant } from '../kernel/instant.ts'
import { datePhases } from '../protocols/date-phases.ts'
import { rulesOf } from '../protocols/packs-in-force.ts'
import { PACKS } from '../protocols/shipped-packs.ts'
import { recordTemperature } from './record-temperature.ts'
import { rehearse, villager } from './rehearsal.ts'
import { releaseBarred } from './release-barred.ts'
import { plannedEndAt } from './slot.ts'
import { slotsOf, type ObservationFacts } from './slots-of.ts'
import { followUps, type FollowUp } from './tables.ts'

const SEED = 20220709

/** A follow-up under any shipped rule, begun on any day of it at any hour, perhaps with credit. */
const anyFollowUp = fc
  .record({
    laid: fc.constantFrom(...rulesOf(PACKS)),
    from: fc.integer({ min: 0, max: 1500 }),
    credit: fc.nat(9),
    startsAfter: fc.integer({ min: 0, max: 14 * 24 * 60 }),
  })
  .map(({ laid: { pack, rule }, from, credit, startsAfter }): FollowUp | null => {
    const countedFrom = addDays('2019-12-01', from)
    const plan = datePhases(rule, countedFrom, credit)
    const startedAt = addHours(instantAt(countedFrom, '00:00'), startsAfter / 60)
    if (!plan || startedAt >= instantAt(plan.plannedEnd, '24:00')) return null
    const facts = {
      id: 'FU',
      order: 'FU',
      person: 'zhao',
      unit: 'u',
      pack: pack.line,
      packVersion: pack.version,
      category: rule.category,
      countedFrom,
      creditDays: credit,
      previous: null,
    }
    return {
      ...facts,
      ...plan,
      lapsesAt: instantAt(plan.lapsesOn, '24:00'),
      startedAt,
      startedDay: dayOf(startedAt),
      feverThreshold: rule.feverThreshold,
      decidedBy: '指挥部',
      referral: null,
      transferredIn: false,
      status: 'ACTIVE',
      endedAt: null,
      endedDay: null,
      endedBy: null,
      notice: null,
      personal: { ground: '', endNote: '', wentTo: '' },
    }
  })
  .filter((followUp) => followUp !== null)

const blank = {
  followUp: 'FU',
  person: 'zhao',
  unit: 'u',
  day: '',
  by: 'liu',
  celsius: null,
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
}
function fill(key: string, kind: 'TEMPERATURE' | 'TEST', at: Instant): readonly ObservationFacts[] {
  if (kind === 'TEMPERATURE') return [{ ...blank, id: key, kind, slot: key, at, recordedAt: at, celsius: 36.6 }]
  return [
    { ...blank, id: key, kind: 'SAMPLE', slot: key, at, recordedAt: at },
    { ...blank, id: `${key}R`, kind: 'RESULT', slot: key, at, recordedAt: at, sample: key, result: 'NEGATIVE' },
  ]
}

test(`[FU4] for any measure, every check lies within a phase, after the start, once, and in order (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyFollowUp, (followUp) => {
      const slots = slotsOf(followUp, [], followUp.startedAt)
      expect(new Set(slots.map((slot) => slot.key)).size).toBe(slots.length)
      for (const slot of slots) {
        const phase = followUp.phases.find((one) => one.from <= slot.day && slot.day <= one.to)
        expect(phase?.measure).toBe(slot.measure)
        expect(slot.kind === 'TEMPERATURE' || phase?.testDays.includes(slot.day)).toBe(true)
        expect(slot.dueAt > followUp.startedAt && slot.takesFrom <= slot.opensAt && slot.opensAt < slot.dueAt && slot.dueAt <= plannedEndAt(followUp)).toBe(
          true,
        )
      }
    }),
    { seed: SEED, numRuns: 300 },
  )
})

test(`[FU7] for any measure, a release is impossible while any one check is open, and possible when none is (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyFollowUp, fc.nat(), fc.nat(100), (followUp, pick, hours) => {
      const at = addHours(plannedEndAt(followUp), hours)
      const slots = slotsOf(followUp, [], at)
      const all = slots.flatMap((slot) => fill(slot.key, slot.kind, slot.opensAt))
      expect(releaseBarred(followUp, all, [], at, 480)).toBeNull()
      const left = slots[pick % Math.max(1, slots.length)]
      if (!left) return
      const rest = slots.filter((slot) => slot !== left).flatMap((slot) => fill(slot.key, slot.kind, slot.opensAt))
      expect(releaseBarred(followUp, rest, [], at, 480)).toEqual({ code: 'release-slots-open', slots: [left.key] })
    }),
    { seed: SEED, numRuns: 300 },
  )
})

test(`[FU8] for any measure, no complete record releases anybody before the planned end (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyFollowUp, fc.integer({ min: 1, max: 40_000 }), (followUp, minutes) => {
      const all = slotsOf(followUp, [], followUp.startedAt).flatMap((slot) => fill(slot.key, slot.kind, slot.opensAt))
      expect(releaseBarred(followUp, all, [], addHours(plannedEndAt(followUp), -minutes / 60), 480)?.code).toBe('release-early')
    }),
    { seed: SEED, numRuns: 300 },
  )
})

test(`[FU5] for any measure and time, a check is to come, open or over by its own window alone (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyFollowUp, fc.integer({ min: -2000, max: 40_000 }), (followUp, minutes) => {
      const now = addHours(followUp.startedAt, minutes / 60)
      for (const slot of slotsOf(followUp, [], now)) {
        expect(slot.status).toBe(now < slot.opensAt ? 'FUTURE' : now < slot.dueAt ? 'OPEN' : 'MISSED')
      }
    }),
    { seed: SEED, numRuns: 300 },
  )
})

test(`[FU10] for any measure, every reading a thermometer can show raises an alert exactly from the threshold on (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyFollowUp, fc.integer({ min: 340, max: 430 }), (followUp, tenths) => {
      const town = rehearse(addHours(plannedEndAt(followUp), 24), villager('zhao', '赵桂枝'))
      town.put(followUps, followUp)
      town.say(recordTemperature, followUp.startedAt, { followUp: 'FU', slot: null, celsius: tenths / 10, symptoms: [], note: '', corrects: null })
      expect(town.alerts().length).toBe(tenths >= 373 ? 1 : 0)
    }),
    { seed: SEED, numRuns: 500 },
  )
})
