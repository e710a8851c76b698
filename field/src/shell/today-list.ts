import type { Duty } from '@lianfang/domain/followup/duties/duties-of.ts'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { inboundHandovers, searches, transports } from '@lianfang/domain/followup/flows/tables.ts'
import { isOverdue, isWaiting } from '@lianfang/domain/followup/needs/need-clock.ts'
import { careNeeds, type CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { recordObservations, startMeasures } from '@lianfang/domain/followup/policy.ts'
import { disputes, type Dispute } from '@lianfang/domain/followup/samples/tables.ts'
import { alerts, followUps, type Alert, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { addDays, dayOf, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { allows, type Actor } from '@lianfang/domain/kernel/policy.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import { referrals, type Referral } from '@lianfang/domain/referrals/tables.ts'
import { myCharges, type Charge } from '../followup/care/my-charges.ts'
import { dueChecks, stripOf } from '../followup/due-checks.ts'
import { dueDuties } from '../followup/due-duties.ts'
import { openFlows, type Flow } from '../followup/flows/open-flows.ts'
import type { WorkingSet } from '../sync/working-set.ts'

/** One thing to do or to know, about one person. */
export type TodayItem = { readonly person: string; readonly name: string; readonly isLate: boolean } & (
  | { readonly kind: 'ALERT'; readonly alert: Alert }
  | { readonly kind: 'URGENT' | 'NEED'; readonly need: CareNeed }
  /** Somebody asks this worker to sit in a care team. */
  | { readonly kind: 'SEAT'; readonly charge: Charge }
  | { readonly kind: 'REFERRAL'; readonly referral: Referral }
  | { readonly kind: 'TEMPERATURE' | 'TEST'; readonly followUp: FollowUp; readonly slot: Slot }
  /** A visit, a call or a final disinfection that the rule asks of the township. */
  | { readonly kind: 'DUTY'; readonly followUp: FollowUp; readonly duty: Duty }
  /** A ride, the search for somebody, a letter to or from another township. */
  | { readonly kind: 'SEARCH' | 'RIDE' | 'LETTER'; readonly flow: Flow }
  | { readonly kind: 'RELEASE'; readonly followUp: FollowUp }
  /** Something said of a person that cannot stand as it was said, and that somebody with the right to has to settle. */
  | { readonly kind: 'DISPUTE'; readonly dispute: Dispute }
  /** Verified here, but no measure has been started: the command office's work, shown so that nobody falls between. */
  | { readonly kind: 'TO_START'; readonly referral: Referral }
)

/** A door with what is to be done behind it. `household` null: people of a unit whose door is not known. */
export interface TodayGroup {
  readonly key: string
  readonly household: string | null
  readonly unit: string
  readonly items: readonly TodayItem[]
}

/** From the gravest: urgent care waits for nothing, an alert runs out in two hours, a search's first steps too, a need and a referral in a day, information not at all. */
const ORDER: Readonly<Record<TodayItem['kind'], number>> = {
  URGENT: 0,
  ALERT: 1,
  SEARCH: 2,
  RIDE: 3,
  TEMPERATURE: 4,
  TEST: 5,
  DUTY: 6,
  NEED: 7,
  REFERRAL: 8,
  LETTER: 9,
  SEAT: 10,
  RELEASE: 11,
  DISPUTE: 12,
  TO_START: 13,
}
export const ITEM_KINDS = [
  'URGENT',
  'ALERT',
  'SEARCH',
  'RIDE',
  'TEMPERATURE',
  'TEST',
  'DUTY',
  'NEED',
  'REFERRAL',
  'LETTER',
  'SEAT',
  'RELEASE',
  'DISPUTE',
  'TO_START',
] as const satisfies readonly TodayItem['kind'][]

/** Kinds that ask for something to be done by who holds the phone. */
const TO_KNOW: readonly TodayItem['kind'][] = ['RELEASE', 'DISPUTE', 'TO_START']
export const isToDo = (item: TodayItem): boolean => !TO_KNOW.includes(item.kind)

/** Today's list by household, the gravest door first, then as the doors stand. */
export function todayList(view: WorkingSet, actor: Actor, now: Instant, offset: number): readonly TodayGroup[] {
  const groups = new Map<string, { household: string | null; unit: string; items: TodayItem[] }>()
  for (const [unit, item] of itemsOf(view, actor, now, offset)) {
    const household = view.one(persons, item.person)?.household ?? null
    const key = household ?? `unit ${unit}`
    const group = groups.get(key) ?? { household, unit, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group, items: group.items.sort((a, b) => gravity(a) - gravity(b)) }))
    .sort((a, b) => gravest(a) - gravest(b) || compare(placeOf(view, a), placeOf(view, b)))
}

function* itemsOf(view: WorkingSet, actor: Actor, now: Instant, offset: number): Generator<readonly [string, TodayItem]> {
  const nameOf = (person: string): string => view.one(persons, person)?.personal.name ?? ''
  for (const alert of view.all(alerts)) {
    if (alert.status === 'OPEN') yield [alert.unit, { kind: 'ALERT', person: alert.person, name: nameOf(alert.person), isLate: alert.dueAt < now, alert }]
  }
  for (const need of view.all(careNeeds)) {
    if (!isWaiting(need) || !isMine(need, actor.id)) continue
    yield [
      need.unit,
      { kind: need.kind === 'URGENT_CARE' ? 'URGENT' : 'NEED', person: need.person, name: nameOf(need.person), isLate: isOverdue(need, now), need },
    ]
  }
  for (const charge of myCharges(view, actor.id, now)) {
    const { person, unit } = charge.followUp
    if (charge.mine.answer === 'ASKED') yield [unit, { kind: 'SEAT', person, name: nameOf(person), isLate: false, charge }]
  }
  for (const person of peopleInFlow(view)) {
    for (const flow of openFlows(view, person, now, offset)) {
      if (isForMe(flow, actor)) yield [flow.unit, { kind: FLOW_KINDS[flow.kind], person, name: nameOf(person), isLate: flow.isLate, flow }]
    }
  }
  for (const dispute of view.all(disputes)) {
    const { person, unit } = dispute
    if (dispute.status === 'OPEN' && person !== null) yield [unit, { kind: 'DISPUTE', person, name: nameOf(person), isLate: false, dispute }]
  }
  for (const referral of view.all(referrals)) {
    const about = { person: referral.person, name: referral.personal.name || nameOf(referral.person), referral }
    if (referral.status === 'OPEN') yield [referral.unit, { kind: 'REFERRAL', ...about, isLate: referral.dueAt < now }]
    else if (awaitsMeasure(view, referral)) yield [referral.unit, { kind: 'TO_START', ...about, isLate: false }]
  }
  for (const followUp of view.all(followUps)) {
    const about = { person: followUp.person, name: nameOf(followUp.person), followUp }
    for (const duty of dueDuties(view, followUp, now, offset)) yield [followUp.unit, { kind: 'DUTY', ...about, duty, isLate: duty.status === 'MISSED' }]
    if (followUp.status !== 'ACTIVE') continue
    for (const slot of dueChecks(stripOf(view, followUp, now, offset), now, offset))
      yield [followUp.unit, { kind: slot.kind, ...about, slot, isLate: slot.status === 'MISSED' }]
    if (followUp.plannedEnd <= addDays(dayOf(now, offset), 1))
      yield [followUp.unit, { kind: 'RELEASE', ...about, isLate: followUp.plannedEnd < dayOf(now, offset) }]
  }
}

const FLOW_KINDS = { ON_THE_WAY: 'RIDE', RIDE_DUE: 'RIDE', SEARCH: 'SEARCH', LETTER: 'LETTER', INBOUND: 'LETTER' } as const

function peopleInFlow(view: WorkingSet): ReadonlySet<string> {
  return new Set([...view.all(followUps), ...view.all(transports), ...view.all(searches), ...view.all(inboundHandovers)].map((row) => row.person))
}

/** A letter on its way waits for others: it calls only when it is late, and only who could take it back. A ride is begun by who may order. */
function isForMe(flow: Flow, actor: Actor): boolean {
  if (flow.kind === 'LETTER' && !flow.isLate) return false
  return allows(flow.kind === 'SEARCH' || flow.kind === 'ON_THE_WAY' ? recordObservations : startMeasures, actor, flow.unit)
}

/** Urgent care is everybody’s who sees it. Anything else is of whom it was sent to; without a worker's name, of whoever answers for the door. */
function isMine(need: CareNeed, worker: string): boolean {
  return need.kind === 'URGENT_CARE' || need.worker === null || need.worker === worker
}

/** Closed as controlled here, and nobody has started a measure since. */
function awaitsMeasure(view: WorkingSet, referral: Referral): boolean {
  return referral.result === 'CONTROLLED_HERE' && view.by(followUps, 'person', referral.person).length === 0
}

function gravity(item: TodayItem): number {
  return ORDER[item.kind] - (item.isLate && isToDo(item) ? 0.5 : 0)
}

function gravest(group: TodayGroup): number {
  const least = Math.min(...group.items.map(gravity))
  // Doors with something to do now come in the order of the way, not of the kind of work.
  return least < ORDER.RIDE ? 0 : group.items.some(isToDo) ? 1 : 2
}

function placeOf(view: WorkingSet, group: TodayGroup): string {
  const household = view.one(households, group.household)
  return `${group.unit} ${String(household?.sort ?? 999_999).padStart(9, '0')} ${group.key}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
