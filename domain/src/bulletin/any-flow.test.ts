import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeMeasure } from '../followup/change-measure.ts'
import { endFollowUp } from '../followup/end-follow-up.ts'
import { answerOf } from '../followup/flows/answer-of.ts'
import { arrive } from '../followup/flows/arrive.ts'
import { beginSearch } from '../followup/flows/begin-search.ts'
import { depart } from '../followup/flows/depart.ts'
import { findPerson } from '../followup/flows/find-person.ts'
import { handOver } from '../followup/flows/hand-over.ts'
import { noteDelivery } from '../followup/flows/note-delivery.ts'
import { recallHandover } from '../followup/flows/recall-handover.ts'
import { receiveHandover } from '../followup/flows/receive-handover.ts'
import { recordSearchStep } from '../followup/flows/record-search-step.ts'
import { refuseHandover } from '../followup/flows/refuse-handover.ts'
import { resumeMeasure } from '../followup/flows/resume-measure.ts'
import { HANDOVER_STATUS, handovers, inboundHandovers, searches, SEARCH_STEPS, transports, type Handover } from '../followup/flows/tables.ts'
import { takeAnswer } from '../followup/flows/take-answer.ts'
import { takeOver } from '../followup/flows/take-over.ts'
import { withdrawHandover } from '../followup/flows/withdraw-handover.ts'
import { confirmLapse } from '../followup/orders/confirm-lapse.ts'
import { confirmOrder } from '../followup/orders/confirm-order.ts'
import { liftOrder } from '../followup/orders/lift-order.ts'
import { orders } from '../followup/orders/tables.ts'
import { rehearse, villager, type Rehearsal } from '../followup/rehearsal.ts'
import { startFollowUp } from '../followup/start-follow-up.ts'
import { followUps, type FollowUp } from '../followup/tables.ts'
import { addDays, addHours, instantAt, type Instant } from '../kernel/instant.ts'
import { computeBulletin } from './compute-bulletin.ts'
import { NO_ROWS, SETTINGS } from './rows-to-count.ts'
import { standingsAt, type Standing } from './standing-at.ts'

const SEED = Number(process.env['SEED'] ?? 20221128)
const RUNS = Number(process.env['RUNS'] ?? 400)
const PEOPLE = ['zhao', 'chen']
const RULES = ['RETURNEE_LOW', 'RETURNEE_MEDIUM'] as const

const ACTS = [
  'START',
  'START',
  'START',
  'CONFIRM',
  'CONFIRM',
  'CHANGE',
  'CHANGE',
  'LIFT',
  'CONFIRM_LAPSE',
  'CONFIRM_LAPSE',
  'CASE',
  'DIED',
  'LEFT',
  'LOSE',
  'LOSE',
  'FOUND',
  'RESUME',
  'RESUME',
  'RIDE',
  'ARRIVE',
  'SEND',
  'SEND',
  'SEND',
  'WITHDRAW',
  'TAKE_OVER',
  'TAKE_OVER',
  'TAKE_OVER',
  'REFUSE',
  'COURIER',
  'COURIER',
  'COURIER',
] as const
/** One act in one of the two townships, some hours after the one before; `pick` chooses whom it concerns, `late` tells it hours after it happened. */
const act = fc.record({
  act: fc.constantFrom(...ACTS),
  east: fc.boolean(),
  after: fc.integer({ min: 0, max: 5 }),
  late: fc.constantFrom(0, 0, 0, 0, 2, 6),
  pick: fc.nat(40),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** Two townships, what was told in them, and who each record speaks of. */
class TwoTowns {
  readonly east = rehearse('2022-08-20T01:00:00.000Z', ...PEOPLE.map((id) => villager(id, id)))
  readonly west = rehearse('2022-08-20T01:00:00.000Z')
  #count = 0

  next(): string {
    this.#count += 1
    return `x${String(this.#count).padStart(4, '0')}`
  }
}

function tell(towns: TwoTowns, one: Act, now: Instant): void {
  const here = one.east ? towns.east : towns.west
  const at = addHours(now, -one.late)
  const id = towns.next()
  const from = <T>(all: readonly T[]): T | undefined => all[one.pick % Math.max(1, all.length)]
  const measures = here.all(followUps)
  const running = from(measures.filter((row) => row.status === 'ACTIVE'))
  const day = now.slice(0, 10)
  const grounds = { ground: '返乡', evidence: '车票', decidedBy: '指挥部', supportContact: '刘婷', allowed: '' }
  const end = (as: 'BECAME_CASE' | 'DIED' | 'LEFT') =>
    running && one.pick % 3 === 0 && here.say(endFollowUp, at, { followUp: running.id, as, to: '某处', note: '情况属实' }, id)
  switch (one.act) {
    case 'START': {
      const person = from(PEOPLE)
      const category = RULES[one.pick % 2] ?? RULES[0]
      // Two offices that both order a measure for somebody by mistake are not what this is about.
      const held = (lives(towns).get(person ?? '') ?? []).some(({ row }) => row.status === 'ACTIVE')
      if (one.east && person && !held)
        here.say(
          startFollowUp,
          now,
          { person, pack: 'cn.covid19', category, countedFrom: addDays(day, -1), creditDays: 0, ...grounds, referral: null, transferredIn: false },
          id,
        )
      return
    }
    case 'CONFIRM': {
      const waiting = from(here.all(orders).filter((row) => row.status === 'PROPOSED'))
      if (waiting) here.sayAs('ma', confirmOrder, now, { order: waiting.id }, id)
      return
    }
    case 'CHANGE':
      if (running)
        here.say(
          changeMeasure,
          at,
          { followUp: running.id, pack: 'cn.covid19', category: RULES[one.pick % 2] ?? RULES[0], countedFrom: null, ...grounds, note: '' },
          id,
        )
      return
    case 'LIFT':
      if (running && one.pick % 3 === 0) here.say(liftOrder, at, { order: running.order, reason: '依据不成立' }, id)
      return
    case 'CONFIRM_LAPSE':
      if (running) here.say(confirmLapse, at, { followUp: running.id, note: '在家' }, id)
      return
    case 'CASE':
      end('BECAME_CASE')
      return
    case 'DIED':
      end('DIED')
      return
    case 'LEFT':
      end('LEFT')
      return
    case 'LOSE': {
      if (!running) return
      here.say(beginSearch, at, { followUp: running.id, why: '联系不上' }, id)
      for (const step of SEARCH_STEPS) here.say(recordSearchStep, at, { search: id, step, whom: '某人', outcome: '没有' }, towns.next())
      if (one.pick % 3 > 0) here.say(endFollowUp, at, { followUp: running.id, as: 'LOST', to: null, note: '各项都查过' }, towns.next())
      return
    }
    case 'FOUND': {
      const search = from(here.all(searches))
      if (search) here.say(findPerson, at, { search: search.id, where: '亲戚家' }, id)
      return
    }
    case 'RESUME': {
      const lost = from(measures.filter((row) => row.status === 'LOST'))
      if (lost) here.say(resumeMeasure, at, { followUp: lost.id, where: '亲戚家' }, id)
      return
    }
    case 'RIDE':
      if (running)
        here.say(
          depart,
          at,
          {
            riders: [{ id: towns.next(), followUp: running.id }],
            way: 'TO_HOSPITAL',
            from: '家里',
            to: '医院',
            vehicle: '救护车',
            crew: '司机',
            takenBy: '医生',
            companion: '',
            staysWith: '',
            note: '',
          },
          id,
        )
      return
    case 'ARRIVE': {
      const ride = from(here.all(transports))
      if (ride) here.say(arrive, now, { trip: ride.trip, as: 'ARRIVED', receivedBy: '护士' }, id)
      return
    }
    case 'SEND':
      if (running) here.say(handOver, at, { followUp: running.id, toTownship: 'the-other', toName: '邻镇', address: '邻镇', contact: '刘婷', note: '' }, id)
      return
    case 'WITHDRAW': {
      const sent = from(here.all(handovers).filter((row) => row.status === 'IN_TRANSIT'))
      if (sent) here.say(withdrawHandover, at, { handover: sent.id, reason: '不走了' }, id)
      return
    }
    case 'TAKE_OVER': {
      const inbound = from(here.all(inboundHandovers).filter((row) => row.order === null))
      if (inbound) here.say(takeOver, at, { handover: inbound.id, decidedBy: '指挥部', supportContact: '马强', allowed: '' }, id)
      return
    }
    case 'REFUSE': {
      const inbound = from(here.all(inboundHandovers))
      if (inbound && one.pick % 2 === 0) here.say(refuseHandover, at, { handover: inbound.id, reason: 'NOT_OURS', note: '不在本镇' }, id)
      return
    }
    case 'COURIER':
      carry(towns, here, here === towns.east ? towns.west : towns.east, now)
  }
}

/** What the courier does for one township's open letters, told twice: at least once. */
function carry(towns: TwoTowns, sender: Rehearsal, receiver: Rehearsal, now: Instant): void {
  for (const sent of sender.all(handovers).filter((row) => row.status === 'IN_TRANSIT')) {
    const letter = { ...sent.personal.letter, fromTownship: sender === towns.east ? 'east' : 'west', toTownship: null }
    for (let twice = 0; twice < 2; twice += 1) receiver.say(receiveHandover, now, { letter, fromTownship: letter.fromTownship }, towns.next())
    sender.say(noteDelivery, now, { handover: sent.id }, towns.next())
    if (asksBack(sender, sent)) receiver.say(recallHandover, now, { handover: sent.id }, towns.next())
    const inbound = receiver.row(inboundHandovers, sent.id)
    const answer = answerOf(inbound, inbound.order === null ? undefined : receiver.one(followUps, inbound.order))
    for (let twice = 0; answer && twice < 2; twice += 1)
      sender.say(takeAnswer, now, { handover: sent.id, ...answer, by: '', note: '', how: 'COURIER' }, towns.next())
  }
}

function asksBack(sender: Rehearsal, sent: Handover): boolean {
  return sent.withdrawnAt !== null || sender.row(followUps, sent.followUp).status !== 'ACTIVE'
}

/** Each measure of both townships with whom it is of: a letter's name is the person the letter was about. */
function lives(towns: TwoTowns): ReadonlyMap<string, readonly { readonly town: Rehearsal; readonly row: FollowUp }[]> {
  const sent = [...towns.east.all(handovers), ...towns.west.all(handovers)]
  const whoIs = (person: string): string => {
    const letter = sent.find((row) => row.id === person)
    return letter ? whoIs(letter.person) : person
  }
  const found = new Map<string, { readonly town: Rehearsal; readonly row: FollowUp }[]>()
  for (const town of [towns.east, towns.west])
    for (const row of town.all(followUps)) found.set(whoIs(row.person), [...(found.get(whoIs(row.person)) ?? []), { town, row }])
  return found
}

const HELD: ReadonlySet<Standing> = new Set(['IN_FORCE', 'UNDECIDED'])
const ENDS = ['TRANSFERRED_OUT', 'LOST', 'LAPSED', 'LIFTED', 'BECAME_CASE', 'DIED', 'LEFT', 'CHANGED', 'ACTIVE'] as const
const GONE: ReadonlySet<Standing> = new Set(['RELEASED', 'LAPSED', 'LIFTED', 'BECAME_CASE', 'DIED', 'LEFT', 'LOST'])

test(`[FL14] for any sequence of flows stock equals flow at every cut-off, nobody is counted twice, nobody disappears (seed ${SEED})`, () => {
  const met = new Map<string, number>()
  const meet = (what: string) => void met.set(what, (met.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(fc.array(act, { minLength: 20, maxLength: 90 }), (acts) => {
      const towns = new TwoTowns()
      let now = instantAt('2022-07-09', '09:00')
      for (const one of acts) {
        now = addHours(now, one.after)
        tell(towns, one, now)
      }
      for (const [sender, receiver] of [[towns.east, towns.west] as const, [towns.west, towns.east] as const]) carry(towns, sender, receiver, now)
      for (const town of [towns.east, towns.west]) {
        for (const row of town.all(followUps)) meet(row.status)
        for (const row of town.all(followUps)) if (row.previous && town.row(followUps, row.previous).status === 'LOST') meet('found again')
        for (const row of town.all(handovers)) meet(row.status)
      }
      const whole = lives(towns)
      const days = Array.from({ length: 24 }, (_, n) => addDays('2022-07-08', n))
      for (const town of [towns.east, towns.west]) {
        const sent = town.all(handovers).map((row) => ({ ...row, settledAt: row.status === 'IN_TRANSIT' ? null : (row.answeredAt ?? row.withdrawnAt) }))
        const balances = days.map((day) => computeBulletin({ ...NO_ROWS, followUps: town.all(followUps), handovers: sent }, day, SETTINGS).balance)
        for (const [n, balance] of balances.entries()) {
          const before = balances[n - 1]
          expect(balance.expected).toBe(balance.closing + balance.gap.length)
          if (before) expect(balance.opening).toBe(before.closing + before.gap.length)
        }
      }
      for (const day of days) {
        const cutoff = instantAt(day, '17:00')
        const standings = new Map([towns.east, towns.west].map((town) => [town, standingsAt(town.all(followUps), cutoff, SETTINGS.offset)]))
        for (const [who, rows] of whole) {
          const stands = rows.map(({ town, row }) => standings.get(town)?.get(row.id) ?? 'NONE')
          const held = stands.filter((one) => HELD.has(one)).length
          expect(held, `${who} is counted ${held} times on ${day}: ${stands.join(' ')}`).toBeLessThanOrEqual(1)
          const begun = stands.some((one) => one !== 'NONE')
          expect(!begun || held === 1 || stands.some((one) => GONE.has(one)), `${who} has disappeared on ${day}: ${stands.join(' ')}`).toBe(true)
        }
      }
    }),
    { seed: SEED, numRuns: RUNS },
  )
  // What never came up was not tried.
  for (const what of [...ENDS, ...HANDOVER_STATUS.filter((one) => one !== 'IN_TRANSIT'), 'found again']) expect(met.get(what) ?? 0, what).toBeGreaterThan(0)
}, 120_000)
