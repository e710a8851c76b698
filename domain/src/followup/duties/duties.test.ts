import { beforeEach, expect, test } from 'vitest'
import { instantAt } from '../../kernel/instant.ts'
import { checkPack } from '../../protocols/check-pack.ts'
import { datePhases } from '../../protocols/date-phases.ts'
import type { PackPhase } from '../../protocols/pack.ts'
import { covidV9 } from '../../protocols/packs/covid-v9.ts'
import { excuseSlot } from '../excuse-slot.ts'
import { recordVisit } from '../record-visit.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { releaseBarred } from '../release-barred.ts'
import { slotsOf } from '../slots-of.ts'
import { startFollowUp } from '../start-follow-up.ts'
import { followUps, type FollowUp } from '../tables.ts'
import { dutiesOf } from './duties-of.ts'
import { recordCall } from './record-call.ts'
import { recordDisinfection } from './record-disinfection.ts'

const at = instantAt
const PHASE: PackPhase = {
  measure: 'HOME_QUARANTINE',
  days: 3,
  testDays: [],
  temperaturesPerDay: 0,
  alsoDue: [
    { what: 'VISIT', on: [1, 2, 3] },
    { what: 'CALL', on: [2] },
    { what: 'DISINFECTION', on: 'LAST_DAY' },
  ],
}
const NOW = at('2022-07-20', '09:00')
let town: Rehearsal

/** Zhao is at home from 10 to 12 July under a township's rule that asks for daily visits, a call and a final disinfection. */
beforeEach(() => {
  town = rehearse(NOW, villager('zhao', '赵桂枝'))
  const ground = { ground: '自低风险区返回', decidedBy: '乡指挥部', evidence: '县排查名单', supportContact: '刘婷', allowed: '' }
  const order = { person: 'zhao', pack: 'cn.covid19', category: 'RETURNEE_LOW', countedFrom: '2022-07-09', creditDays: 0, referral: null }
  expect(town.say(startFollowUp, at('2022-07-09', '18:00'), { ...order, ...ground, transferredIn: false }, 'FU').kind).toBe('accepted')
  put({ phases: datePhases({ phases: [PHASE], maxDays: 3 }, '2022-07-09')?.phases ?? [] })
})

const put = (more: Partial<FollowUp>): void => town.put(followUps, { ...town.followUp('FU'), ...more })
const stand = (when = NOW) => Object.fromEntries(dutiesOf(town.followUp('FU'), town.observations(), when).map((duty) => [duty.key, duty.status]))
const codeOf = (outcome: ReturnType<Rehearsal['say']>): string => (outcome.kind === 'accepted' ? 'accepted' : outcome.reason.code)
const disinfect = (when: string, clock: string, agent = '含氯消毒剂 1000 mg/L') =>
  codeOf(town.say(recordDisinfection, at(when, clock), { followUp: 'FU', agent, minutes: 30, squareMetres: 90, note: '' }, `D${when}`))

test('[FU34] visits, a call and the final disinfection are owed on their days; a visit that found nobody is still owed', () => {
  expect(stand(at('2022-07-10', '09:00'))).toEqual({
    '2022-07-10.VISIT': 'OPEN',
    '2022-07-11.VISIT': 'FUTURE',
    '2022-07-12.VISIT': 'FUTURE',
    '2022-07-11.CALL': 'FUTURE',
    '2022-07-12.DISINFECTION': 'FUTURE',
  })
  town.say(recordVisit, at('2022-07-10', '10:00'), { followUp: 'FU', finding: 'AT_HOME', note: '', corrects: null })
  town.say(recordVisit, at('2022-07-11', '10:00'), { followUp: 'FU', finding: 'NO_ANSWER', note: '', corrects: null })
  town.say(recordCall, at('2022-07-11', '11:00'), { followUp: 'FU', finding: 'NOT_REACHED', note: '' })
  expect(stand(at('2022-07-11', '12:00'))).toMatchObject({ '2022-07-10.VISIT': 'DONE', '2022-07-11.VISIT': 'OPEN', '2022-07-11.CALL': 'OPEN' })
  town.say(recordCall, at('2022-07-12', '11:00'), { followUp: 'FU', finding: 'WORRIED', note: '' })
  expect(stand(at('2022-07-13', '00:00'))).toMatchObject({ '2022-07-11.VISIT': 'MISSED', '2022-07-11.CALL': 'LATE', '2022-07-12.DISINFECTION': 'OPEN' })
})

test('[FU34] a missed duty is excused with a reason, and none of them holds the person', () => {
  expect(codeOf(town.say(excuseSlot, at('2022-07-12', '20:00'), { followUp: 'FU', slot: '2022-07-10.VISIT', reason: '道路中断' }))).toBe('accepted')
  expect(stand()['2022-07-10.VISIT']).toBe('EXCUSED')
  expect(codeOf(town.say(excuseSlot, at('2022-07-12', '20:00'), { followUp: 'FU', slot: '2022-07-10.VISIT', reason: '道路中断' }))).toBe('slot-settled')
  expect(stand()['2022-07-11.VISIT']).toBe('MISSED')
  expect(slotsOf(town.followUp('FU'), town.observations(), NOW)).toEqual([])
  expect(releaseBarred(town.followUp('FU'), town.observations(), [], NOW, 480)).toBeNull()
})

test('[FU35] the final disinfection comes when the person has left: on the planned day, or the day of an earlier end', () => {
  expect(disinfect('2022-07-11', '10:00')).toBe('disinfection-not-due')
  put({ status: 'BECAME_CASE', endedAt: at('2022-07-11', '15:00'), endedDay: '2022-07-11' })
  expect(stand(at('2022-07-11', '16:00'))).toEqual({
    '2022-07-10.VISIT': 'MISSED',
    '2022-07-11.VISIT': 'OPEN',
    '2022-07-11.CALL': 'OPEN',
    '2022-07-12.DISINFECTION': 'OPEN',
  })
  expect(disinfect('2022-07-11', '17:00', ' ')).toBe('agent-missing')
  expect(disinfect('2022-07-11', '17:00')).toBe('accepted')
  expect(stand()['2022-07-12.DISINFECTION']).toBe('DONE')
  expect(town.observations().find((row) => row.kind === 'DISINFECTION')?.disinfection).toEqual({ agent: '含氯消毒剂 1000 mg/L', minutes: 30, squareMetres: 90 })
})

test('[FU35] made two days after the end it is late; a measure entered by mistake owes none', () => {
  put({ status: 'RELEASED', endedAt: at('2022-07-13', '00:00'), endedDay: '2022-07-13' })
  expect(disinfect('2022-07-14', '10:00')).toBe('accepted')
  expect(stand()['2022-07-12.DISINFECTION']).toBe('LATE')
  put({ status: 'CANCELED', endedAt: at('2022-07-10', '08:00'), endedDay: '2022-07-10' })
  expect(Object.keys(stand(at('2022-07-10', '09:00')))).toEqual(['2022-07-12.DISINFECTION'])
})

test('[FU34] duties are dated with their phase, cut at the ceiling, and a day outside the phase is a fault of the pack', () => {
  expect(datePhases({ phases: [PHASE], maxDays: 2 }, '2022-07-09')?.phases[0]?.alsoDue).toEqual([
    { what: 'VISIT', days: ['2022-07-10', '2022-07-11'] },
    { what: 'CALL', days: ['2022-07-11'] },
    { what: 'DISINFECTION', days: ['2022-07-11'] },
  ])
  expect(datePhases({ phases: [PHASE], maxDays: 3 }, '2022-07-09', 2)?.phases[0]?.alsoDue).toEqual([
    { what: 'VISIT', days: ['2022-07-10'] },
    { what: 'CALL', days: [] },
    { what: 'DISINFECTION', days: ['2022-07-10'] },
  ])
  const outside = covidV9.rules.map((rule) => ({
    ...rule,
    phases: rule.phases.map((phase) => ({ ...phase, alsoDue: [{ what: 'CALL' as const, on: [phase.days + 1] }] })),
  }))
  expect(checkPack({ ...covidV9, rules: outside }).map((fault) => fault.fault)).toContain('DUTY_DAY_OUTSIDE_PHASE')
})
