import type { Instant } from '../kernel/instant.ts'
import { slotsOf, type ObservationFacts, type Slot } from '../followup/slots-of.ts'
import type { FollowUpFacts } from './standing-at.ts'
import { isWithin, type BulletinWindow } from './window-of.ts'

/** A planned check that fell due in the window, as it stood at the cut-off. Excused ones are not due. */
export interface DueSlot {
  /** `<follow-up>/<slot>`. */
  readonly id: string
  readonly unit: string
  readonly kind: Slot['kind']
  /** A temperature was taken, in time or late. */
  readonly done: boolean
  /** A sample was taken on the planned day, whatever its result. */
  readonly sampled: boolean
}

/** The checks of everybody under measure whose time ran out in the window (domain.md §7, indicators 15 and 17). */
export function slotsDue(
  followUps: readonly FollowUpFacts[],
  observations: readonly ObservationFacts[],
  window: BulletinWindow,
  offset: number,
): readonly DueSlot[] {
  const concerned = followUps.filter(
    (row) => row.status !== 'CANCELED' && row.startedAt <= window.cutoffAt && !(row.endedAt !== null && row.endedAt <= window.from),
  )
  const seenOf = byFollowUp(new Set(concerned.map((row) => row.id)), observations, window.cutoffAt)
  return concerned.flatMap((row) => {
    const seen = seenOf.get(row.id) ?? []
    const asItStood = { ...row, endedAt: row.endedAt !== null && row.endedAt <= window.cutoffAt ? row.endedAt : null }
    return slotsOf(asItStood, seen, window.cutoffAt, offset)
      .filter((slot) => slot.status !== 'EXCUSED' && isWithin(window, slot.dueAt))
      .map((slot) => dueSlot(row, slot, seen))
  })
}

function dueSlot(followUp: FollowUpFacts, slot: Slot, seen: readonly ObservationFacts[]): DueSlot {
  const taken = seen.filter((row) => row.kind === 'SAMPLE' && slot.observations.includes(row.id))
  return {
    id: `${followUp.id}/${slot.key}`,
    unit: followUp.unit,
    kind: slot.kind,
    done: slot.status === 'DONE' || slot.status === 'LATE',
    sampled: taken.some((row) => row.at >= slot.takesFrom && row.at < slot.dueAt),
  }
}

/** What had been seen by the cut-off, by follow-up. A correction carries the time of what it corrects, so mending a reading does not make it late. */
function byFollowUp(
  wanted: ReadonlySet<string>,
  observations: readonly ObservationFacts[],
  cutoffAt: Instant,
): ReadonlyMap<string, readonly ObservationFacts[]> {
  const rows = new Map<string, ObservationFacts[]>()
  for (const row of observations) {
    if (!wanted.has(row.followUp) || row.at > cutoffAt) continue
    const seen = rows.get(row.followUp)
    if (seen) seen.push(row)
    else rows.set(row.followUp, [row])
  }
  return rows
}
