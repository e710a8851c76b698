import type { Context, Refusal } from '../../kernel/command.ts'
import { instantAt, type Instant } from '../../kernel/instant.ts'
import type { Followed } from '../followed-person.ts'
import type { OrderedMeasure } from '../order-measure.ts'
import { timeRefused } from '../recording-of.ts'
import { hasLapsed } from '../has-lapsed.ts'
import type { FollowUp } from '../tables.ts'
import { wallClock } from '../wall-clock.ts'

type Ordered = OrderedMeasure & { readonly kind: 'ordered' }

/**
 * Why this person cannot be put under a measure now: has died, is under one, or an order waits already. `except`: the order that
 * is being confirmed. A measure that lapsed keeps its place until somebody has confirmed how it ended; an order that comes late
 * from a phone does not reach back into one that has ended meanwhile.
 */
export function startBarred({ person, active, waiting, earlier }: Followed, at: Instant, except: string | null, context: Context): Refusal | null {
  if (person.erasedAt) return { code: 'person-erased', person: person.id }
  if (person.living === 'DIED') return { code: 'person-died', person: person.id }
  if (active && hasLapsed(active, at)) return { code: 'lapse-unconfirmed', person: person.id, followUp: active.id, lapsesOn: active.lapsesOn }
  if (active)
    return {
      code: 'under-measure-already',
      person: person.id,
      followUp: active.id,
      pack: active.pack,
      category: active.category,
      plannedEnd: active.plannedEnd,
    }
  if (waiting && waiting.id !== except) return { code: 'order-waiting', order: waiting.id }
  const then = earlier.find((row) => row.status !== 'CANCELED' && at < endOfRestraint(row))
  return then ? { code: 'under-measure-then', followUp: then.id, ...wallClock(endOfRestraint(then), context) } : null
}

/**
 * No measure is prolonged by ordering it again: who was under measure here on the counting day did not leave a risk area nor
 * arrive that day. Only a new exposure begins a new count.
 */
export function countRestarted(earlier: readonly FollowUp[], countedFrom: string, { pack, rule }: Ordered, offset: number): Refusal | null {
  if (rule.countFrom === 'LAST_EXPOSURE') return null
  const during = earlier.find(
    (row) => HELD.has(row.status) && row.endedAt !== null && row.startedDay < countedFrom && instantAt(countedFrom, '00:00', offset) < endOfRestraint(row),
  )
  return during ? { code: 'count-restarted', pack: pack.line, category: rule.category, countedFrom: during.countedFrom } : null
}

/** Why a measure cannot be changed for this one. While an objection waits for its answer nothing else is put on the person. */
export function changeBarred(old: FollowUp, countedFrom: string, { pack, rule }: Ordered, at: Instant, context: Context): Refusal | null {
  if (old.status !== 'ACTIVE') return { code: 'follow-up-ended', followUp: old.id, status: old.status, endedDay: old.endedDay }
  const reason = timeRefused(old, at, context)
  if (reason) return reason
  if (at < old.startedAt) return { code: 'before-measure', followUp: old.id, startedDay: old.startedDay }
  if (hasLapsed(old, at)) return { code: 'measure-lapsed', pack: old.pack, category: old.category, lapsesOn: old.lapsesOn }
  if (old.lapsesAt < instantAt(old.lapsesOn, '24:00', context.settings.offset)) return { code: 'objection-open', followUp: old.id }
  const sameRule = pack.line === old.pack && pack.version === old.packVersion && rule.category === old.category
  if (sameRule && countedFrom === old.countedFrom) return { code: 'measure-unchanged', pack: pack.line, category: rule.category }
  if (countedFrom > old.countedFrom && rule.countFrom !== 'LAST_EXPOSURE')
    return { code: 'count-restarted', pack: pack.line, category: rule.category, countedFrom: old.countedFrom }
  return null
}

const HELD: ReadonlySet<FollowUp['status']> = new Set(['RELEASED', 'LAPSED', 'LIFTED', 'CHANGED'])

function endOfRestraint(row: FollowUp): Instant {
  return row.endedAt !== null && row.endedAt < row.lapsesAt ? row.endedAt : row.lapsesAt
}
