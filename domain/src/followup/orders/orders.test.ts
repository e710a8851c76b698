import { beforeEach, expect, test } from 'vitest'
import type { Outcome } from '../../kernel/command.ts'
import { instantAt as at } from '../../kernel/instant.ts'
import { changeMeasure, type ChangeMeasure } from '../change-measure.ts'
import { decisionOf } from '../decision-of.ts'
import { endFollowUp } from '../end-follow-up.ts'
import { excuseSlot } from '../excuse-slot.ts'
import { moveFollowUp } from '../move-follow-up.ts'
import { confirmOrders, decideMeasures } from '../policy.ts'
import { persons } from '../../people/tables.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { release } from '../release.ts'
import { slotsOf } from '../slots-of.ts'
import { startFollowUp, type StartFollowUp } from '../start-follow-up.ts'
import { followUps } from '../tables.ts'
import { answerObjection } from './answer-objection.ts'
import { confirmLapse } from './confirm-lapse.ts'
import { confirmOrder } from './confirm-order.ts'
import { declineOrder } from './decline-order.ts'
import { liftOrder } from './lift-order.ts'
import { raiseObjection } from './raise-objection.ts'
import { keepServedPaper } from './keep-served-paper.ts'
import { PICTURE_CHARACTERS, pictureRefused } from './read-picture.ts'
import { serveOrder } from './serve-order.ts'
import { attempts, objections, orders, servedPapers } from './tables.ts'
import { withdrawServedPaper } from './withdraw-served-paper.ts'

const LOW = { pack: 'cn.covid19', category: 'RETURNEE_LOW' }
const MEDIUM = { pack: 'cn.covid19', category: 'RETURNEE_MEDIUM' }
const HIGH = { pack: 'cn.covid19', category: 'RETURNEE_HIGH' }
const CONTACT = { pack: 'cn.covid19', category: 'CLOSE_CONTACT' }
const DRILL = { pack: 'drill', category: 'DRILL' }

let town: Rehearsal
beforeEach(() => {
  town = rehearse(at('2022-08-20', '09:00'), villager('zhao', '赵桂枝'), villager('chen', '陈国强'), villager('sun', '孙长福'))
})

const codeOf = (outcome: Outcome): string => (outcome.kind === 'refused' ? outcome.reason.code : outcome.kind)
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
const start = (more: Partial<StartFollowUp> = {}, id = 'FU', when = at('2022-07-09', '18:00')) => town.say(startFollowUp, when, order(more), id)
const change = (more: Partial<ChangeMeasure> = {}): ChangeMeasure => {
  const { person: _, referral: __, transferredIn: ___, creditDays: ____, ...said } = order(HIGH)
  return { ...said, followUp: 'FU', countedFrom: null, note: '', ...more }
}
const confirm = (by: string, when = at('2022-07-10', '09:00'), id = 'FU') => town.sayAs(by, confirmOrder, when, { order: id })
/** Seven days at home, written by Liu and confirmed by Ma. */
function startMedium(more: Partial<StartFollowUp> = {}): void {
  start({ ...MEDIUM, ...more })
  confirm('ma', at('2022-07-09', '18:00'))
}
const object = (when = at('2022-07-10', '09:00'), id = 'OB') => town.say(raiseObjection, when, { order: 'FU', words: '我没有去过风险区' }, id)
const answer = (by: string, as: 'UPHELD' | 'REJECTED', when = at('2022-07-10', '20:00'), evidence = '购票记录') =>
  town.sayAs(by, answerObjection, when, { objection: 'OB', as, answer: '已经核对购票记录', evidence })

test('[OR1] a measure begins with its order: number, ground, evidence, rule, body, start and end', () => {
  start()
  expect(town.row(orders, 'FU')).toMatchObject({
    number: '〔2022〕1号',
    status: 'IN_FORCE',
    ...LOW,
    packVersion: 'v9',
    startsAt: at('2022-07-09', '18:00'),
    endsOn: '2022-07-12',
    lapsesOn: '2022-07-12',
    keptUntil: '2022-07-26',
    issuedBy: 'liu',
    decidedBy: '乡指挥部',
    personal: { ground: '自低风险区返回', evidence: '火车票 G1234', supportContact: '刘婷 13900001234' },
  })
  expect(town.row(followUps, 'FU')).toMatchObject({ order: 'FU', lapsesOn: '2022-07-12', lapsesAt: at('2022-07-12', '24:00') })
})

test('[OR1] credit shortens the ceiling as it shortens the plan', () => {
  startMedium({ creditDays: 2 })
  expect(town.row(orders, 'FU')).toMatchObject({ endsOn: '2022-07-14', lapsesOn: '2022-07-14' })
})

test.each<[Partial<StartFollowUp>, string]>([
  [{ evidence: ' ' }, 'evidence-missing'],
  [{ supportContact: '' }, 'support-contact-missing'],
])('[OR1] without %j there is no order', (more, code) => {
  expect(codeOf(start(more))).toBe(code)
  expect(town.one(followUps, 'FU')).toBeUndefined()
})

test('[OR2] numbers run without a gap per year; what was refused takes none', () => {
  start({}, 'A')
  start({ person: 'chen', ground: '' }, 'B')
  start({ person: 'chen' }, 'C')
  expect([town.row(orders, 'A').number, town.row(orders, 'C').number]).toEqual(['〔2022〕1号', '〔2022〕2号'])
  start({ person: 'sun', ...DRILL, countedFrom: '2022-12-30' }, 'D', at('2022-12-31', '16:30'))
  start({ person: 'zhao', ...DRILL, countedFrom: '2022-12-30' }, 'E', at('2023-01-01', '00:30'))
  expect(town.row(orders, 'D').number).toBe('〔2022〕3号')
})

test('[OR3] a close contact’s order waits, binds nobody, and comes into force when Ma confirms it', () => {
  expect(codeOf(start(CONTACT))).toBe('accepted')
  expect(town.row(orders, 'FU')).toMatchObject({ status: 'PROPOSED', number: null, startsAt: null })
  expect(town.one(followUps, 'FU')).toBeUndefined()
  expect(codeOf(confirm('ma'))).toBe('accepted')
  expect(town.row(orders, 'FU')).toMatchObject({ status: 'IN_FORCE', number: '〔2022〕1号', secondBy: 'ma', startsAt: at('2022-07-10', '09:00') })
  expect(town.row(followUps, 'FU')).toMatchObject({ status: 'ACTIVE', startedAt: at('2022-07-10', '09:00'), plannedEnd: '2022-07-19' })
  expect(codeOf(confirm('luo'))).toBe('order-settled')
})

test('[OR3] Liu, who wrote it, is not her own second person; the try is noted', () => {
  start(CONTACT)
  expect(codeOf(confirm('liu'))).toBe('second-person-same')
  expect(town.row(attempts, 'c0001')).toMatchObject({ person: 'zhao', ...CONTACT, code: 'second-person-same', by: 'liu', day: '2022-07-10' })
  expect(town.one(followUps, 'FU')).toBeUndefined()
})

test('[OR3] what was confirmed too late is judged by the facts of then', () => {
  start(CONTACT)
  expect(codeOf(confirm('ma', at('2022-07-20', '09:00')))).toBe('measure-served')
  expect(codeOf(town.sayAs('ma', declineOrder, at('2022-07-20', '09:10'), { order: 'FU', reason: '期限已满' }))).toBe('accepted')
  expect(town.row(orders, 'FU')).toMatchObject({ status: 'DECLINED', number: null, personal: { reason: '期限已满' } })
  expect(codeOf(confirm('ma'))).toBe('order-settled')
})

test('[OR3] while one order waits no second is written; a declined one makes room', () => {
  start(CONTACT)
  expect(codeOf(start({}, 'FU2'))).toBe('order-waiting')
  expect(codeOf(town.say(declineOrder, at('2022-07-09', '19:00'), { order: 'FU', reason: ' ' }))).toBe('reason-missing')
  town.say(declineOrder, at('2022-07-09', '19:00'), { order: 'FU', reason: '写错人' })
  expect(codeOf(start({}, 'FU2'))).toBe('accepted')
})

test('[OR3] a change that waits leaves the old measure running until it is confirmed', () => {
  startMedium()
  expect(codeOf(town.say(changeMeasure, at('2022-07-11', '10:00'), change({ ...CONTACT, countedFrom: '2022-07-11' }), 'FU2'))).toBe('accepted')
  expect(town.row(followUps, 'FU').status).toBe('ACTIVE')
  expect(codeOf(confirm('ma', at('2022-07-11', '12:00'), 'FU2'))).toBe('accepted')
  expect(town.row(followUps, 'FU')).toMatchObject({ status: 'CHANGED', endedAt: at('2022-07-11', '12:00') })
  expect(town.row(followUps, 'FU2')).toMatchObject({ previous: 'FU', order: 'FU2', status: 'ACTIVE' })
})

test('[OR4] signed, or read aloud to somebody who refuses to sign: served once, and only what is in force', () => {
  start(CONTACT)
  expect(codeOf(town.say(serveOrder, at('2022-07-09', '19:00'), { order: 'FU', how: 'SIGNED', to: '' }))).toBe('order-not-in-force')
  confirm('ma')
  expect(codeOf(town.say(serveOrder, at('2022-07-10', '10:00'), { order: 'FU', how: 'READ_ALOUD', to: '' }))).toBe('served-to-missing')
  expect(codeOf(town.say(serveOrder, at('2022-07-10', '10:00'), { order: 'FU', how: 'READ_ALOUD', to: '赵桂枝，拒签，罗医生在场' }))).toBe('accepted')
  expect(town.row(orders, 'FU')).toMatchObject({ servedHow: 'READ_ALOUD', servedBy: 'liu', servedAt: at('2022-07-10', '10:00') })
  expect(codeOf(town.say(serveOrder, at('2022-07-10', '11:00'), { order: 'FU', how: 'SIGNED', to: '' }))).toBe('order-served')
})

const JPEG = '/9j/4AAQSkZJRgABAQAAAQABAAD/2Q=='

test('[OR14] a picture of the signed paper is kept once it is served, three at most, and taken back at any time', () => {
  start()
  const keep = (id: string, picture = JPEG, when = at('2022-07-10', '09:10')) => town.say(keepServedPaper, when, { order: 'FU', picture }, id)
  expect(codeOf(keep('P0'))).toBe('order-not-served')
  town.say(serveOrder, at('2022-07-10', '09:00'), { order: 'FU', how: 'SIGNED', to: '' })
  for (const id of ['P1', 'P2', 'P3']) expect(codeOf(keep(id))).toBe('accepted')
  expect(town.row(servedPapers, 'P1')).toMatchObject({ order: 'FU', person: 'zhao', by: 'liu', withdrawnAt: null, personal: { picture: JPEG } })
  expect(codeOf(keep('P4'))).toBe('served-papers-enough')
  const withdraw = (paper: string) => codeOf(town.say(withdrawServedPaper, at('2022-07-10', '09:20'), { paper }))
  expect(['P1', 'P1', 'P9'].map(withdraw)).toEqual(['accepted', 'served-paper-withdrawn', 'served-paper-unknown'])
  expect(town.row(servedPapers, 'P1')).toMatchObject({ withdrawnBy: 'liu', personal: { picture: '' } })
  expect(codeOf(keep('P4'))).toBe('accepted')
})

test('[OR14] no picture that is none, is too large, or says where it was taken', () => {
  const exif = (before: number) => Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), Buffer.alloc(before, 1), Buffer.from('Exif\0\0GPS')]).toString('base64')
  const codes = [JPEG, 'R0lGODlhAQABAAAAACw=', 'data:image/jpeg;base64,AAAA', '', `/9j/${'A'.repeat(PICTURE_CHARACTERS)}`, exif(0), exif(1), exif(2)].map(
    (picture) => pictureRefused(picture)?.code ?? 'kept',
  )
  expect(codes).toEqual(['kept', ...Array(3).fill('picture-not-jpeg'), 'picture-too-large', ...Array(3).fill('picture-tells-place')])
})

test('[OR5] at 24:00 of the ceiling the measure lapses: nothing is due, the person is free, the township owes a word', () => {
  start()
  const followUp = town.row(followUps, 'FU')
  expect(decisionOf(followUp, at('2022-07-12', '23:59'))).toBe('DUE_TODAY')
  expect(decisionOf(followUp, at('2022-07-13', '00:00'))).toBe('LAPSED')
  expect(codeOf(town.say(confirmLapse, at('2022-07-12', '23:00'), { followUp: 'FU', note: '在家' }))).toBe('not-lapsed')
  expect(codeOf(town.say(confirmLapse, at('2022-07-13', '09:00'), { followUp: 'FU', note: '' }))).toBe('end-note-missing')
  expect(codeOf(town.say(confirmLapse, at('2022-07-13', '09:00'), { followUp: 'FU', note: '在家，无症状' }))).toBe('accepted')
  expect(town.row(followUps, 'FU')).toMatchObject({ status: 'LAPSED', notice: '〔2022〕1号', endedDay: '2022-07-13' })
})

test('[OR5] what lapsed complete is recorded as a release', () => {
  start()
  for (const slot of slotsOf(town.row(followUps, 'FU'), [], at('2022-07-13', '08:00')))
    town.say(excuseSlot, at('2022-07-13', '08:00'), { followUp: 'FU', slot: slot.key, reason: '体温计损坏' })
  town.say(confirmLapse, at('2022-07-13', '09:00'), { followUp: 'FU', note: '在家，无症状' })
  expect(town.row(followUps, 'FU')).toMatchObject({ status: 'RELEASED', notice: '〔2022〕1号' })
})

test('[OR5] a lapsed measure holds its place until it is confirmed', () => {
  start()
  expect(codeOf(start({ ...CONTACT, countedFrom: '2022-07-14' }, 'FU2', at('2022-07-14', '10:00')))).toBe('lapse-unconfirmed')
  town.say(confirmLapse, at('2022-07-14', '10:10'), { followUp: 'FU', note: '在家' })
  expect(codeOf(start({ ...CONTACT, countedFrom: '2022-07-14' }, 'FU2', at('2022-07-14', '10:20')))).toBe('accepted')
})

test.each<[string, () => Outcome, string]>([
  ['a later counting day', () => town.say(changeMeasure, at('2022-07-11', '10:00'), change({ ...LOW, countedFrom: '2022-07-11' })), 'count-restarted'],
  ['a change after the ceiling', () => town.say(changeMeasure, at('2022-07-13', '10:00'), change()), 'measure-lapsed'],
  ['no ground', () => start({ person: 'chen', ground: '' }, 'X'), 'ground-missing'],
  ['no evidence', () => start({ person: 'chen', evidence: '' }, 'X'), 'evidence-missing'],
  ['a rule of 2020', () => start({ person: 'chen', category: 'RETURNEE_FROM_HUBEI' }, 'X'), 'pack-not-in-force'],
  ['days that are served', () => start({ person: 'chen', countedFrom: '2022-07-01' }, 'X'), 'measure-served'],
])('[OR6] %s: refused with the rule named, and noted', (_, act, code) => {
  start()
  const outcome = act()
  expect(outcome).toMatchObject({ kind: 'refused', reason: { code, pack: 'cn.covid19' } })
  expect(outcome.kind === 'refused' && outcome.noted.map((change) => change.table)).toEqual([attempts])
})

test('[OR6] a measure is not prolonged by ordering it again on the day after', () => {
  start()
  town.say(confirmLapse, at('2022-07-13', '09:00'), { followUp: 'FU', note: '在家' })
  expect(codeOf(start({ countedFrom: '2022-07-12' }, 'FU2', at('2022-07-13', '10:00')))).toBe('count-restarted')
  expect(codeOf(start({ countedFrom: '2022-07-13' }, 'FU2', at('2022-07-13', '10:00')))).toBe('accepted')
})

test('[OR6] a mistake that was taken back stands in nobody’s way', () => {
  start()
  town.say(endFollowUp, at('2022-07-10', '09:00'), { followUp: 'FU', as: 'CANCELED', to: null, note: '日期录错' })
  expect(codeOf(start({ countedFrom: '2022-07-10' }, 'FU2', at('2022-07-10', '10:00')))).toBe('accepted')
})

test('[OR7] a lifted order frees at once, complete or not, with a numbered paper', () => {
  start()
  expect(codeOf(town.say(liftOrder, at('2022-07-10', '09:00'), { order: 'FU', reason: '' }))).toBe('reason-missing')
  town.say(liftOrder, at('2022-07-10', '09:00'), { order: 'FU', reason: '车票不是本人的' })
  expect(town.row(orders, 'FU')).toMatchObject({ status: 'LIFTED', liftedBy: 'liu', personal: { reason: '车票不是本人的' } })
  expect(town.row(followUps, 'FU')).toMatchObject({ status: 'LIFTED', endedDay: '2022-07-10', notice: '〔2022〕1号' })
  expect(codeOf(town.say(liftOrder, at('2022-07-10', '10:00'), { order: 'FU', reason: '再撤' }))).toBe('order-not-in-force')
})

test('[OR8] an objection shortens the measure to its clock; unanswered, it lapses after 24 hours', () => {
  startMedium()
  object()
  expect(town.row(objections, 'OB')).toMatchObject({ status: 'OPEN', dueAt: at('2022-07-11', '09:00') })
  const followUp = town.row(followUps, 'FU')
  expect(decisionOf(followUp, at('2022-07-11', '08:59'))).toBe('NONE')
  expect(decisionOf(followUp, at('2022-07-11', '09:00'))).toBe('LAPSED')
  expect(slotsOf(followUp, [], at('2022-07-11', '09:00')).map((slot) => slot.key)).toEqual(['2022-07-10.AM', '2022-07-10.PM', '2022-07-10.TEST'])
  expect(codeOf(answer('xu', 'REJECTED', at('2022-07-11', '09:00')))).toBe('objection-lapsed')
})

test('[OR8] while it is open no second one is raised and the measure is not changed; a move takes it along', () => {
  startMedium()
  object()
  expect(codeOf(object(at('2022-07-10', '10:00'), 'OB2'))).toBe('objection-open')
  expect(codeOf(town.say(changeMeasure, at('2022-07-10', '12:00'), change()))).toBe('objection-open')
  town.put(persons, villager('zhao', '赵桂枝', { unit: '430502-02' }))
  town.say(moveFollowUp, at('2022-07-10', '13:00'), { followUp: 'FU' })
  expect([town.row(orders, 'FU').unit, town.row(objections, 'OB').unit]).toEqual(['430502-02', '430502-02'])
})

test('[OR9] neither who wrote nor who confirmed the order answers the objection', () => {
  start(CONTACT)
  confirm('ma', at('2022-07-09', '19:00'))
  object()
  expect([codeOf(answer('liu', 'REJECTED')), codeOf(answer('ma', 'REJECTED')), codeOf(answer('xu', 'REJECTED'))]).toEqual([
    'objection-own',
    'objection-own',
    'accepted',
  ])
})

test('[OR9] rejected with evidence the measure runs on to its end; without evidence the clock runs on', () => {
  startMedium()
  object()
  expect(codeOf(answer('xu', 'REJECTED', at('2022-07-10', '20:00'), ''))).toBe('evidence-missing')
  expect(town.row(followUps, 'FU').lapsesAt).toBe(at('2022-07-11', '09:00'))
  answer('xu', 'REJECTED')
  expect(town.row(followUps, 'FU').lapsesAt).toBe(at('2022-07-16', '24:00'))
  expect(codeOf(answer('xu', 'UPHELD'))).toBe('objection-answered')
})

test('[OR9] upheld the order is lifted, with its paper', () => {
  startMedium()
  object()
  answer('xu', 'UPHELD')
  expect(town.row(objections, 'OB')).toMatchObject({ status: 'UPHELD', answeredBy: 'xu', personal: { answer: '已经核对购票记录' } })
  expect([town.row(orders, 'FU').status, town.row(followUps, 'FU').status, town.row(followUps, 'FU').notice]).toEqual(['LIFTED', 'LIFTED', '〔2022〕1号'])
})

test('[OR9] what has ended meanwhile is answered all the same', () => {
  startMedium()
  object()
  town.say(endFollowUp, at('2022-07-10', '12:00'), { followUp: 'FU', as: 'BECAME_CASE', to: '县人民医院', note: '核酸阳性' })
  expect(codeOf(answer('xu', 'UPHELD'))).toBe('accepted')
  expect(town.row(followUps, 'FU').status).toBe('BECAME_CASE')
})

test('[OR8] a measure that is over is not objected to, nor without words', () => {
  start()
  expect(codeOf(town.say(raiseObjection, at('2022-07-10', '09:00'), { order: 'FU', words: '' }))).toBe('objection-words-missing')
  expect(codeOf(object(at('2022-07-13', '09:00')))).toBe('objection-too-late')
  town.say(confirmLapse, at('2022-07-13', '10:00'), { followUp: 'FU', note: '在家' })
  expect(codeOf(object(at('2022-07-13', '11:00')))).toBe('follow-up-ended')
})

test('[OR10] office and leaders are second persons and answer; releases take the series of notices', () => {
  expect([confirmOrders.roles, decideMeasures.roles]).toEqual([
    ['COMMAND_OFFICE', 'LEADER'],
    ['COMMAND_OFFICE', 'LEADER'],
  ])
  expect([confirmOrder.policy, declineOrder.policy, answerObjection.policy, liftOrder.policy, release.policy]).toEqual([
    confirmOrders,
    confirmOrders,
    decideMeasures,
    decideMeasures,
    decideMeasures,
  ])
})
