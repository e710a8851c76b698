import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, instantAt, type Day } from '../../kernel/instant.ts'
import { datePhases } from '../../protocols/date-phases.ts'
import { MEASURES, type Pack } from '../../protocols/pack.ts'
import { packsInForce, rulesOf } from '../../protocols/packs-in-force.ts'
import { covidV9 } from '../../protocols/packs/covid-v9.ts'
import { putPack } from '../../protocols/put-pack.ts'
import { PACKS } from '../../protocols/shipped-packs.ts'
import { packSwitches } from '../../protocols/tables.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { followUps, type FollowUp } from '../tables.ts'
import { planAfterSwitch } from './plan-after-switch.ts'
import { switchRules, type SwitchRules } from './switch-rules.ts'
import { undoSwitch } from './undo-switch.ts'

const at = instantAt
const SEED = 20221111

/** Somebody under a rule of the line `cn.covid19`, counted from this day. */
function under(version: string, category: string, countedFrom: Day, creditDays = 0, id = 'FU'): FollowUp {
  const pack = PACKS.find((one) => one.line === 'cn.covid19' && one.version === version)
  const rule = pack?.rules.find((one) => one.category === category)
  const plan = rule && datePhases(rule, countedFrom, creditDays)
  if (!pack || !rule || !plan) throw new Error(`no measure under ${version} ${category}`)
  return {
    id,
    order: id,
    person: 'zhao',
    unit: '430502-01',
    pack: pack.line,
    packVersion: version,
    category,
    countedFrom,
    creditDays,
    previous: null,
    startedAt: at(countedFrom, '18:00'),
    startedDay: countedFrom,
    ...plan,
    lapsesAt: at(plan.lapsesOn, '24:00'),
    feverThreshold: rule.feverThreshold,
    decidedBy: '乡指挥部',
    referral: null,
    transferredIn: false,
    status: 'ACTIVE',
    endedAt: null,
    endedDay: null,
    endedBy: null,
    notice: null,
    personal: { ground: '同乘', endNote: '', wentTo: '' },
  }
}
const changeOn = (from: Day) => ({ packs: packsInForce(from), from, at: at(from, '08:00'), offset: 480 })
const said = (plan: ReturnType<typeof planAfterSwitch>) =>
  plan && `${plan.packVersion} ${plan.plannedEnd} ${plan.phases.map((phase) => `${phase.measure} ${phase.from} ${phase.to}`).join(', ')}`

test.each<[string, FollowUp, Day, string | null]>([
  [
    'v9 shortens 14 + 7 of v8 to 7 + 3, on its first day',
    under('v8', 'CLOSE_CONTACT', '2022-06-25'),
    '2022-06-28',
    'v9 2022-07-05 CENTRALIZED_QUARANTINE 2022-06-26 2022-07-02, HOME_MONITORING 2022-07-03 2022-07-05',
  ],
  [
    'twenty articles: of day eight the milder stays, home monitoring as v9 had it',
    under('v9', 'CLOSE_CONTACT', '2022-11-09'),
    '2022-11-11',
    '20-articles 2022-11-17 CENTRALIZED_QUARANTINE 2022-11-10 2022-11-14, HOME_QUARANTINE 2022-11-15 2022-11-16, HOME_MONITORING 2022-11-17 2022-11-17',
  ],
  [
    'a contact of a contact is dropped by the twenty articles',
    under('v9', 'SECONDARY_CONTACT', '2022-11-09'),
    '2022-11-11',
    'v9 2022-11-10 HOME_QUARANTINE 2022-11-10 2022-11-10',
  ],
  [
    'everything ends with 乙类乙管, across the year',
    under('10-articles', 'CLOSE_CONTACT', '2023-01-05'),
    '2023-01-08',
    '10-articles 2023-01-07 HOME_QUARANTINE 2023-01-06 2023-01-07',
  ],
  ['a rule that stays as it was changes nobody', under('v9', 'RETURNEE_LOW', '2022-11-10'), '2022-11-11', null],
  ['the edition one is under already changes nobody', under('v9', 'CLOSE_CONTACT', '2022-07-10'), '2022-07-12', null],
])('[FW1] %s', (_, measure, from, plan) => {
  expect(said(planAfterSwitch(measure, changeOn(from)))).toBe(plan)
})

test('[FW1] who has served the new rule’s days already is free as it begins, or when it is switched on later that day', () => {
  const measure = under('v8', 'CLOSE_CONTACT', '2022-06-15')
  expect(planAfterSwitch(measure, changeOn('2022-06-28'))).toMatchObject({
    plannedEnd: '2022-06-27',
    lapsesOn: '2022-06-27',
    lapsesAt: at('2022-06-28', '08:00'),
  })
  expect(planAfterSwitch(measure, { ...changeOn('2022-06-28'), at: at('2022-06-26', '08:00') })).toMatchObject({ lapsesAt: at('2022-06-28', '00:00') })
})

const order = (more: Partial<SwitchRules> = {}): SwitchRules => ({
  line: 'cn.covid19',
  version: 'v9',
  from: '2022-06-28',
  decidedBy: '县指挥部',
  reason: '第九版施行',
  followUps: [{ id: 'FU', note: 'N1' }],
  ...more,
})
function town(now = at('2022-06-28', '09:00')): Rehearsal {
  const made = rehearse(now, villager('zhao', '赵桂枝'))
  made.put(followUps, under('v8', 'CLOSE_CONTACT', '2022-06-20'))
  return made
}
const codeOf = (outcome: ReturnType<Rehearsal['say']>): string => (outcome.kind === 'accepted' ? 'accepted' : outcome.reason.code)

test('[FW2] the switch shortens Zhao’s measure in the same act and says by which edition; the undo gives back exactly what was', () => {
  const here = town()
  const before = here.followUp('FU')
  expect(codeOf(here.say(switchRules, at('2022-06-28', '08:00'), order(), 'SW'))).toBe('accepted')
  expect(here.followUp('FU')).toMatchObject({
    packVersion: 'v9',
    plannedEnd: '2022-06-30',
    lapsesOn: '2022-06-30',
    lapsesAt: at('2022-06-30', '24:00'),
    status: 'ACTIVE',
  })
  expect(codeOf(here.say(undoSwitch, at('2022-06-28', '08:30'), { switch: 'SW', reason: '县里改期' }))).toBe('accepted')
  expect(here.followUp('FU')).toEqual(before)
  expect(codeOf(here.say(undoSwitch, at('2022-06-28', '08:40'), { switch: 'SW', reason: '再撤' }))).toBe('switch-unknown')
})

test('[FW3] what was decided about a measure meanwhile stays as it is at an undo, and after a day nobody is restrained again', () => {
  const here = town(at('2022-06-30', '09:00'))
  here.say(switchRules, at('2022-06-28', '08:00'), order(), 'SW')
  const left: FollowUp = { ...here.followUp('FU'), status: 'LEFT', endedAt: at('2022-06-28', '10:00'), endedDay: '2022-06-28', endedBy: 'liu' }
  here.put(followUps, left)
  expect(codeOf(here.say(undoSwitch, at('2022-06-29', '08:01'), { switch: 'SW', reason: '太晚' }))).toBe('switch-too-old')
  expect(codeOf(here.say(undoSwitch, at('2022-06-29', '08:00'), { switch: 'SW', reason: '改期' }))).toBe('accepted')
  expect(here.followUp('FU')).toEqual(left)
})

test.each<[string, Partial<SwitchRules>, string]>([
  ['a day that has passed', { from: '2022-06-27' }, 'switch-past'],
  ['an edition nobody wrote', { version: 'v42' }, 'pack-unknown'],
  ['an edition whose day has not come', { version: '20-articles' }, 'pack-not-in-force'],
  ['no body that decided', { decidedBy: ' ' }, 'deciding-body-missing'],
  ['no reason', { reason: '' }, 'reason-missing'],
  ['a day that does not exist', { from: '2022-06-31' }, 'count-day-invalid'],
])('[FW2] a switch with %s is refused', (_, more, code) => {
  const here = town()
  expect(codeOf(here.say(switchRules, at('2022-06-28', '08:00'), order(more)))).toBe(code)
})

test('[FW2] who wrote an own edition does not switch it on', () => {
  const here = town(at('2022-06-29', '09:00'))
  const rules = covidV9.rules.filter((rule) => rule.category === 'RETURNEE_LOW')
  const pack: Pack = { ...covidV9, line: 'local.x', version: '1', parent: 'cn.covid19', jurisdiction: '430502', effectiveFrom: '2022-06-28', rules }
  expect(codeOf(here.say(putPack, at('2022-06-28', '08:00'), { pack }, 'P'))).toBe('accepted')
  expect(codeOf(here.say(switchRules, at('2022-06-28', '09:00'), order({ line: 'local.x', version: '1', followUps: [] })))).toBe('second-person-same')
})

const anyMeasure = fc
  .record({
    laid: fc.constantFrom(...rulesOf(PACKS.filter((pack) => pack.line === 'cn.covid19'))),
    after: fc.nat(20),
    on: fc.nat(25),
    credit: fc.nat(6),
  })
  .map(({ laid: { pack, rule }, after, on, credit }) => {
    const countedFrom = addDays(pack.effectiveTo ?? pack.effectiveFrom, -after)
    if (!datePhases(rule, countedFrom, credit)) return null
    const measure = under(pack.version, rule.category, countedFrom, credit)
    const from = addDays(countedFrom, on)
    return { measure, from }
  })
  .filter((made) => made !== null)

test(`[FW4] for any measure and any switch: never longer, no day stricter, phases without a hole, tests within (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyMeasure, ({ measure, from }) => {
      const plan = planAfterSwitch(measure, changeOn(from))
      if (!plan) return
      expect(plan.plannedEnd <= measure.plannedEnd && plan.lapsesOn <= measure.lapsesOn && plan.lapsesAt <= measure.lapsesAt).toBe(true)
      expect(plan.plannedEnd < measure.plannedEnd || plan.lapsesOn < measure.lapsesOn).toBe(true)
      let expected = plan.phases[0]?.from
      for (const phase of plan.phases) {
        expect(phase.from).toBe(expected)
        expect(phase.testDays.every((day) => phase.from <= day && day <= phase.to)).toBe(true)
        for (let day = phase.from; day <= phase.to; day = addDays(day, 1)) {
          const was = measure.phases.find((one) => one.from <= day && day <= one.to)
          expect(was && MEASURES.indexOf(phase.measure) >= MEASURES.indexOf(was.measure)).toBe(true)
        }
        expected = addDays(phase.to, 1)
      }
    }),
    { seed: SEED, numRuns: 2000 },
  )
})

test(`[FW5] for any measure: switching on and undoing is the identity (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyMeasure, ({ measure, from }) => {
      const pack = packsInForce(from).find((one) => one.line === 'cn.covid19')
      if (!pack || from < pack.effectiveFrom) return
      const here = rehearse(at(from, '12:00'), villager('zhao', '赵桂枝'))
      here.put(followUps, measure)
      here.say(switchRules, at(from, '08:00'), order({ version: pack.version, from }), 'SW')
      expect(here.row(packSwitches, 'SW').undoneAt).toBeNull()
      here.say(undoSwitch, at(from, '09:00'), { switch: 'SW', reason: '撤销' })
      expect(here.followUp('FU')).toEqual(measure)
    }),
    { seed: SEED, numRuns: 500 },
  )
})
