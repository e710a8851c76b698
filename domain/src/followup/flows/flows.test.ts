import { beforeEach, expect, test } from 'vitest'
import type { Outcome } from '../../kernel/command.ts'
import { instantAt } from '../../kernel/instant.ts'
import { persons, type Person } from '../../people/tables.ts'
import { referrals } from '../../referrals/tables.ts'
import { changeMeasure } from '../change-measure.ts'
import { endFollowUp } from '../end-follow-up.ts'
import { askNeed } from '../needs/ask-need.ts'
import { careNeeds } from '../needs/tables.ts'
import { liftOrder } from '../orders/lift-order.ts'
import { attempts, orders } from '../orders/tables.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { slotsOf } from '../slots-of.ts'
import { startFollowUp, type StartFollowUp } from '../start-follow-up.ts'
import { followUps, type FollowUpStatus } from '../tables.ts'
import { answerOf } from './answer-of.ts'
import { arrive } from './arrive.ts'
import { beginSearch } from './begin-search.ts'
import { proposedContacts } from './contacts-of.ts'
import { depart, type Depart } from './depart.ts'
import { dependantOf } from './dependants.ts'
import { findPerson } from './find-person.ts'
import { handOver } from './hand-over.ts'
import { releaseHousehold, startHousehold, visitHousehold, type StartHousehold } from './household-acts.ts'
import { recallHandover } from './recall-handover.ts'
import { receiveHandover } from './receive-handover.ts'
import { recordSearchStep } from './record-search-step.ts'
import { refuseHandover } from './refuse-handover.ts'
import { rideDue } from './ride-due.ts'
import { resumeMeasure } from './resume-measure.ts'
import { stepsDue } from './search-clocks.ts'
import { settleContact } from './settle-contact.ts'
import { caseContacts, handovers, inboundHandovers, searches, SEARCH_STEPS, transports } from './tables.ts'
import { takeAnswer, type TakeAnswer } from './take-answer.ts'
import { takeOver } from './take-over.ts'
import { withdrawHandover } from './withdraw-handover.ts'

const at = (day: string, clock: string) => instantAt(day, clock)
const codeOf = (outcome: Outcome): string => (outcome.kind === 'refused' ? outcome.reason.code : outcome.kind)
const HOME = 'household-1'

const born = (birth: string, person: Person): Person => ({ ...person, personal: { ...person.personal, birth } })
const dependent = (birth: string | null, day: string) => dependantOf({ personal: { birth } }, day)

let town: Rehearsal
beforeEach(() => {
  town = rehearse(
    at('2022-08-20', '09:00'),
    born('1980-05-01', villager('zhao', '赵桂枝', { household: HOME })),
    born('1979-05-01', villager('chen', '陈国强', { household: HOME })),
    born('2015-05-01', villager('bao', '陈宝', { household: HOME })),
    born('1950-05-01', villager('sun', '孙长福', { household: 'household-2' })),
  )
})

const LOW = { pack: 'cn.covid19', category: 'RETURNEE_LOW' }
const HIGH = { pack: 'cn.covid19', category: 'RETURNEE_HIGH' }
const order = (more: Partial<StartFollowUp> = {}): StartFollowUp => ({
  person: 'zhao',
  ...LOW,
  countedFrom: '2022-07-09',
  creditDays: 0,
  ground: '自低风险区返回',
  evidence: '火车票 G1234',
  decidedBy: '乡指挥部',
  supportContact: '刘婷 13900001234',
  allowed: '',
  referral: null,
  transferredIn: false,
  ...more,
})
const start = (more: Partial<StartFollowUp> = {}, id = 'FU', when = at('2022-07-09', '18:00')) => {
  const said = town.say(startFollowUp, when, order(more), id)
  if (town.one(orders, id)?.status === 'PROPOSED') town.sayAs('ma', confirmOrder, when, { order: id })
  return said
}
const ride = (more: Partial<Depart> = {}): Depart => ({
  riders: [{ id: 'R1', followUp: 'FU' }],
  way: 'TO_SITE',
  from: '前进村三组',
  to: '县隔离点一号楼',
  vehicle: '湘E12345',
  crew: '王师傅、罗医生',
  takenBy: '罗医生',
  companion: '',
  staysWith: '',
  note: '',
  ...more,
})
const go = (more: Partial<Depart> = {}, when = at('2022-07-10', '09:00'), id = 'T1') => town.say(depart, when, ride(more), id)

test('[FL1] to a site and back: handed over at both ends, and the measure with its days runs on', () => {
  start(HIGH)
  const before = town.followUp('FU')
  expect(codeOf(go())).toBe('accepted')
  expect(town.row(transports, 'R1')).toMatchObject({ trip: 'T1', status: 'ON_THE_WAY', leftBy: 'liu', personal: { takenBy: '罗医生', vehicle: '湘E12345' } })
  expect(codeOf(go({ riders: [{ id: 'R2', followUp: 'FU' }] }))).toBe('ride-on-the-way')
  expect(codeOf(town.say(arrive, at('2022-07-10', '10:00'), { trip: 'T1', as: 'ARRIVED', receivedBy: ' ' }))).toBe('received-by-missing')
  expect(codeOf(town.say(arrive, at('2022-07-10', '08:00'), { trip: 'T1', as: 'ARRIVED', receivedBy: '隔离点周护士' }))).toBe('ride-times-wrong')
  town.say(arrive, at('2022-07-10', '10:00'), { trip: 'T1', as: 'ARRIVED', receivedBy: '隔离点周护士' })
  expect(town.row(transports, 'R1')).toMatchObject({ status: 'ARRIVED', arrivedAt: at('2022-07-10', '10:00'), personal: { receivedBy: '隔离点周护士' } })
  expect(town.followUp('FU')).toEqual(before)
  expect(codeOf(town.say(arrive, at('2022-07-10', '11:00'), { trip: 'T1', as: 'ARRIVED', receivedBy: '周护士' }))).toBe('ride-over')
  const back = { riders: [{ id: 'R2', followUp: 'FU' }], way: 'TO_HOME' as const, from: '县隔离点', to: '前进村三组' }
  expect(codeOf(go(back, at('2022-07-16', '09:00'), 'T2'))).toBe('accepted')
  town.say(arrive, at('2022-07-16', '10:00'), { trip: 'T2', as: 'ARRIVED', receivedBy: '刘婷' })
  expect(codeOf(go({ ...back, riders: [{ id: 'R3', followUp: 'FU' }] }, at('2022-07-16', '11:00'), 'T3'))).toBe('ride-at-home')
})

test.each<[Partial<Depart>, string]>([
  [{ vehicle: '' }, 'ride-crew-missing'],
  [{ takenBy: '' }, 'ride-crew-missing'],
  [{ to: '' }, 'ride-place-missing'],
])('[FL1] a ride with %j is refused', (more, code) => {
  start(HIGH)
  expect(codeOf(go(more))).toBe(code)
})

test('[FL15] the order asks for the ride to the site the day before its phase, and for the ride home when phase or measure is over', () => {
  start(HIGH)
  const due = (when: string) => {
    const found = rideDue(town.by(followUps, 'person', 'zhao'), town.by(transports, 'person', 'zhao'), when, 480)
    return found && [found.way, found.day]
  }
  const [site] = town.followUp('FU').phases
  expect([site?.measure, site?.from, site?.to]).toEqual(['CENTRALIZED_QUARANTINE', '2022-07-10', '2022-07-16'])
  expect([due(at('2022-07-08', '20:00')), due(at('2022-07-09', '20:00'))]).toEqual([null, ['TO_SITE', '2022-07-10']])
  go()
  expect(due(at('2022-07-10', '09:30'))).toBeNull()
  town.say(arrive, at('2022-07-10', '10:00'), { trip: 'T1', as: 'ARRIVED', receivedBy: '周护士' })
  expect([due(at('2022-07-10', '11:00')), due(at('2022-07-17', '08:00'))]).toEqual([null, ['TO_HOME', '2022-07-17']])
  const back = { riders: [{ id: 'R2', followUp: 'FU' }], way: 'TO_HOME' as const, from: '县隔离点', to: '前进村三组' }
  go(back, at('2022-07-17', '09:00'), 'T2')
  town.say(arrive, at('2022-07-17', '10:00'), { trip: 'T2', as: 'TURNED_BACK', receivedBy: '塌方' })
  expect(due(at('2022-07-17', '11:00'))).toEqual(['TO_HOME', '2022-07-17'])
  go({ ...back, riders: [{ id: 'R3', followUp: 'FU' }] }, at('2022-07-18', '09:00'), 'T3')
  town.say(arrive, at('2022-07-18', '10:00'), { trip: 'T3', as: 'ARRIVED', receivedBy: '刘婷' })
  expect(due(at('2022-07-18', '11:00'))).toBeNull()
})

test.each<[FollowUpStatus, string | null]>([
  ['LIFTED', 'TO_HOME'],
  ['BECAME_CASE', null],
  ['DIED', null],
  ['TRANSFERRED_OUT', null],
])('[FL15] at the site a measure that ended as %s asks for the ride %s', (status, way) => {
  start(HIGH)
  go()
  town.say(arrive, at('2022-07-10', '10:00'), { trip: 'T1', as: 'ARRIVED', receivedBy: '周护士' })
  const ended = { ...town.followUp('FU'), status, endedAt: at('2022-07-11', '10:00'), endedDay: '2022-07-11' }
  expect(rideDue([ended], town.by(transports, 'person', 'zhao'), at('2022-07-12', '08:00'), 480)?.way ?? null).toBe(way)
})

test('[FL2] nobody is taken to a site whose order says home; the attempt is noted, a hospital is always open', () => {
  start()
  expect(codeOf(go())).toBe('ride-not-ordered')
  expect(town.row(attempts, 'T1')).toMatchObject({ person: 'zhao', code: 'ride-not-ordered', ...LOW })
  expect(town.one(transports, 'R1')).toBeUndefined()
  expect(codeOf(go({ way: 'TO_HOSPITAL', to: '县人民医院' }))).toBe('accepted')
})

test('[FL3] a child rides with somebody, and is not left at home alone', () => {
  expect([dependent('2004-07-11', '2022-07-10'), dependent('2004-07-10', '2022-07-10')]).toEqual(['CHILD', null])
  expect([dependent('1957-07-10', '2022-07-10'), dependent(null, '2022-07-10')]).toEqual(['ELDERLY', null])
  start(HIGH)
  start({ ...HIGH, person: 'bao' }, 'FB')
  start({ ...HIGH, person: 'chen' }, 'FC')
  expect(codeOf(go({ riders: [{ id: 'R1', followUp: 'FB' }] }))).toBe('companion-missing')
  expect(codeOf(go({ riders: [{ id: 'R1', followUp: 'FB' }], companion: '姑姑陈梅' }))).toBe('accepted')
  town.say(arrive, at('2022-07-10', '09:30'), { trip: 'T1', as: 'TURNED_BACK', receivedBy: '孩子发热' })
  const parents = [
    { id: 'R2', followUp: 'FU' },
    { id: 'R3', followUp: 'FC' },
  ]
  const when = at('2022-07-10', '12:00')
  expect(codeOf(go({ riders: parents }, when, 'T2'))).toBe('left-behind')
  expect(codeOf(go({ riders: parents, staysWith: '奶奶孙氏' }, when, 'T2'))).toBe('accepted')
  town.say(arrive, at('2022-07-10', '13:00'), { trip: 'T2', as: 'ARRIVED', receivedBy: '周护士' })
  expect(codeOf(go({ riders: [{ id: 'R4', followUp: 'FB' }, ...parents.slice(0, 0)], companion: '姑姑陈梅' }, at('2022-07-10', '14:00'), 'T3'))).toBe(
    'accepted',
  )
})

test('[FL3] who rides with an adult of the household needs nobody else', () => {
  start(HIGH)
  start({ ...HIGH, person: 'bao' }, 'FB')
  expect(
    codeOf(
      go({
        riders: [
          { id: 'R1', followUp: 'FU' },
          { id: 'R2', followUp: 'FB' },
        ],
      }),
    ),
  ).toBe('accepted')
})

test('[FL4] becoming a case proposes the household by name and puts nobody under measure', () => {
  start()
  expect(codeOf(town.say(endFollowUp, at('2022-07-10', '12:00'), { followUp: 'FU', as: 'BECAME_CASE', to: '', note: '' }))).toBe('destination-missing')
  town.say(endFollowUp, at('2022-07-10', '12:00'), { followUp: 'FU', as: 'BECAME_CASE', to: '县人民医院', note: '07-10 核酸阳性，发热一天' })
  const household = town.by(persons, 'household', HOME)
  expect(proposedContacts({ id: 'zhao' }, household, []).map((one) => one.id)).toEqual(['bao', 'chen'])
  expect(town.by(followUps, 'person', 'chen')).toEqual([])
  const settle = (person: string, lastContact: string | null, id: string) =>
    town.say(settleContact, at('2022-07-10', '13:00'), { followUp: 'FU', person, as: 'EXPOSED', lastContact, note: '同住，本人说' }, id)
  expect(codeOf(settle('chen', null, 'C1'))).toBe('contact-day-missing')
  expect(codeOf(settle('zhao', '2022-07-10', 'C1'))).toBe('contact-is-case')
  expect(codeOf(settle('chen', '2022-07-10', 'C1'))).toBe('accepted')
  expect(codeOf(settle('chen', '2022-07-10', 'C2'))).toBe('contact-settled')
  expect(proposedContacts({ id: 'zhao' }, household, [town.row(caseContacts, 'C1')]).map((one) => one.id)).toEqual(['bao'])
  expect(town.by(followUps, 'person', 'chen')).toEqual([])
})

const send = (when = at('2022-07-10', '09:00'), id = 'H1') =>
  town.say(
    handOver,
    when,
    { followUp: 'FU', toTownship: 'other', toName: '长山镇', address: '长山镇东村12号', contact: '刘婷 13900001234', note: '随夫返乡' },
    id,
  )
/** The other township, which gets the letter. */
function other(): Rehearsal {
  return rehearse(at('2022-08-20', '09:00'))
}
const deliver = (there: Rehearsal, id = 'H1', when = at('2022-07-10', '09:05')) =>
  there.say(receiveHandover, when, { letter: { ...town.row(handovers, id).personal.letter, fromTownship: 'sender', toTownship: null }, fromTownship: 'sender' })
const take = (there: Rehearsal, when = at('2022-07-10', '15:00'), id = 'IN') =>
  there.say(takeOver, when, { handover: 'H1', decidedBy: '长山镇指挥部', supportContact: '马强 13800000000', allowed: '' }, id)

test('[FL5] a letter leaves the person on the sender’s list, in transit, one letter at a time', () => {
  start()
  expect(codeOf(send())).toBe('accepted')
  expect(town.row(handovers, 'H1')).toMatchObject({ status: 'IN_TRANSIT', dueAt: at('2022-07-11', '09:00'), answeredAt: null })
  expect(town.row(handovers, 'H1').personal.letter).toMatchObject({
    id: 'H1',
    name: '赵桂枝',
    countedFrom: '2022-07-09',
    plannedEnd: '2022-07-12',
    orderNumber: '〔2022〕1号',
  })
  expect(town.followUp('FU').status).toBe('ACTIVE')
  expect(codeOf(send(at('2022-07-10', '10:00'), 'H2'))).toBe('handover-in-transit')
})

test('[FL5] a letter to ourselves, or one after the end, is refused', () => {
  start()
  expect(
    codeOf(town.say(handOver, at('2022-07-10', '09:00'), { followUp: 'FU', toTownship: '430502', toName: '本乡', address: '本乡', contact: '刘婷', note: '' })),
  ).toBe('handover-to-ourselves')
  expect(codeOf(send(at('2022-07-13', '09:00')))).toBe('measure-lapsed')
})

test('[FL6] delivered three times the letter is one name in triage, and nobody is under measure by it', () => {
  start()
  send()
  const there = other()
  expect([deliver(there), deliver(there), deliver(there)].map(codeOf)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(there.all(inboundHandovers)).toHaveLength(1)
  expect(there.row(referrals, 'H1')).toMatchObject({ status: 'TRIAGE', unit: '430502', personal: { name: '赵桂枝', origin: '火车站乡' } })
  expect(there.by(followUps, 'person', 'H1')).toEqual([])
  const { letter } = town.row(handovers, 'H1').personal
  const stray = { ...letter, id: 'H9', fromTownship: 'sender', toTownship: 'third' }
  expect(codeOf(there.say(receiveHandover, at('2022-07-10', '09:05'), { letter: stray, fromTownship: null }))).toBe('handover-not-ours')
})

test('[FL7] the other township takes over by its own order, counted from the same day to the same end', () => {
  start()
  send()
  const there = other()
  deliver(there)
  expect(answerOf(there.row(inboundHandovers, 'H1'), undefined)).toBeNull()
  expect(codeOf(take(there, at('2022-07-10', '08:00')))).toBe('answer-time-wrong')
  expect(codeOf(take(there))).toBe('accepted')
  expect(there.row(followUps, 'IN')).toMatchObject({
    countedFrom: '2022-07-09',
    plannedEnd: town.followUp('FU').plannedEnd,
    lapsesOn: town.followUp('FU').lapsesOn,
    transferredIn: true,
    referral: 'H1',
  })
  expect(there.row(referrals, 'H1')).toMatchObject({ status: 'CLOSED', result: 'CONTROLLED_HERE' })
  expect(answerOf(there.row(inboundHandovers, 'H1'), there.row(followUps, 'IN'))).toEqual({ as: 'TAKEN_OVER', answeredAt: at('2022-07-10', '15:00') })
  expect(codeOf(take(there, at('2022-07-10', '16:00'), 'IN2'))).toBe('handover-settled')
})

test('[FL7] a letter that claims an earlier end than the rule gives is not outstayed', () => {
  start()
  send()
  const there = other()
  const { letter } = town.row(handovers, 'H1').personal
  there.say(receiveHandover, at('2022-07-10', '09:05'), {
    letter: { ...letter, fromTownship: 'x', toTownship: null, plannedEnd: '2022-07-11', lapsesOn: '2022-07-11' },
    fromTownship: null,
  })
  expect(codeOf(take(there))).toBe('takeover-longer')
  expect(there.by(followUps, 'person', 'H1')).toEqual([])
})

const answer = (as: 'TAKEN_OVER' | 'REFUSED', answeredAt = at('2022-07-10', '15:00'), when = at('2022-07-10', '15:05')) =>
  town.say(takeAnswer, when, { handover: 'H1', as, answeredAt, by: '长山镇', note: '', how: 'COURIER' })

test('[FL8] acknowledged, the sender’s measure ends at the hour the other one began; twice changes nothing', () => {
  start()
  send()
  expect(codeOf(answer('TAKEN_OVER', at('2022-07-10', '08:00')))).toBe('answer-time-wrong')
  expect(codeOf(answer('TAKEN_OVER'))).toBe('accepted')
  expect(town.followUp('FU')).toMatchObject({ status: 'TRANSFERRED_OUT', endedAt: at('2022-07-10', '15:00'), personal: { wentTo: '长山镇' } })
  expect(codeOf(answer('TAKEN_OVER'))).toBe('accepted')
  expect(codeOf(answer('REFUSED'))).toBe('handover-settled')
  expect(town.row(handovers, 'H1').status).toBe('ACKNOWLEDGED')
})

test('[FL17] an answer noted by hand says who gave it and how; a refusal also why', () => {
  start()
  send()
  const hand = { handover: 'H1', answeredAt: at('2022-07-10', '15:00'), how: 'PHONE' as const }
  const note = (more: Pick<TakeAnswer, 'as' | 'by' | 'note'>, id: string) => codeOf(town.say(takeAnswer, at('2022-07-10', '15:05'), { ...hand, ...more }, id))
  expect(note({ as: 'TAKEN_OVER', by: ' ', note: '' }, 'A1')).toBe('answer-by-missing')
  expect(note({ as: 'REFUSED', by: '长山镇马强', note: '' }, 'A2')).toBe('answer-word-missing')
  expect(note({ as: 'TAKEN_OVER', by: '长山镇马强', note: '' }, 'A3')).toBe('accepted')
  expect(town.row(handovers, 'H1')).toMatchObject({ status: 'ACKNOWLEDGED', answeredHow: 'PHONE', personal: { answer: '长山镇马强' } })
  expect(town.followUp('FU')).toMatchObject({ status: 'TRANSFERRED_OUT', endedAt: at('2022-07-10', '15:00') })
})

test('[FL8] an end recorded after that hour gives way; one from before stands', () => {
  start()
  send()
  town.say(endFollowUp, at('2022-07-10', '18:00'), { followUp: 'FU', as: 'LEFT', to: '长沙', note: '' })
  answer('TAKEN_OVER', at('2022-07-10', '15:00'), at('2022-07-11', '08:00'))
  expect(town.followUp('FU')).toMatchObject({ status: 'TRANSFERRED_OUT', endedAt: at('2022-07-10', '15:00') })
  start({ person: 'chen' }, 'FU2')
  town.say(handOver, at('2022-07-10', '09:00'), { followUp: 'FU2', toTownship: 'other', toName: '长山镇', address: '东村', contact: '刘婷', note: '' }, 'H2')
  town.say(endFollowUp, at('2022-07-10', '10:00'), { followUp: 'FU2', as: 'DIED', to: null, note: '' })
  town.say(takeAnswer, at('2022-07-11', '08:00'), { handover: 'H2', as: 'TAKEN_OVER', answeredAt: at('2022-07-10', '15:00'), by: '', note: '', how: 'COURIER' })
  expect(town.row(followUps, 'FU2').status).toBe('DIED')
})

test('[FL8] a change made after that hour, before the answer was known, never was', () => {
  start({ ...LOW })
  send()
  const next = { ...order({ pack: 'drill', category: 'DRILL' }), followUp: 'FU', countedFrom: null, note: '' }
  const { person: _, referral: __, transferredIn: ___, creditDays: ____, ...said } = next
  town.say(changeMeasure, at('2022-07-10', '18:00'), said, 'FU2')
  expect(town.row(followUps, 'FU2').status).toBe('ACTIVE')
  answer('TAKEN_OVER', at('2022-07-10', '15:00'), at('2022-07-11', '08:00'))
  expect([town.row(followUps, 'FU2').status, town.followUp('FU').status, town.followUp('FU').endedAt]).toEqual([
    'CANCELED',
    'TRANSFERRED_OUT',
    at('2022-07-10', '15:00'),
  ])
})

test('[FL8] while a letter is open, and once it is acknowledged, nobody begins or resumes her measure here', () => {
  start()
  send()
  town.say(liftOrder, at('2022-07-10', '10:00'), { order: 'FU', reason: '依据不成立' })
  expect(codeOf(start({ countedFrom: '2022-07-10' }, 'FU2', at('2022-07-10', '11:00')))).toBe('handover-in-transit')
  start({ person: 'chen' }, 'FC')
  town.say(handOver, at('2022-07-10', '09:00'), { followUp: 'FC', toTownship: 'other', toName: '长山镇', address: '东村', contact: '刘婷', note: '' }, 'H2')
  town.say(beginSearch, at('2022-07-10', '10:00'), { followUp: 'FC', why: '联系不上' }, 'S2')
  for (const kind of SEARCH_STEPS) town.say(recordSearchStep, at('2022-07-10', '10:00'), { search: 'S2', step: kind, whom: '亲属', outcome: '没有' })
  town.say(endFollowUp, at('2022-07-10', '11:00'), { followUp: 'FC', as: 'LOST', to: null, note: '都查过' })
  town.say(takeAnswer, at('2022-07-11', '08:00'), { handover: 'H2', as: 'TAKEN_OVER', answeredAt: at('2022-07-10', '15:00'), by: '', note: '', how: 'COURIER' })
  expect(codeOf(town.say(resumeMeasure, at('2022-07-11', '09:00'), { followUp: 'FC', where: '长山镇' }))).toBe('handover-taken-over')
})

test('[FL9] refused with its reason she is still the sender’s', () => {
  start()
  send()
  const there = other()
  deliver(there)
  const refuse = (note: string) => there.say(refuseHandover, at('2022-07-10', '11:00'), { handover: 'H1', reason: 'NOT_OURS', note })
  expect([codeOf(refuse('')), codeOf(refuse('此人在隔壁镇'))]).toEqual(['handover-word-missing', 'accepted'])
  expect(codeOf(take(there))).toBe('handover-settled')
  expect(there.row(referrals, 'H1')).toMatchObject({ status: 'CLOSED', result: 'RESIDENCE_MISMATCH' })
  answer('REFUSED', at('2022-07-10', '11:00'))
  expect([town.row(handovers, 'H1').status, town.followUp('FU').status]).toEqual(['REFUSED', 'ACTIVE'])
  expect(codeOf(send(at('2022-07-10', '16:00'), 'H2'))).toBe('accepted')
})

test('[FL9] asked back before the take-over nobody there may begin; after it their word stands', () => {
  start()
  send()
  const there = other()
  deliver(there)
  expect(codeOf(town.say(withdrawHandover, at('2022-07-10', '12:00'), { handover: 'H1', reason: '' }))).toBe('reason-missing')
  town.say(withdrawHandover, at('2022-07-10', '12:00'), { handover: 'H1', reason: '不走了' })
  expect(town.row(handovers, 'H1').status).toBe('IN_TRANSIT')
  there.say(recallHandover, at('2022-07-10', '12:01'), { handover: 'H1' })
  expect(codeOf(take(there))).toBe('handover-recalled')
  expect(answerOf(there.row(inboundHandovers, 'H1'), undefined)?.as).toBe('RECALLED')
  const late = other()
  deliver(late)
  take(late, at('2022-07-10', '11:00'))
  late.say(recallHandover, at('2022-07-10', '12:01'), { handover: 'H1' })
  expect(answerOf(late.row(inboundHandovers, 'H1'), late.row(followUps, 'IN'))?.as).toBe('TAKEN_OVER')
})

test('[FL10] after a death nothing is due and what was needed is withdrawn', () => {
  start()
  town.say(askNeed, at('2022-07-10', '08:00'), { person: 'zhao', kind: 'MEDICINE', way: 'WORKER', what: '降压药' }, 'N1')
  town.say(endFollowUp, at('2022-07-10', '10:00'), { followUp: 'FU', as: 'DIED', to: null, note: '' })
  expect(town.row(careNeeds, 'N1')).toMatchObject({ status: 'WITHDRAWN', closedAt: at('2022-07-10', '10:00') })
  expect(slotsOf(town.followUp('FU'), [], at('2022-07-12', '10:00')).filter((slot) => slot.status === 'OPEN' || slot.status === 'FUTURE')).toEqual([])
})

const search = (when = at('2022-07-10', '08:00')) => town.say(beginSearch, when, { followUp: 'FU', why: '两次敲门无人' }, 'S1')
const step = (kind: (typeof SEARCH_STEPS)[number], when = at('2022-07-10', '09:00')) =>
  town.say(recordSearchStep, when, { search: 'S1', step: kind, whom: '13900001234', outcome: '无人接听' })
const lost = (when = at('2022-07-11', '09:00')) => town.say(endFollowUp, when, { followUp: 'FU', as: 'LOST', to: null, note: '各项都查过' })

test('[FL11] calls, visit, relatives and police have their clocks; nobody is written off before each was tried', () => {
  start()
  expect(codeOf(lost())).toBe('search-steps-missing')
  expect([codeOf(search()), codeOf(search())]).toEqual(['accepted', 'search-on'])
  step('CALL')
  const clocks = stepsDue(town.row(searches, 'S1'), [{ step: 'CALL' }], at('2022-07-10', '10:00'))
  expect(clocks.map((one) => [one.step, one.overdue])).toEqual([
    ['CALL', false],
    ['VISIT', true],
    ['RELATIVES', false],
    ['POLICE_ASSIST', false],
  ])
  for (const kind of ['VISIT', 'RELATIVES'] as const) step(kind)
  expect(lost()).toMatchObject({ kind: 'refused', reason: { code: 'search-steps-missing', steps: ['POLICE_ASSIST'] } })
  step('POLICE_ASSIST')
  expect(codeOf(lost())).toBe('accepted')
  expect([town.followUp('FU').status, town.row(searches, 'S1').status]).toEqual(['LOST', 'GIVEN_UP'])
})

test('[FL12] found while it runs, the measure goes on untouched', () => {
  start()
  search()
  const before = town.followUp('FU')
  expect(codeOf(town.say(findPerson, at('2022-07-10', '12:00'), { search: 'S1', where: '' }))).toBe('found-where-missing')
  town.say(findPerson, at('2022-07-10', '12:00'), { search: 'S1', where: '女儿家' })
  expect([town.row(searches, 'S1').status, town.followUp('FU')]).toEqual(['FOUND', before])
})

test('[FL12] found after having been lost: an order that repeats the first, with the same end; after that end she is free', () => {
  start()
  search()
  for (const kind of SEARCH_STEPS) step(kind)
  lost()
  const resume = (when: string, id: string) => town.say(resumeMeasure, when, { followUp: 'FU', where: '女儿家' }, id)
  expect(codeOf(resume(at('2022-07-13', '00:00'), 'X'))).toBe('measure-served')
  expect(town.row(attempts, 'X').code).toBe('measure-served')
  expect(codeOf(resume(at('2022-07-11', '20:00'), 'FU2'))).toBe('accepted')
  const { plannedEnd, lapsesAt, countedFrom, phases } = town.followUp('FU')
  expect(town.row(followUps, 'FU2')).toMatchObject({ order: 'FU2', previous: 'FU', status: 'ACTIVE', plannedEnd, lapsesAt, countedFrom, phases })
  expect(town.row(orders, 'FU2')).toMatchObject({ number: '〔2022〕2号', status: 'IN_FORCE', endsOn: plannedEnd, servedAt: null })
  expect(town.row(orders, 'FU2').personal.evidence).toBe(`${town.row(orders, 'FU').personal.evidence}；女儿家`)
  expect(codeOf(resume(at('2022-07-11', '21:00'), 'FU3'))).toBe('under-measure-already')
})

const household = (members: StartHousehold['members']): StartHousehold => ({
  household: HOME,
  members,
  ...LOW,
  ground: '同车自低风险区返回',
  decidedBy: '乡指挥部',
  supportContact: '刘婷',
  allowed: '',
})
const member = (id: string, person: string, countedFrom: string, evidence = '火车票'): StartHousehold['members'][number] => ({
  id,
  person,
  countedFrom,
  creditDays: 0,
  evidence,
})

test('[FL13] one act, each with an own order, number and end; who is not named is not included', () => {
  const said = town.say(startHousehold, at('2022-07-10', '18:00'), household([member('A', 'zhao', '2022-07-09'), member('B', 'chen', '2022-07-10')]))
  expect(codeOf(said)).toBe('accepted')
  expect([town.row(orders, 'A').number, town.row(orders, 'B').number]).toEqual(['〔2022〕1号', '〔2022〕2号'])
  expect([town.row(followUps, 'A').plannedEnd, town.row(followUps, 'B').plannedEnd]).toEqual(['2022-07-12', '2022-07-13'])
  expect(town.by(followUps, 'person', 'bao')).toEqual([])
  start({ person: 'sun', countedFrom: '2022-07-10' }, 'NEXT', at('2022-07-10', '19:00'))
  expect(town.row(orders, 'NEXT').number).toBe('〔2022〕3号')
  const visited = town.say(visitHousehold, at('2022-07-11', '09:00'), {
    household: HOME,
    members: [
      { id: 'V1', followUp: 'A', finding: 'AT_HOME' },
      { id: 'V2', followUp: 'B', finding: 'NOT_AT_HOME' },
    ],
    note: '丈夫去卫生院',
  })
  expect(codeOf(visited)).toBe('accepted')
  expect(
    codeOf(
      town.say(releaseHousehold, at('2022-07-13', '08:00'), {
        household: HOME,
        members: [
          { id: 'X1', followUp: 'A' },
          { id: 'X2', followUp: 'B' },
        ],
        note: '',
      }),
    ),
  ).toBe('release-slots-open')
})

test('[FL13] no record of a member takes the place of another', () => {
  start({ person: 'sun' }, 'A')
  const said = town.say(startHousehold, at('2022-07-10', '18:00'), household([member('A', 'zhao', '2022-07-09')]))
  expect(codeOf(said)).toBe('record-id-taken')
  expect(town.row(orders, 'A').person).toBe('sun')
  const twice = household([member('B', 'zhao', '2022-07-09'), member('B', 'chen', '2022-07-09')])
  expect(codeOf(town.say(startHousehold, at('2022-07-10', '18:00'), twice))).toBe('record-id-taken')
})

test('[FL13] all or none: one member without evidence, or of another house, and nobody is under measure', () => {
  const bad = household([member('A', 'zhao', '2022-07-09'), member('B', 'chen', '2022-07-09', '')])
  expect(town.say(startHousehold, at('2022-07-10', '18:00'), bad)).toMatchObject({ kind: 'refused', reason: { code: 'evidence-missing', member: 'B' } })
  const far = household([member('A', 'zhao', '2022-07-09'), member('B', 'sun', '2022-07-09')])
  expect(codeOf(town.say(startHousehold, at('2022-07-10', '18:00'), far))).toBe('household-other')
  expect(codeOf(town.say(startHousehold, at('2022-07-10', '18:00'), household([])))).toBe('household-nobody-named')
  expect([town.by(followUps, 'person', 'zhao'), town.by(followUps, 'person', 'sun')]).toEqual([[], []])
})
