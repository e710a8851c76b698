import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rung } from '../../grids/who-answers.ts'
import { instantAt, toInstant, msOf } from '../../kernel/instant.ts'
import { CARE_TEMPLATES } from './care-template.ts'
import { keyOf, proposeSeats } from './propose-seats.ts'
import { callerOf, isComplete, placesOf, sitsAt } from './seats-of.ts'
import { SEAT_ANSWERS, type CareContact, type CareSeat } from './tables.ts'

const [CHENGJIAO, LINQUAN] = CARE_TEMPLATES
const CELL = rung('430502-01-03', ['GRID_WORKER', 'liu'], ['DOCTOR', 'zhou'])
const VILLAGE = rung('430502-01', ['VILLAGE_SECRETARY', 'tang'], ['DOCTOR', 'li'])
const TOWN = rung('430502', ['LEADER', 'he'], ['COMMAND_OFFICE', 'office'])
const CHAIN = [CELL, VILLAGE, TOWN]

function rung(unit: string, ...people: readonly (readonly ['GRID_WORKER' | 'DOCTOR' | 'VILLAGE_SECRETARY' | 'LEADER' | 'COMMAND_OFFICE', string])[]): Rung {
  return { unit, kind: 'VILLAGE', name: unit, people: people.map(([role, worker]) => ({ worker, role, name: worker, phone: '' })) }
}

function outside(id: string, unit: string, role: CareContact['role'], active = true): CareContact {
  return { id, unit, role, active, personal: { name: id, office: '', phone: '13800000000' } }
}

function named(seats: ReturnType<typeof proposeSeats>): readonly string[] {
  return seats.map((seat) => `${seat.place} ${keyOf(seat)}`)
}

test('[CT3] each place gets the nearest who fits: the doctor of the cell before the one of the village', () => {
  const contacts = [outside('far', '430502', 'POLICE'), outside('near', '430502-01', 'POLICE'), outside('old', '430502-01-03', 'POLICE', false)]
  expect(named(proposeSeats(CHENGJIAO.places, CHAIN, contacts))).toEqual(['0 he', '1 tang', '2 zhou', '3 near'])
  expect(named(proposeSeats(LINQUAN?.places ?? [], CHAIN, contacts))).toEqual(['0 near', '1 zhou', '2 tang', '3 he', '4 liu'])
})

test('[CT3] a free place stays free; the same door keeps the same people; nobody sits twice', () => {
  expect(proposeSeats(CHENGJIAO.places, [], [])).toEqual([])
  const mates = [
    { place: 2, worker: 'li', contact: null },
    { place: 0, worker: 'tang', contact: null },
  ]
  expect(named(proposeSeats(CHENGJIAO.places, CHAIN, [], mates))).toEqual(['0 tang', '2 li'])
  const doctors = [CHENGJIAO.places[2], CHENGJIAO.places[2]].flatMap((place) => place ?? [])
  expect(named(proposeSeats(doctors, CHAIN, []))).toEqual(['0 zhou', '1 li'])
})

const TEAM = { id: 'team', places: CHENGJIAO.places, lead: CHENGJIAO.lead, caller: CHENGJIAO.caller }
const NOON = instantAt('2022-07-10', '12:00')
const moment = fc.integer({ min: -20, max: 20 }).map((hours) => toInstant(msOf(NOON) + hours * 3_600_000))
const seat = fc
  .record({
    id: fc.uuid(),
    place: fc.nat({ max: 4 }),
    standIn: fc.boolean(),
    since: moment,
    until: fc.option(moment),
    answer: fc.constantFrom(...SEAT_ANSWERS),
    answeredAt: moment,
  })
  .map((one): Pick<CareSeat, 'id' | 'team' | 'place' | 'standIn' | 'since' | 'until' | 'answer' | 'answeredAt'> => ({
    ...one,
    team: 'team',
    answeredAt: one.answer === 'ASKED' ? null : one.answeredAt,
  }))

test('[CT6, CT8] whatever happened: one caller who sits there now, and none only in an empty team; complete only with all accepted', () => {
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 15 }), moment, (seats, now) => {
      const places = placesOf(TEAM, seats, now)
      const caller = callerOf(TEAM, places)
      expect(caller === undefined).toBe(places.every((place) => place.acting === undefined))
      if (caller) expect(sitsAt(caller, now) && !(caller.answer === 'DECLINED' && (caller.answeredAt ?? '') <= now)).toBe(true)
      const accepted = seats.filter((one) => sitsAt(one, now) && one.answer === 'ACCEPTED' && (one.answeredAt ?? now) <= now)
      if (isComplete(TEAM, seats, now)) expect(new Set(accepted.map((one) => one.place)).size).toBe(TEAM.places.length)
    }),
  )
})
