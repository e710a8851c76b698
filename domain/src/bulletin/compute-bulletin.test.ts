import { expect, test } from 'vitest'
import { addDays, addHours } from '../kernel/instant.ts'
import type { ObservationFacts } from '../followup/slots-of.ts'
import { computeBulletin, type ComputedBulletin } from './compute-bulletin.ts'
import type { AlertFacts, NeedFacts, BulletinRows, OrderFacts, ReferralFacts, ReportFacts, VisitFacts } from './reading.ts'
import { at, EAST, endedAs, followUp, NO_ROWS, SETTINGS, TOWN, unit, UNITS, WEST } from './rows-to-count.ts'
import { isWithin, windowOf } from './window-of.ts'
import { unitsOwing } from './units-owing.ts'

const DAY = '2020-02-12'

function count(rows: Partial<BulletinRows>, day = DAY): ComputedBulletin {
  return computeBulletin({ ...NO_ROWS, ...rows }, day, SETTINGS)
}

function figure(bulletin: ComputedBulletin, indicator: string): { readonly n: number; readonly of: number | null; readonly rows: readonly string[] } {
  const found = bulletin.figures.find((one) => one.indicator === indicator)
  if (!found) throw new Error(`no figure ${indicator}`)
  return { n: found.n, of: found.of, rows: found.rows }
}

test('[B1] the window closes at the township’s own cut-off, and the cut-off itself belongs to the day it closes', () => {
  const window = windowOf(DAY, SETTINGS)
  expect(window).toEqual({ day: DAY, from: '2020-02-11T09:00:00.000Z', cutoffAt: '2020-02-12T09:00:00.000Z' })
  expect(isWithin(window, window.from)).toBe(false)
  expect(isWithin(window, window.cutoffAt)).toBe(true)
  expect(isWithin(windowOf(addDays(DAY, 1), SETTINGS), window.cutoffAt)).toBe(false)
  expect(windowOf(DAY, { cutoff: '10:00', offset: 480 }).cutoffAt).toBe('2020-02-12T02:00:00.000Z')
})

test('[B4] 49 observed, 29 released, 15 still at home: the five in the gap stand there by name', () => {
  const released = Array.from({ length: 29 }, (_, n) => endedAs(followUp(`released-${n}`, '2020-01-26'), 'RELEASED', at('2020-02-10', '10:00')))
  const home = Array.from({ length: 15 }, (_, n) => followUp(`home-${n}`, '2020-02-01'))
  const nobodyDecided = Array.from({ length: 5 }, (_, n) => followUp(`forgotten-${n}`, '2020-01-27'))
  const bulletin = count({ followUps: [...released, ...home, ...nobodyDecided] })
  expect(figure(bulletin, 'follow-ups-ever').n).toBe(49)
  expect(figure(bulletin, 'released-ever').n).toBe(29)
  expect(figure(bulletin, 'under-measure.HOME_OBSERVATION').n).toBe(15)
  expect(figure(bulletin, 'alerts-ever').n).toBe(0)
  expect(bulletin.balance).toMatchObject({ opening: 20, expected: 20, closing: 15 })
  expect(bulletin.balance.gap).toEqual(['forgotten-0', 'forgotten-1', 'forgotten-2', 'forgotten-3', 'forgotten-4'])
  expect(figure(bulletin, 'end-overdue').rows).toEqual(bulletin.balance.gap)
})

test('[B4] on the evening of the last planned day nobody is in the gap yet; the next day they are', () => {
  const last = followUp('wang', '2020-01-29')
  expect(last.plannedEnd).toBe(DAY)
  expect(count({ followUps: [last] }).balance).toMatchObject({ closing: 1, gap: [] })
  expect(count({ followUps: [last] }, '2020-02-13').balance).toMatchObject({ opening: 1, expected: 1, closing: 0, gap: ['wang'] })
})

test('[B3] people come, are taken over, are released, lapse, are lifted, leave, fall ill and die: the sum agrees', () => {
  const old = '2020-02-01'
  const bulletin = count({
    followUps: [
      followUp('stays', old),
      followUp('new', DAY),
      followUp('taken over', DAY, 7, { transferredIn: true }),
      endedAs(followUp('released', old), 'RELEASED', at(DAY, '10:00')),
      endedAs(followUp('lapsed', '2020-01-26'), 'LAPSED', at(DAY, '10:00')),
      endedAs(followUp('lifted', old), 'LIFTED', at(DAY, '10:00')),
      endedAs(followUp('handed over', old), 'TRANSFERRED_OUT', at(DAY, '10:00')),
      endedAs(followUp('ill', old), 'BECAME_CASE', at(DAY, '10:00')),
      endedAs(followUp('dead', old), 'DIED', at(DAY, '10:00')),
      endedAs(followUp('left', old), 'LEFT', at(DAY, '10:00')),
      endedAs(followUp('lost', old), 'LOST', at(DAY, '10:00')),
      endedAs(followUp('here and gone', DAY), 'LEFT', at(DAY, '16:00')),
      followUp('tonight', DAY, 14, { startedAt: at(DAY, '19:00') }),
    ],
  })
  expect(bulletin.balance).toEqual({
    opening: 9,
    foundAgain: 0,
    lapsed: 1,
    lifted: 1,
    started: 2,
    transferredIn: 1,
    released: 1,
    transferredOut: 1,
    becameCase: 1,
    died: 1,
    left: 2,
    lost: 1,
    expected: 3,
    closing: 3,
    gap: [],
  })
  expect(figure(bulletin, 'released-early').rows).toEqual(['released'])
})

test('[B18] found again is a line of its own, neither new nor once more ever under measure; in transit is still here', () => {
  const lost = endedAs(followUp('lost', '2020-02-05'), 'LOST', at('2020-02-10', '10:00'))
  const found = followUp('found', '2020-02-05', 14, { startedAt: at(DAY, '10:00'), previous: 'lost' })
  const handovers = [{ id: 'letter', followUp: 'found', sentAt: at(DAY, '12:00'), settledAt: at('2020-02-14', '09:00') }]
  const bulletin = count({ followUps: [lost, found], handovers })
  expect(bulletin.balance).toMatchObject({ opening: 0, started: 0, foundAgain: 1, lost: 0, expected: 1, closing: 1 })
  const numbers = Object.fromEntries(bulletin.figures.map((figure) => [figure.indicator, figure.n]))
  expect([numbers['follow-ups-ever'], numbers['found-again'], numbers['in-transit']]).toEqual([1, 1, 1])
})

test('[B4] a measure whose objection was not answered in time is over: the person stands in the gap until somebody says so', () => {
  const bulletin = count({ followUps: [followUp('objected', '2020-02-05', 14, { lapsesAt: at(DAY, '12:00') })] })
  expect(bulletin.balance).toMatchObject({ opening: 1, expected: 1, closing: 0, gap: ['objected'] })
})

test('[B5] a change of measure is neither a release nor a new person', () => {
  const before = endedAs(followUp('centralized', '2020-02-05', 7), 'CHANGED', at(DAY, '09:00'))
  const after = followUp('monitored', DAY, 3, { previous: 'centralized', startedAt: at(DAY, '09:00') })
  const bulletin = count({ followUps: [before, after] })
  expect(bulletin.balance).toMatchObject({ opening: 1, started: 0, released: 0, expected: 1, closing: 1, gap: [] })
  expect(figure(bulletin, 'measures-changed').rows).toEqual(['monitored'])
  expect(figure(bulletin, 'follow-ups-ever').rows).toEqual(['centralized'])
})

test('[B5] what was canceled never was, and a change whose next measure was canceled leaves the person in the gap', () => {
  expect(count({ followUps: [endedAs(followUp('mistake', '2020-02-05'), 'CANCELED', at(DAY, '09:00'))] }).balance).toMatchObject({
    opening: 0,
    expected: 0,
    closing: 0,
  })
  const before = endedAs(followUp('centralized', '2020-02-05'), 'CHANGED', at(DAY, '09:00'))
  const after = endedAs(followUp('monitored', DAY, 3, { previous: 'centralized', startedAt: at(DAY, '09:00') }), 'CANCELED', at(DAY, '11:00'))
  expect(count({ followUps: [before, after] }).balance).toMatchObject({ opening: 1, expected: 1, closing: 0, gap: ['centralized'] })
})

function report(unitId: string, submittedAt: string, day = DAY): ReportFacts {
  return { id: `${unitId}@${submittedAt}`, unit: unitId, day, submittedAt }
}

test('[B6] a village is covered by its own report or by all its cells; silence is named', () => {
  const cells = [report(`${EAST}-01`, at(DAY, '15:00')), report(`${EAST}-02`, at(DAY, '16:59'))]
  expect(count({ dailyReports: cells }).silentUnits).toEqual([WEST])
  expect(count({ dailyReports: cells.slice(0, 1) }).silentUnits).toEqual([EAST, WEST])
  const late = count({ dailyReports: [...cells, report(WEST, at(DAY, '17:01'))] })
  expect(late.silentUnits).toEqual([WEST])
  expect(figure(late, 'reports-in')).toMatchObject({ n: 2, of: 2 })
  expect(figure(late, 'reports-on-time')).toMatchObject({ n: 1, of: 2, rows: [EAST] })
  expect(figure(count({ dailyReports: [report(EAST, at(DAY, '10:00'), '2020-02-11')] }), 'reports-in').n).toBe(0)
})

test('[B6] a cell that has closed owes nothing, and a tree without villages is owed by its leaves', () => {
  const closed = UNITS.map((one) => (one.id === `${EAST}-02` ? { ...one, validTo: '2020-02-11' } : one))
  expect(unitsOwing(closed, DAY).coveredBy(new Set([`${EAST}-01`]))).toEqual([EAST])
  const street = [unit(TOWN, null, 'TOWNSHIP', '街道'), unit('a', TOWN, 'GRID', '一格'), unit('b', TOWN, 'GRID', '二格')]
  expect(unitsOwing(street, DAY).units).toEqual(['a', 'b'])
})

test('[B6] days before the tree was drawn are told by the tree as it was first drawn', () => {
  expect(unitsOwing(UNITS, '2019-12-31').units).toEqual([EAST, WEST])
  const drawnLater = [...UNITS, { ...unit('990000000203', TOWN, 'VILLAGE', '新村'), validFrom: '2020-02-13' }]
  expect(unitsOwing(drawnLater, DAY).units).toEqual([EAST, WEST])
})

test('[B7] a report that was corrected after the cut-off was sent in time all the same', () => {
  const reports = [report(WEST, at(DAY, '16:00')), report(WEST, at(DAY, '18:00'))]
  expect(figure(count({ dailyReports: reports }), 'reports-on-time').rows).toEqual([WEST])
})

test('[B10] met, away and vacant count as reached; no answer and refusal stand apart; a later closed door takes nothing back', () => {
  const households: BulletinRows['households'] = ['met', 'away', 'vacant', 'silent', 'refused', 'later silent', 'tomorrow', 'unseen'].map((id) => ({
    id,
    unit: `${EAST}-01`,
  }))
  const visits: readonly (readonly [string, VisitFacts['result'], string])[] = [
    ['met', 'MET', '09:00'],
    ['away', 'AWAY', '09:00'],
    ['vacant', 'VACANT', '09:00'],
    ['silent', 'NO_ANSWER', '09:00'],
    ['refused', 'NO_ANSWER', '09:00'],
    ['refused', 'REFUSED', '10:00'],
    ['later silent', 'MET', '09:00'],
    ['later silent', 'NO_ANSWER', '11:00'],
    ['tomorrow', 'MET', '18:00'],
  ]
  const bulletin = count({
    households,
    houseVisits: visits.map(([household, result, clock], n) => ({ id: `${n}`, household, unit: `${EAST}-01`, at: at(DAY, clock), result })),
  })
  expect(figure(bulletin, 'households-screened')).toEqual({ n: 4, of: 8, rows: ['away', 'later silent', 'met', 'vacant'] })
  expect(figure(bulletin, 'households-no-answer').rows).toEqual(['silent'])
  expect(figure(bulletin, 'households-refused').rows).toEqual(['refused'])
  expect(figure(bulletin, 'house-visits').n).toBe(8)
})

function referral(
  id: string,
  receivedAt: string,
  closedAt: string | null = null,
  result: ReferralFacts['result'] = closedAt ? 'CONTROLLED_HERE' : null,
): ReferralFacts {
  return {
    id,
    person: id,
    codeColor: null,
    unit: `${WEST}-01`,
    receivedAt,
    dueAt: addHours(receivedAt, 24),
    status: closedAt ? 'CLOSED' : 'OPEN',
    result,
    closedAt,
  }
}

test('[B11] names are judged by their due time, their first 24 hours and what was found', () => {
  const bulletin = count({
    referrals: [
      referral('in a day', at('2020-02-11', '09:00'), at('2020-02-12', '08:00')),
      referral('too slow', at('2020-02-11', '09:00'), at('2020-02-12', '10:00'), 'NOT_FOUND'),
      referral('open', at('2020-02-11', '10:00')),
      referral('fresh', at('2020-02-12', '10:00'), at('2020-02-12', '11:00'), 'PERIOD_OVER'),
      referral('tonight', at('2020-02-12', '18:00')),
    ],
  })
  expect(figure(bulletin, 'referrals-received').rows).toEqual(['fresh'])
  expect(figure(bulletin, 'referrals-closed')).toEqual({ n: 2, of: 3, rows: ['in a day', 'too slow'] })
  expect(figure(bulletin, 'referrals-open').rows).toEqual(['open'])
  expect(figure(bulletin, 'referrals-overdue').rows).toEqual(['open'])
  expect(figure(bulletin, 'referrals-within-24h')).toEqual({ n: 1, of: 3, rows: ['in a day'] })
  expect(figure(bulletin, 'referrals-in-area')).toEqual({ n: 2, of: 3, rows: ['fresh', 'in a day'] })
})

test('[B17] people are looked into, tested and coded once each: whatever lists name them, merged records as one, wrong names left out', () => {
  const list = (id: string, person: string, facts: Partial<ReferralFacts> = {}): ReferralFacts => ({
    ...referral(id, at('2020-02-11', '09:00')),
    person,
    ...facts,
  })
  const sample = (id: string, person: string, moment: string) => ({ id, person, unit: `${EAST}-01`, at: moment })
  const bulletin = count({
    referrals: [
      list('1', 'li', { codeColor: 'RED' }),
      list('2', 'li again', { receivedAt: at(DAY, '10:00'), codeColor: 'YELLOW' }),
      list('3', 'nobody', { status: 'CLOSED', result: 'NOT_FOUND', closedAt: at(DAY, '09:00'), codeColor: 'RED' }),
      list('4', 'zhao', { receivedAt: at(DAY, '11:00'), codeColor: 'RED' }),
      list('5', 'zhao', { receivedAt: at(DAY, '12:00'), codeColor: null }),
      list('6', 'tomorrow', { receivedAt: at(DAY, '18:00') }),
    ],
    followUps: [followUp('wang', DAY, 14, { person: 'wang' })],
    samples: [sample('a', 'li', at('2020-02-11', '10:00')), sample('b', 'li again', at(DAY, '10:00')), sample('c', 'late', at(DAY, '17:01'))],
    merged: [{ id: 'li again', mergedInto: 'li' }],
    exposures: [
      { id: 'stay', person: 'he', unit: `${EAST}-01`, kind: 'STAY', color: null, at: at('2020-02-11', '09:00'), withdrawnAt: null },
      { id: 'wrong', person: 'ma', unit: `${EAST}-01`, kind: 'STAY', color: null, at: at('2020-02-11', '09:00'), withdrawnAt: at(DAY, '09:00') },
      { id: 'code', person: 'he', unit: `${EAST}-01`, kind: 'COUNTY_CODE', color: 'YELLOW', at: at(DAY, '09:00'), withdrawnAt: null },
    ],
  })
  const rows = (indicator: string) => figure(bulletin, indicator).rows
  expect(rows('persons-screened-ever')).toEqual(['he', 'li', 'wang', 'zhao'])
  expect(rows('persons-screened')).toEqual(['wang', 'zhao'])
  expect([rows('persons-tested-ever'), rows('persons-tested')]).toEqual([['li'], ['li']])
  expect([rows('codes-red'), rows('codes-yellow')]).toEqual([['zhao'], ['he', 'li']])
  expect(figure(bulletin, 'follow-ups-ever.HOME_OBSERVATION').rows).toEqual(['wang'])
})

function observation(id: string, kind: ObservationFacts['kind'], slot: string | null, moment: string, facts: Partial<ObservationFacts> = {}): ObservationFacts {
  return {
    id,
    followUp: 'li',
    person: 'li',
    unit: `${EAST}-01`,
    kind,
    slot,
    at: moment,
    day: moment.slice(0, 10),
    recordedAt: moment,
    by: 'w',
    celsius: kind === 'TEMPERATURE' ? 36.5 : null,
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
    ...facts,
  }
}

test('[B12] a check is judged in the window in which its time runs out: last evening and this morning at 17:00', () => {
  const li = followUp('li', '2020-02-05')
  const morning = observation('t1', 'TEMPERATURE', '2020-02-12.AM', at(DAY, '07:00'))
  const evening = observation('t2', 'TEMPERATURE', '2020-02-11.PM', at('2020-02-11', '19:00'))
  expect(figure(count({ followUps: [li], observations: [morning] }), 'checks-done')).toEqual({ n: 1, of: 2, rows: ['li/2020-02-12.AM'] })
  expect(figure(count({ followUps: [li], observations: [morning, evening] }), 'checks-done')).toMatchObject({ n: 2, of: 2 })
  const excused = observation('e', 'EXCUSE', '2020-02-11.PM', at('2020-02-11', '19:00'))
  expect(figure(count({ followUps: [li], observations: [morning, excused] }), 'checks-done')).toMatchObject({ n: 1, of: 1 })
})

test('[B12] a sample on its day counts whatever its result; a pending result is listed apart', () => {
  const li = {
    ...followUp('li', '2020-02-05'),
    phases: [{ measure: 'HOME_QUARANTINE' as const, from: '2020-02-06', to: '2020-02-19', testDays: ['2020-02-11'], temperaturesPerDay: 0 as const }],
  }
  const sample = observation('s', 'SAMPLE', '2020-02-11.TEST', at('2020-02-11', '10:00'))
  const pending = count({ followUps: [li], observations: [sample] })
  expect(figure(pending, 'tests-on-day')).toMatchObject({ n: 1, of: 1 })
  expect(figure(pending, 'results-pending').rows).toEqual(['s'])
  const positive = observation('r', 'RESULT', '2020-02-11.TEST', at(DAY, '10:00'), { sample: 's', result: 'POSITIVE' })
  const known = count({ followUps: [li], observations: [sample, positive] })
  expect([figure(known, 'results-pending').n, figure(known, 'results-positive').n]).toEqual([0, 1])
  expect(figure(count({ followUps: [li] }), 'tests-on-day')).toMatchObject({ n: 0, of: 1 })
})

test('[B12] an alert is judged when its two hours are over', () => {
  const alert = (id: string, clock: string, closed: string | null): AlertFacts => ({
    id,
    unit: `${EAST}-01`,
    raisedAt: at(DAY, clock),
    dueAt: addHours(at(DAY, clock), 2),
    closedAt: closed && at(DAY, closed),
  })
  const bulletin = count({
    alerts: [alert('soon', '08:00', '09:00'), alert('late', '08:00', '11:00'), alert('never', '09:00', null), alert('just now', '16:00', null)],
  })
  expect(figure(bulletin, 'alerts-closed-2h')).toEqual({ n: 1, of: 3, rows: ['soon'] })
  expect(figure(bulletin, 'alerts-open').rows).toEqual(['just now', 'never'])
  expect(figure(bulletin, 'alerts-raised').n).toBe(4)
})

test('[B16] a team counts as it stood at the cut-off, also after a change of measure', () => {
  const places = [0, 1].map(() => ({ role: 'DOCTOR' as const, name: { zh: '村医', en: 'Doctor' } }))
  const team = { id: 'team', followUp: 'li', places, lead: 0, caller: 1, formedAt: at(DAY, '08:00') }
  const seat = (place: number, answeredAt: string | null) => ({
    id: `seat ${place}`,
    team: 'team',
    place,
    standIn: false,
    since: at(DAY, '08:00'),
    until: null,
    answer: answeredAt === null ? ('ASKED' as const) : ('ACCEPTED' as const),
    answeredAt: answeredAt && at(DAY, answeredAt),
  })
  const li = endedAs(followUp('li', '2020-02-05'), 'CHANGED', at(DAY, '10:00'))
  const followUps = [li, followUp('next', '2020-02-05', 14, { previous: 'li', startedAt: at(DAY, '10:00') }), followUp('wang', '2020-02-05')]
  const teams = (...careSeats: readonly ReturnType<typeof seat>[]) => figure(count({ followUps, careTeams: [team], careSeats }), 'teams-complete')
  expect(teams(seat(0, '09:00'), seat(1, '16:59'))).toEqual({ n: 1, of: 2, rows: ['next'] })
  expect(teams(seat(0, '09:00'), seat(1, '17:01')).n).toBe(0)
  expect(teams(seat(0, '09:00'), seat(1, null)).n).toBe(0)
  expect(teams(seat(0, '09:00')).n).toBe(0)
  const later = { ...team, formedAt: at(DAY, '17:01') }
  expect(figure(count({ followUps, careTeams: [later], careSeats: [seat(0, '09:00'), seat(1, '09:00')] }), 'teams-complete').n).toBe(0)
})

test('[B16] needs are judged when their 24 hours are over; the withdrawn asked for nothing', () => {
  const need = (id: string, hours: number, status: NeedFacts['status'], closedAfter: number | null): NeedFacts => {
    const askedAt = addHours(at(DAY, '16:00'), -hours)
    return { id, unit: `${EAST}-01`, askedAt, dueAt: addHours(askedAt, 24), status, closedAt: closedAfter === null ? null : addHours(askedAt, closedAfter) }
  }
  const urgent = { ...need('urgent', 1, 'TAKEN', null), dueAt: at(DAY, '15:00') }
  const careNeeds = [
    need('soon', 24, 'DONE', 23),
    need('answered', 30, 'NOT_POSSIBLE', 24),
    need('late', 26, 'DONE', 25),
    need('never', 30, 'OPEN', null),
    need('withdrawn', 30, 'WITHDRAWN', 2),
    need('withdrawn late', 30, 'WITHDRAWN', 29),
    need('long judged', 60, 'OPEN', null),
    need('young', 2, 'OPEN', null),
    need('to come', -2, 'OPEN', null),
    urgent,
  ]
  const bulletin = count({ careNeeds })
  expect(figure(bulletin, 'needs-closed-24h')).toEqual({ n: 2, of: 5, rows: ['answered', 'soon'] })
  expect(figure(bulletin, 'needs-open').rows).toEqual(['long judged', 'never', 'urgent', 'young'])
  expect(figure(bulletin, 'needs-overdue').rows).toEqual(['long judged', 'never', 'urgent'])
  expect(figure(bulletin, 'needs-not-possible').rows).toEqual(['answered'])
})

test('[B19] an order is judged when its 24 hours are over; served late or never it counts against, lifted before unserved it is none', () => {
  const order = (id: string, hours: number, servedAfter: number | null, liftedAfter: number | null = null): OrderFacts => {
    const startsAt = addHours(at(DAY, '16:00'), -hours)
    const after = (n: number | null): string | null => (n === null ? null : addHours(startsAt, n))
    return { id, unit: `${EAST}-01`, startsAt, servedAt: after(servedAfter), liftedAt: after(liftedAfter) }
  }
  const orders = [
    order('at once', 24, 1),
    order('in time', 30, 24),
    order('late', 30, 25),
    order('never', 30, null),
    order('served and lifted', 30, 2, 3),
    order('lifted unserved', 30, null, 20),
    order('lifted late', 30, null, 29),
    order('judged before', 60, null),
    order('young', 3, 1),
  ]
  expect(figure(count({ orders }), 'orders-served-24h')).toEqual({ n: 3, of: 6, rows: ['at once', 'in time', 'served and lifted'] })
  expect(figure(count({}), 'orders-served-24h')).toEqual({ n: 0, of: 0, rows: [] })
})

test('[B9] what was recorded late counts when it happened', () => {
  const sealed = count({ followUps: [followUp('li', '2020-02-05')] })
  const known = count({ followUps: [endedAs(followUp('li', '2020-02-05'), 'LEFT', at(DAY, '08:00'))] })
  expect([figure(sealed, 'under-measure').n, figure(known, 'under-measure').n]).toEqual([1, 0])
  expect(known.balance.left).toBe(1)
})
