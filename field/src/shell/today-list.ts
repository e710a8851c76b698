import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { alerts, followUps, type Alert, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { addDays, dayOf, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import { referrals, type Referral } from '@lianfang/domain/referrals/tables.ts'
import { dueChecks, stripOf } from '../followup/due-checks.ts'
import type { WorkingSet } from '../sync/working-set.ts'

/** One thing to do or to know, about one person. */
export type TodayItem = { readonly person: string; readonly name: string; readonly isLate: boolean } & (
  | { readonly kind: 'ALERT'; readonly alert: Alert }
  | { readonly kind: 'REFERRAL'; readonly referral: Referral }
  | { readonly kind: 'TEMPERATURE' | 'TEST'; readonly followUp: FollowUp; readonly slot: Slot }
  | { readonly kind: 'RELEASE'; readonly followUp: FollowUp }
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

/** From the gravest: an alert runs out in two hours, a referral in a day, information not at all. */
const ORDER: Readonly<Record<TodayItem['kind'], number>> = { ALERT: 0, TEMPERATURE: 1, TEST: 2, REFERRAL: 3, RELEASE: 4, TO_START: 5 }
export const ITEM_KINDS = ['ALERT', 'TEMPERATURE', 'TEST', 'REFERRAL', 'RELEASE', 'TO_START'] as const satisfies readonly TodayItem['kind'][]

/** Kinds that ask for something to be done by who holds the phone. */
export const isToDo = (item: TodayItem): boolean => item.kind !== 'RELEASE' && item.kind !== 'TO_START'

/** Today's list by household, the gravest door first, then as the doors stand. */
export function todayList(view: WorkingSet, now: Instant, offset: number): readonly TodayGroup[] {
  const groups = new Map<string, { household: string | null; unit: string; items: TodayItem[] }>()
  for (const [unit, item] of itemsOf(view, now, offset)) {
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

function* itemsOf(view: WorkingSet, now: Instant, offset: number): Generator<readonly [string, TodayItem]> {
  const nameOf = (person: string): string => view.one(persons, person)?.personal.name ?? ''
  for (const alert of view.all(alerts)) {
    if (alert.status === 'OPEN') yield [alert.unit, { kind: 'ALERT', person: alert.person, name: nameOf(alert.person), isLate: alert.dueAt < now, alert }]
  }
  for (const referral of view.all(referrals)) {
    const about = { person: referral.person, name: referral.personal.name || nameOf(referral.person), referral }
    if (referral.status === 'OPEN') yield [referral.unit, { kind: 'REFERRAL', ...about, isLate: referral.dueAt < now }]
    else if (awaitsMeasure(view, referral)) yield [referral.unit, { kind: 'TO_START', ...about, isLate: false }]
  }
  for (const followUp of view.all(followUps)) {
    if (followUp.status !== 'ACTIVE') continue
    const about = { person: followUp.person, name: nameOf(followUp.person), followUp }
    for (const slot of dueChecks(stripOf(view, followUp, now, offset), now, offset))
      yield [followUp.unit, { kind: slot.kind, ...about, slot, isLate: slot.status === 'MISSED' }]
    if (followUp.plannedEnd <= addDays(dayOf(now, offset), 1))
      yield [followUp.unit, { kind: 'RELEASE', ...about, isLate: followUp.plannedEnd < dayOf(now, offset) }]
  }
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
  return least < 0.5 ? 0 : group.items.some(isToDo) ? 1 : 2
}

function placeOf(view: WorkingSet, group: TodayGroup): string {
  const household = view.one(households, group.household)
  return `${group.unit} ${String(household?.sort ?? 999_999).padStart(9, '0')} ${group.key}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
