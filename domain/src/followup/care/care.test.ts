import { expect, test } from 'vitest'
import type { Outcome } from '../../kernel/command.ts'
import { instantAt } from '../../kernel/instant.ts'
import { putWorker } from '../../grids/put-worker.ts'
import { units, workers } from '../../grids/tables.ts'
import { followedBy } from '../../kernel/followed-by.ts'
import { persons } from '../../people/tables.ts'
import { PACKS } from '../../protocols/shipped-packs.ts'
import { changeMeasure } from '../change-measure.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { endFollowUp } from '../end-follow-up.ts'
import { moveFollowUp } from '../move-follow-up.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { startFollowUp } from '../start-follow-up.ts'
import { answerSeat } from './answer-seat.ts'
import { CARE_TEMPLATES, standingTemplate, templateOf, templateOfMeasure } from './care-template.ts'
import { chooseCaller } from './choose-caller.ts'
import { formCareTeam, type FormCareTeam } from './form-care-team.ts'
import { leaveSeats } from './leave-seats.ts'
import { putCareContact } from './put-care-contact.ts'
import { seatMember } from './seat-member.ts'
import { callerOf, isComplete, placesOf } from './seats-of.ts'
import { setCareTemplate } from './set-care-template.ts'
import { careContacts, careSeats, careTeams, type CareSeat } from './tables.ts'

const at = (clock: string, day = '2022-07-10') => instantAt(day, clock)
const ORDER = {
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
const FIVE = CARE_TEMPLATES[0].id
const MEMBERS = ['cadre', 'secretary', 'doctor']

/** 赵桂枝 of 前进村 under measure; her cadre, her secretary and her doctor work here, policeman and volunteer do not. */
function village(): Rehearsal {
  const town = rehearse(at('09:00', '2022-07-30'), villager('zhao', '赵桂枝'))
  for (const id of [...MEMBERS, 'liu']) town.put(workers, { id, login: null, active: true, revision: 1, personal: { name: id, phone: '13800000001' } })
  for (const [id, role] of [
    ['police', 'POLICE'],
    ['volunteer', 'VOLUNTEER'],
    ['other', 'VOLUNTEER'],
  ] as const)
    town.put(careContacts, { id, unit: '430502-01', role, active: true, personal: { name: id, office: '', phone: '13800000002' } })
  town.say(startFollowUp, at('08:00'), ORDER, 'FU')
  return town
}

const WHOLE = [...MEMBERS.map((worker, place) => worker_(worker, place)), contact_('police', 3), contact_('volunteer', 4)]

function worker_(worker: string, place: number): FormCareTeam['seats'][number] {
  return { id: `seat-${worker}`, place, worker, contact: null }
}

function contact_(contact: string, place: number): FormCareTeam['seats'][number] {
  return { id: `seat-${contact}`, place, worker: null, contact }
}

function form(town: Rehearsal, seats: FormCareTeam['seats'] = WHOLE, clock = '08:30'): Outcome {
  return town.say(formCareTeam, at(clock), { followUp: 'FU', template: FIVE, seats }, 'TEAM')
}

function codeOf(outcome: Outcome): string {
  return outcome.kind === 'refused' ? outcome.reason.code : outcome.kind
}

/** Everybody of the team says yes, each through 刘 with a word. */
function allAccept(town: Rehearsal, ...seats: readonly string[]): void {
  for (const seat of seats) expect(codeOf(town.say(answerSeat, at('09:00'), { seat, accepts: true, note: '电话里答应' }))).toBe('accepted')
}

const SEATS = WHOLE.map((seat) => seat.id)

function teamAt(town: Rehearsal, clock: string, day = '2022-07-10'): { readonly complete: boolean; readonly caller: string | undefined } {
  const team = town.one(careTeams, 'TEAM')
  const seats = town.by(careSeats, 'team', 'TEAM')
  if (!team) return { complete: false, caller: undefined }
  const caller = callerOf(team, placesOf<CareSeat>(team, seats, at(clock, day)))
  return { complete: isComplete(team, seats, at(clock, day)), caller: caller?.worker ?? caller?.contact ?? undefined }
}

test('[CT1] a team takes the places of its line-up as it was; a line-up set later leaves it alone', () => {
  const town = village()
  expect(codeOf(form(town))).toBe('accepted')
  const four = { zh: '四包一', en: 'Four for one' }
  const places = [{ role: 'DOCTOR', name: { zh: '村医', en: 'Doctor' } }] as const
  const template = { name: four, places, lead: 0, caller: 0, source: '乡指挥部2022年7号' }
  expect(codeOf(town.say(setCareTemplate, at('10:00'), { ...template, caller: 1 }))).toBe('care-place-unknown')
  expect(codeOf(town.say(setCareTemplate, at('10:00'), { ...template, places: [] }))).toBe('care-places-count')
  expect(codeOf(town.say(setCareTemplate, at('10:00'), { ...template, source: '' }))).toBe('care-source-missing')
  expect(codeOf(town.say(setCareTemplate, at('10:00'), { ...template, name: { zh: '四包一', en: ' ' } }))).toBe('care-name-missing')
  expect(codeOf(town.say(setCareTemplate, at('10:00'), template, 'OWN'))).toBe('accepted')
  expect(town.one(careTeams, 'TEAM')?.places.map((place) => place.name.zh)).toEqual(['乡干部', '支部书记', '村医', '一村一警', '志愿者'])
  town.say(endFollowUp, at('11:00'), { followUp: 'FU', as: 'TRANSFERRED_OUT', to: '长沙', note: '' })
  expect(codeOf(form(town, [], '12:00'))).toBe('follow-up-ended')
  town.say(startFollowUp, at('12:00'), ORDER, 'AGAIN')
  expect(codeOf(town.say(formCareTeam, at('12:00'), { followUp: 'AGAIN', template: 'nobody’s', seats: [] }))).toBe('care-template-unknown')
  expect(codeOf(town.say(formCareTeam, at('12:00'), { followUp: 'AGAIN', template: 'OWN', seats: [] }, 'SMALL'))).toBe('accepted')
  expect(town.one(careTeams, 'SMALL')?.places).toHaveLength(1)
})

test('[CT1] the newest of the township’s own line-ups stands, without one the first that ships', () => {
  const own = (id: string, setAt: string) => ({ ...CARE_TEMPLATES[0], id, setAt })
  expect(standingTemplate([]).id).toBe(FIVE)
  expect(standingTemplate([own('b', '2022-05-01'), own('a', '2022-04-01')]).id).toBe('b')
  for (const template of CARE_TEMPLATES) expect([template.lead, template.caller].every((place) => template.places[place])).toBe(true)
})

test('[CT1] a rule pack names its own line-up, which stands where the township has set none', () => {
  const dancheng = { pack: 'cn.covid19.dancheng-returnees', packVersion: '2022-03' }
  const ofPack = templateOfMeasure(dancheng, PACKS)
  expect(ofPack?.places.map((place) => place.name.zh)).toEqual(['乡干部', '支部书记', '村医', '一村一警', '志愿者'])
  expect([ofPack?.lead, ofPack?.caller]).toEqual([0, 4])
  expect(standingTemplate([], ofPack).id).toBe('cn.covid19.dancheng-returnees.2022-03')
  expect(standingTemplate([{ ...CARE_TEMPLATES[0], id: 'own', setAt: '2022-04-01' }], ofPack).id).toBe('own')
  expect(templateOfMeasure({ pack: 'cn.covid19', packVersion: 'v9' }, PACKS)).toBeNull()
  const pack = { line: 'x', version: '1', name: { zh: '甲', en: 'A' }, source: { document: '甲文', date: null, article: null } }
  const roles = ['VET', 'DOCTOR'].map((role) => ({ role, name: { zh: role, en: role } }))
  expect(templateOf({ ...pack, careTeam: roles })).toMatchObject({ places: [{ role: 'OTHER' }, { role: 'DOCTOR' }], lead: 0, caller: 1 })
  const town = village()
  expect(codeOf(town.say(formCareTeam, at('08:30'), { followUp: 'FU', template: ofPack?.id ?? '', seats: [] }))).toBe('accepted')
})

test('[CT2] one team a person: not a second one, nor after a change of measure; a new measure has its own', () => {
  const town = village()
  form(town)
  expect(codeOf(town.say(formCareTeam, at('09:00'), { followUp: 'FU', template: FIVE, seats: [] }))).toBe('care-team-exists')
  town.say(
    changeMeasure,
    at('10:00'),
    {
      followUp: 'FU',
      pack: 'cn.covid19',
      category: 'RETURNEE_MEDIUM',
      countedFrom: null,
      ground: '协查',
      decidedBy: '乡指挥部',
      evidence: '县排查名单',
      supportContact: '刘婷 13900001234',
      allowed: '',
      note: '',
    },
    'NEXT',
  )
  town.sayAs('ma', confirmOrder, at('10:30'), { order: 'NEXT' })
  expect(town.followUp('NEXT').status).toBe('ACTIVE')
  expect(codeOf(town.say(formCareTeam, at('11:00'), { followUp: 'NEXT', template: FIVE, seats: [] }))).toBe('care-team-exists')
  town.say(endFollowUp, at('12:00'), { followUp: 'NEXT', as: 'TRANSFERRED_OUT', to: '长沙', note: '' })
  town.say(startFollowUp, at('13:00'), ORDER, 'LATER')
  expect(codeOf(town.say(formCareTeam, at('13:00'), { followUp: 'LATER', template: FIVE, seats: [] }))).toBe('accepted')
})

test.each<[string, FormCareTeam['seats'], string]>([
  ['a place that is none', [worker_('doctor', 5)], 'care-place-unknown'],
  ['a place twice', [worker_('doctor', 2), worker_('cadre', 2)], 'care-place-twice'],
  ['one member in two places', [worker_('doctor', 2), { ...worker_('doctor', 1), id: 'x' }], 'care-member-twice'],
  ['somebody nobody knows', [worker_('nobody', 2)], 'care-member-unknown'],
  ['an outside person nobody knows', [contact_('nobody', 3)], 'care-member-unknown'],
  ['two in one seat', [{ id: 'x', place: 3, worker: 'doctor', contact: 'police' }], 'care-one-person'],
  ['nobody in a seat', [{ id: 'x', place: 3, worker: null, contact: null }], 'care-one-person'],
])('[CT4] a team with %s is refused', (_, seats, code) => {
  expect(codeOf(form(village(), seats))).toBe(code)
})

test('[CT4] nobody overwrites the seat of another team', () => {
  const town = village()
  form(town)
  town.say(endFollowUp, at('12:00'), { followUp: 'FU', as: 'TRANSFERRED_OUT', to: '长沙', note: '' })
  town.say(startFollowUp, at('13:00'), ORDER, 'LATER')
  expect(codeOf(town.say(formCareTeam, at('13:00'), { followUp: 'LATER', template: FIVE, seats: [worker_('doctor', 2)] }))).toBe('id-reused')
})

test('[CT4] of an outside person there is a name and a telephone that rings', () => {
  const town = village()
  const entry = { contact: null, unit: '430502-01', role: 'POLICE' as const, active: true, name: '孙建国', office: '派出所', phone: '138 0739 0001' }
  town.put(units, {
    id: '430502-01',
    parent: '430502',
    kind: 'VILLAGE',
    name: '前进村',
    declaredHouseholds: null,
    sort: 0,
    validFrom: '2020-01-01',
    validTo: null,
    revision: 1,
  })
  expect(codeOf(town.say(putCareContact, at('08:00'), { ...entry, phone: '12' }))).toBe('phone-unreadable')
  expect(codeOf(town.say(putCareContact, at('08:00'), { ...entry, name: '' }))).toBe('name-unreadable')
  expect(codeOf(town.say(putCareContact, at('08:00'), { ...entry, unit: '430502-99' }))).toBe('unit-not-open')
  expect(codeOf(town.say(putCareContact, at('08:00'), { ...entry, contact: 'nobody' }))).toBe('care-contact-unknown')
  expect(codeOf(town.say(putCareContact, at('08:00'), entry, 'SUN'))).toBe('accepted')
  expect(town.one(careContacts, 'SUN')?.personal).toEqual({ name: '孙建国', office: '派出所', phone: '13807390001' })
  expect(codeOf(town.say(putCareContact, at('09:00'), { ...entry, contact: 'SUN', active: false }))).toBe('accepted')
  expect(codeOf(form(town, [contact_('SUN', 3)]))).toBe('care-member-unknown')
})

test('[CT5] 刘 takes her own place in one tap; for another she says how they said it', () => {
  const town = village()
  form(town, [worker_('doctor', 2)])
  town.say(seatMember, at('08:40'), { team: 'TEAM', place: 0, worker: 'cadre', contact: null, standInTo: null }, 'CADRE')
  town.say(seatMember, at('08:50'), { team: 'TEAM', place: 1, worker: 'liu', contact: null, standInTo: null }, 'LIU')
  expect(town.one(careSeats, 'LIU')?.answer).toBe('ACCEPTED')
  expect(codeOf(town.say(answerSeat, at('09:00'), { seat: 'seat-doctor', accepts: true, note: '' }))).toBe('care-note-missing')
  expect(codeOf(town.say(answerSeat, at('09:00'), { seat: 'seat-doctor', accepts: true, note: '电话里答应' }))).toBe('accepted')
  expect(town.one(careSeats, 'seat-doctor')).toMatchObject({ answer: 'ACCEPTED', answeredBy: 'liu', personal: { note: '电话里答应' } })
  expect(codeOf(town.say(answerSeat, at('09:10'), { seat: 'seat-doctor', accepts: true, note: '电话里答应' }))).toBe('care-seat-answered')
  expect(codeOf(town.say(answerSeat, at('09:10'), { seat: 'LIU', accepts: false, note: '' }))).toBe('care-note-missing')
  expect(codeOf(town.say(answerSeat, at('09:10'), { seat: 'LIU', accepts: false, note: '外出培训' }, 'NO'))).toBe('accepted')
  expect(codeOf(town.say(answerSeat, at('09:20'), { seat: 'LIU', accepts: true, note: '' }))).toBe('care-seat-over')
  expect(codeOf(town.say(answerSeat, at('09:20'), { seat: 'NO', accepts: true, note: '' }, 'YES'))).toBe('accepted')
  expect(town.one(careSeats, 'LIU')).toMatchObject({ answer: 'ACCEPTED', until: at('09:10') })
  expect(codeOf(town.say(answerSeat, at('09:20'), { seat: 'gone', accepts: true, note: '' }))).toBe('care-seat-unknown')
  town.say(seatMember, at('09:30'), { team: 'TEAM', place: 1, worker: 'secretary', contact: null, standInTo: null })
  expect(codeOf(town.say(answerSeat, at('09:40'), { seat: 'YES', accepts: false, note: '外出培训' }))).toBe('care-seat-over')
})

test('[CT6] complete with the last acceptance, not with a decline, not with a free place, and as it was at each moment', () => {
  const town = village()
  form(town)
  expect(teamAt(town, '08:45').complete).toBe(false)
  allAccept(town, ...SEATS.slice(0, 4))
  expect(teamAt(town, '10:00').complete).toBe(false)
  town.say(answerSeat, at('10:00'), { seat: 'seat-volunteer', accepts: true, note: '当面答应' })
  expect(teamAt(town, '10:00').complete).toBe(true)
  expect(teamAt(town, '09:59').complete).toBe(false)
  town.say(answerSeat, at('11:00'), { seat: 'seat-police', accepts: false, note: '调走' })
  expect([teamAt(town, '11:00').complete, teamAt(town, '10:59').complete]).toEqual([false, true])
  town.say(seatMember, at('12:00'), { team: 'TEAM', place: 4, worker: null, contact: null, standInTo: null })
  expect(teamAt(town, '12:00').complete).toBe(false)
  expect(codeOf(town.say(seatMember, at('12:10'), { team: 'TEAM', place: 4, worker: null, contact: null, standInTo: null }))).toBe('care-place-free')
})

test('[CT7] a change of member keeps who sat when; a stand-in acts from acceptance to the end of the day', () => {
  const town = village()
  form(town)
  allAccept(town, ...SEATS)
  town.say(seatMember, at('10:00', '2022-07-11'), { team: 'TEAM', place: 4, worker: null, contact: 'other', standInTo: '2022-07-12' }, 'STAND')
  expect(teamAt(town, '10:00', '2022-07-11')).toEqual({ complete: true, caller: 'volunteer' })
  town.say(answerSeat, at('11:00', '2022-07-11'), { seat: 'STAND', accepts: true, note: '电话里答应' })
  expect(teamAt(town, '11:00', '2022-07-11')).toEqual({ complete: true, caller: 'other' })
  expect(teamAt(town, '23:59', '2022-07-12').caller).toBe('other')
  expect(teamAt(town, '00:00', '2022-07-13')).toEqual({ complete: true, caller: 'volunteer' })
  const seat = (more: object) =>
    town.say(seatMember, at('10:00', '2022-07-13'), { team: 'TEAM', place: 2, worker: 'liu', contact: null, standInTo: null, ...more })
  expect(codeOf(seat({ standInTo: '2022-07-12' }))).toBe('care-stand-in-over')
  expect(codeOf(seat({ team: 'none' }))).toBe('care-team-unknown')
  expect(codeOf(seat({ worker: 'cadre' }))).toBe('care-member-twice')
  expect(codeOf(seat({}))).toBe('accepted')
  const doctors = town.by(careSeats, 'team', 'TEAM').filter((one) => one.place === 2)
  expect(doctors.map(({ worker, until }) => [worker, until])).toEqual(
    expect.arrayContaining([
      ['doctor', at('10:00', '2022-07-13')],
      ['liu', null],
    ]),
  )
  expect(doctors).toHaveLength(2)
})

test('[CT7] whoever is made inactive leaves the seat at that moment, and the caller is another', () => {
  const town = village()
  form(town)
  allAccept(town, ...SEATS)
  expect(teamAt(town, '09:30')).toMatchObject({ complete: true })
  const [seat] = town.by(careSeats, 'team', 'TEAM').filter((one) => one.worker !== null)
  const worker = seat?.worker ?? ''
  const roster = { worker, baseRevision: 1, login: null, name: '走了', phone: '13800000001' }
  const leave = followedBy(putWorker, leaveSeats)
  expect(codeOf(town.say(leave, at('10:00'), { ...roster, active: true }))).toBe('accepted')
  expect(teamAt(town, '10:30').complete).toBe(true)
  expect(codeOf(town.say(leave, at('11:00'), { ...roster, baseRevision: 2, active: false }))).toBe('accepted')
  expect([teamAt(town, '10:59').complete, teamAt(town, '11:00').complete]).toEqual([true, false])
  expect(town.one(careSeats, seat?.id ?? '')).toMatchObject({ until: at('11:00'), answer: 'ACCEPTED' })
})

test('[CT7] an outside person taken off the list leaves the seat too', () => {
  const town = village()
  form(town)
  allAccept(town, ...SEATS)
  const [seat] = town.by(careSeats, 'team', 'TEAM').filter((one) => one.contact !== null)
  const contact = town.one(careContacts, seat?.contact ?? '')
  if (!contact) throw new Error('nobody from outside sits there')
  const { unit, role, personal } = contact
  town.put(units, { id: unit, parent: null, kind: 'GRID', name: unit, declaredHouseholds: null, sort: 1, validFrom: '2020-01-01', validTo: null, revision: 1 })
  expect(codeOf(town.say(putCareContact, at('11:00'), { contact: contact.id, unit, role, active: false, ...personal }))).toBe('accepted')
  expect([teamAt(town, '10:59').complete, teamAt(town, '11:00').complete]).toEqual([true, false])
})

test('[CT8] exactly one caller: the calling place, else the lead, else whoever sits there', () => {
  const town = village()
  form(town, [worker_('doctor', 2), contact_('volunteer', 4)])
  expect(teamAt(town, '09:00').caller).toBe('volunteer')
  town.say(seatMember, at('10:00'), { team: 'TEAM', place: 4, worker: null, contact: null, standInTo: null })
  expect(teamAt(town, '10:00').caller).toBe('doctor')
  town.say(seatMember, at('11:00'), { team: 'TEAM', place: 0, worker: 'cadre', contact: null, standInTo: null })
  expect(teamAt(town, '11:00').caller).toBe('cadre')
  expect(codeOf(town.say(chooseCaller, at('12:00'), { team: 'TEAM', lead: 0, caller: 9 }))).toBe('care-place-unknown')
  expect(codeOf(town.say(chooseCaller, at('12:00'), { team: 'none', lead: 0, caller: 2 }))).toBe('care-team-unknown')
  expect(codeOf(town.say(chooseCaller, at('12:00'), { team: 'TEAM', lead: 2, caller: 4 }))).toBe('accepted')
  expect(teamAt(town, '12:00').caller).toBe('doctor')
  expect(codeOf(town.say(chooseCaller, at('12:30'), { team: 'TEAM', lead: 2, caller: 0 }))).toBe('accepted')
  expect(teamAt(town, '12:30').caller).toBe('cadre')
})

test('[CT9] a team moves with the follow-up', () => {
  const town = village()
  form(town)
  town.put(persons, villager('zhao', '赵桂枝', { unit: '430502-02', revision: 2 }))
  town.say(moveFollowUp, at('10:00'), { followUp: 'FU' })
  expect(town.one(careTeams, 'TEAM')?.unit).toBe('430502-02')
  expect(town.by(careSeats, 'team', 'TEAM').every((seat) => seat.unit === '430502-02')).toBe(true)
})
