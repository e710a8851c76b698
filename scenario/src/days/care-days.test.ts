import { careSeats, careTeams, type CareSeat } from '@lianfang/domain/followup/care/tables.ts'
import { CARE_TEMPLATES } from '@lianfang/domain/followup/care/care-template.ts'
import { callerOf, isComplete, placesOf } from '@lianfang/domain/followup/care/seats-of.ts'
import { careNeeds } from '@lianfang/domain/followup/needs/tables.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { SENTENCES } from '@lianfang/domain/sentences.ts'
import { expect, test } from 'vitest'
import { workerOf } from '../grids/worker-of.ts'
import { chanceOf } from '../kernel/chance.ts'
import { makeTown } from '../towns/make-town.ts'
import { openDiary, type ContactEntry } from './diary.ts'
import { tellDomain } from './tell-domain.ts'

const DAY = '2022-04-01'
const ROOT = '990103200'

test('[CT1, CT6, CT8, ND3, ND5] 城郊乡, April 2022: five for one around a returnee, who needs medicine on the second day', () => {
  const village = { code: `${ROOT}201`, name: '丁桥村', login: 'dingqiao', grids: [6, 6] }
  const town = makeTown({ seed: 'care', name: '城郊乡', root: ROOT, today: DAY, villages: [village] })
  const [person] = town.persons
  if (!person) throw new Error('nobody lives here')
  const office = town.assignments.find((one) => one.role === 'COMMAND_OFFICE')?.worker
  const desk = town.workers.find((one) => one.id === office)
  if (!desk) throw new Error('no office')
  const secretary = workerOf(town, village.code, 'VILLAGE_SECRETARY')
  const doctor = workerOf(town, village.code, 'DOCTOR')
  const leader = workerOf(town, person.unit, 'LEADER')
  const police: ContactEntry = { role: 'POLICE', name: '周警官', office: '城郊派出所', phone: '13903940001' }
  const volunteer: ContactEntry = { role: 'VOLUNTEER', name: '马志愿', office: '', phone: '13903940002' }

  const diary = openDiary(ROOT, chanceOf('care'))
  const first = diary.day(DAY)
  first.at('08:00', secretary).entersContact(village.code, police).entersContact(village.code, volunteer)
  first.at('09:00', desk).putsUnderObservation(person, {
    pack: 'drill',
    category: 'DRILL',
    countedFrom: DAY,
    ground: '自上海返乡',
    evidence: '车票',
    decidedBy: '乡指挥部',
    supportContact: '13903940000',
  })
  first.at('09:10', secretary).formsCareTeam(person, CARE_TEMPLATES[0].id, [leader, secretary, doctor, police, volunteer])
  first.at('09:30', leader).acceptsSeat(person, 0)
  first.at('09:40', doctor).acceptsSeat(person, 2)
  first.at('10:00', secretary).acceptsSeat(person, 3, '电话里答应').acceptsSeat(person, 4, '当面答应')
  const second = diary.day('2022-04-02')
  second.at('08:20', desk).asksNeed(person, 'MEDICINE', '降压药', 'PHONE_CALL')
  second.at('09:00', secretary).takesNeed(person)
  second.at('11:00', secretary).closesNeed(person, 'DONE', { outcome: '已送到门口', costs: '垫付32元，已结清' })

  const told = tellDomain(town, diary.lines(), SENTENCES, instantAt('2022-04-02', '17:00'))
  expect(told.answers.map((answer) => (answer.status === 'refused' ? answer.reason : answer.status))).toEqual(told.answers.map(() => 'applied'))
  const [team] = told.state.by(careTeams, 'person', person.id)
  if (!team) throw new Error('no team')
  const seats = told.state.by(careSeats, 'team', team.id)
  expect([isComplete(team, seats, instantAt(DAY, '09:59')), isComplete(team, seats, instantAt(DAY, '10:00'))]).toEqual([false, true])
  expect(callerOf(team, placesOf<CareSeat>(team, seats, instantAt(DAY, '10:00')))?.place).toBe(4)
  expect(told.state.by(careNeeds, 'person', person.id)).toMatchObject([
    { kind: 'MEDICINE', status: 'DONE', dueAt: instantAt('2022-04-03', '08:20'), personal: { costs: '垫付32元，已结清' } },
  ])
})
