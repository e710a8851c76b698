import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../../kernel/command.ts'
import { instantAt } from '../../kernel/instant.ts'
import { units, workers } from '../../grids/tables.ts'
import { CARE_TEMPLATES } from '../care/care-template.ts'
import { formCareTeam } from '../care/form-care-team.ts'
import { seatMember } from '../care/seat-member.ts'
import { careContacts } from '../care/tables.ts'
import { endFollowUp } from '../end-follow-up.ts'
import { movePerson } from '../../people/move-person.ts'
import { followedBy } from '../../kernel/followed-by.ts'
import { goAlong } from './go-along.ts'
import { SENTENCES } from '../../sentences.ts'
import { moveFollowUp } from '../move-follow-up.ts'
import { persons } from '../../people/tables.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { startFollowUp } from '../start-follow-up.ts'
import { askNeed, type AskNeed } from './ask-need.ts'
import { closeNeed, type CloseNeed } from './close-need.ts'
import { byClock, isOverdue } from './need-clock.ts'
import { routeNeed } from './route-need.ts'
import { CARE_NEED_KINDS, careNeeds, type CareNeed } from './tables.ts'
import { takeNeed } from './take-need.ts'

const at = (clock: string, day = '2022-07-10') => instantAt(day, clock)
const SHOPPING: AskNeed = { person: 'zhao', kind: 'SHOPPING', way: 'PHONE_CALL', what: '米、盐' }

/** 赵桂枝 is under measure and has a team of a lead, a doctor and a volunteer who calls; 钱 has neither. */
function village(): Rehearsal {
  const town = rehearse(at('09:00', '2022-07-30'), villager('zhao', '赵桂枝'), villager('qian', '钱大爷', { living: 'AWAY' }))
  for (const id of ['cadre', 'doctor', 'liu']) town.put(workers, { id, login: null, active: true, revision: 1, personal: { name: id, phone: '13800000001' } })
  town.put(careContacts, { id: 'volunteer', unit: '430502-01', role: 'VOLUNTEER', active: true, personal: { name: '小陈', office: '', phone: '13800000002' } })
  const order = {
    person: 'zhao',
    pack: 'cn.covid19',
    category: 'RETURNEE_LOW',
    countedFrom: '2022-07-09',
    creditDays: 0,
    ground: '火车票',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  town.say(startFollowUp, at('08:00'), order, 'FU')
  const seats = [
    { id: 's0', place: 0, worker: 'cadre', contact: null },
    { id: 's2', place: 2, worker: 'doctor', contact: null },
    { id: 's4', place: 4, worker: null, contact: 'volunteer' },
  ]
  town.say(formCareTeam, at('08:10'), { followUp: 'FU', template: CARE_TEMPLATES[0].id, seats }, 'TEAM')
  return town
}

function codeOf(outcome: Outcome): string {
  return outcome.kind === 'refused' ? outcome.reason.code : outcome.kind
}

function ask(town: Rehearsal, more: Partial<AskNeed> = {}, clock = '09:00'): CareNeed | undefined {
  const outcome = town.say(askNeed, at(clock), { ...SHOPPING, ...more }, 'NEED')
  expect(codeOf(outcome)).toBe('accepted')
  return town.one(careNeeds, 'NEED')
}

function close(town: Rehearsal, more: Partial<CloseNeed> = {}, clock = '12:00'): string {
  return codeOf(town.say(closeNeed, at(clock), { need: 'NEED', as: 'DONE', outcome: '', costs: '', ...more }))
}

test('[ND1] a need is of somebody known, under measure or not', () => {
  const town = village()
  expect(codeOf(town.say(askNeed, at('09:00'), { ...SHOPPING, person: 'nobody' }))).toBe('person-unknown')
  expect(codeOf(town.say(askNeed, at('09:00'), { ...SHOPPING, kind: 'OTHER', what: ' ' }))).toBe('need-word-missing')
  expect(ask(town, { person: 'qian', kind: 'WASTE', what: '' })).toMatchObject({ person: 'qian', followUp: null, status: 'OPEN' })
  for (const kind of CARE_NEED_KINDS) expect(codeOf(town.say(askNeed, at('09:00'), { ...SHOPPING, kind }))).toBe('accepted')
})

test('[ND2] urgent care goes to the doctor at once, else to the lead; it asks for no measure, no team and no word', () => {
  const town = village()
  expect(ask(town, { kind: 'URGENT_CARE', what: '' })).toMatchObject({ worker: 'doctor', contact: null, dueAt: at('09:00'), followUp: 'FU' })
  town.say(seatMember, at('09:10'), { team: 'TEAM', place: 2, worker: null, contact: null, standInTo: null })
  expect(ask(town, { kind: 'URGENT_CARE', what: '' }, '09:20')).toMatchObject({ worker: 'cadre' })
  expect(ask(town, { kind: 'URGENT_CARE', what: '', person: 'qian' })).toMatchObject({ worker: null, contact: null, dueAt: at('09:00') })
  town.say(endFollowUp, at('10:00'), { followUp: 'FU', as: 'DIED', to: null, note: '' })
  expect(ask(town, { kind: 'URGENT_CARE', what: '' }, '11:00')).toMatchObject({ followUp: null, dueAt: at('11:00') })
})

test('[ND3] anything else goes to the one caller within 24 hours; sent elsewhere its clock runs on', () => {
  const town = village()
  expect(ask(town)).toMatchObject({ worker: null, contact: 'volunteer', dueAt: at('09:00', '2022-07-11'), followUp: 'FU' })
  expect(codeOf(town.say(takeNeed, at('09:30'), { need: 'NEED' }))).toBe('accepted')
  const route = (worker: string | null, contact: string | null): string => codeOf(town.say(routeNeed, at('20:00'), { need: 'NEED', worker, contact }))
  expect(route('nobody', null)).toBe('need-receiver-unknown')
  expect(route(null, null)).toBe('need-receiver-unknown')
  expect(route('doctor', 'volunteer')).toBe('need-receiver-unknown')
  expect(route('doctor', null)).toBe('accepted')
  expect(town.one(careNeeds, 'NEED')).toMatchObject({ worker: 'doctor', contact: null, status: 'OPEN', takenBy: null, dueAt: at('09:00', '2022-07-11') })
  expect(ask(town, { person: 'qian' })).toMatchObject({ worker: null, contact: null })
})

test('[ND4] one takes it, the other is told; for urgent care whoever comes, comes', () => {
  const town = village()
  ask(town)
  expect(codeOf(town.say(takeNeed, at('09:30'), { need: 'NEED' }))).toBe('accepted')
  expect(town.one(careNeeds, 'NEED')).toMatchObject({ status: 'TAKEN', takenBy: 'liu', takenAt: at('09:30'), worker: 'liu', contact: null })
  expect(codeOf(town.say(takeNeed, at('09:31'), { need: 'NEED' }))).toBe('need-taken')
  expect(codeOf(town.say(takeNeed, at('09:31'), { need: 'none' }))).toBe('need-unknown')
  ask(town, { kind: 'URGENT_CARE' })
  expect(codeOf(town.say(takeNeed, at('09:32'), { need: 'NEED' }))).toBe('accepted')
  expect(codeOf(town.say(takeNeed, at('09:33'), { need: 'NEED' }))).toBe('accepted')
})

test('[ND5] done once, or a reason; overdue is computed', () => {
  const town = village()
  const need = ask(town)
  expect(need && [isOverdue(need, at('08:59', '2022-07-11')), isOverdue(need, at('09:00', '2022-07-11'))]).toEqual([false, true])
  expect(close(town, { as: 'NOT_POSSIBLE' })).toBe('need-reason-missing')
  expect(close(town, { as: 'WITHDRAWN', outcome: ' ' })).toBe('need-reason-missing')
  expect(close(town, { outcome: '已送到门口', costs: ' 垫付86.5元，已扫码结清 ' })).toBe('accepted')
  const closed = town.one(careNeeds, 'NEED')
  expect(closed).toMatchObject({ status: 'DONE', closedBy: 'liu', closedDay: '2022-07-10' })
  expect(closed?.personal).toEqual({ what: '米、盐', outcome: '已送到门口', costs: '垫付86.5元，已扫码结清' })
  expect(closed && isOverdue(closed, at('09:00', '2022-07-20'))).toBe(false)
  expect(close(town)).toBe('need-closed')
  expect(codeOf(town.say(takeNeed, at('13:00'), { need: 'NEED' }))).toBe('need-closed')
  expect(codeOf(town.say(routeNeed, at('13:00'), { need: 'NEED', worker: 'doctor', contact: null }))).toBe('need-closed')
  ask(town)
  expect(close(town, { as: 'NOT_POSSIBLE', outcome: '药店缺货' }, '08:00')).toBe('accepted')
  expect(town.one(careNeeds, 'NEED')).toMatchObject({ status: 'NOT_POSSIBLE', closedAt: at('09:00') })
})

test('[ND6] urgent care first, then the first due, in one order for everybody', () => {
  const row = fc.record({ id: fc.uuid(), kind: fc.constantFrom(...CARE_NEED_KINDS), dueAt: fc.constantFrom(at('08:00'), at('09:00'), at('10:00')) })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const sorted = rows.toSorted(byClock)
      const urgent = sorted.map((one) => one.kind === 'URGENT_CARE')
      expect(urgent.lastIndexOf(true)).toBeLessThan(urgent.includes(false) ? urgent.indexOf(false) : Infinity)
      for (const [index, one] of sorted.entries()) {
        const next = sorted[index + 1]
        if (next && (one.kind === 'URGENT_CARE') === (next.kind === 'URGENT_CARE')) expect(one.dueAt <= next.dueAt).toBe(true)
        if (next) expect(byClock(one, next) === 0).toBe(one.id === next.id && one.dueAt === next.dueAt)
      }
    }),
  )
})

test('[ND7] needs go along with who moves, and under measure wait for the follow-up', () => {
  const town = village()
  town.put(units, {
    id: '430502-02',
    parent: '430502',
    kind: 'GRID',
    name: '二网格',
    declaredHouseholds: null,
    sort: 2,
    validFrom: '2020-01-01',
    validTo: null,
    revision: 1,
  })
  const move = followedBy(movePerson, goAlong)
  ask(town, { person: 'qian' })
  expect(codeOf(town.say(move, at('10:00'), { person: 'qian', unit: '430502-02', household: null }))).toBe('accepted')
  expect(town.one(careNeeds, 'NEED')?.unit).toBe('430502-02')
  ask(town)
  expect(codeOf(town.say(move, at('10:00'), { person: 'zhao', unit: '430502-02', household: null }))).toBe('accepted')
  expect(town.one(careNeeds, 'NEED')?.unit).toBe('430502-01')
  expect(SENTENCES.get('people/move-person')?.needs).not.toBe(movePerson.needs)
})

test('[CT9] a person’s needs move with the follow-up', () => {
  const town = village()
  ask(town)
  town.put(persons, villager('zhao', '赵桂枝', { unit: '430502-02', revision: 2 }))
  town.say(moveFollowUp, at('10:00'), { followUp: 'FU' })
  expect(town.one(careNeeds, 'NEED')?.unit).toBe('430502-02')
})
