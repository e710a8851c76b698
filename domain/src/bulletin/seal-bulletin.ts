import { accepted, refused, type Command, type Context, type Outcome, type Sentence } from '../kernel/command.ts'
import { put, type Change } from '../kernel/change.ts'
import { isDay, type Day } from '../kernel/instant.ts'
import { needBy, needOne, type State } from '../kernel/state.ts'
import type { ComputedBulletin } from './compute-bulletin.ts'
import { answersForTheTownship, sealBulletins } from './policy.ts'
import { followUps, type FollowUp } from '../followup/tables.ts'
import { bulletins, gapNotes, type Bulletin } from './tables.ts'
import { windowOf } from './window-of.ts'

/** What a person says: the day, and for each follow-up in the gap why it may be published all the same. */
export interface SealRequest {
  readonly day: Day
  readonly gapNotes: Readonly<Record<string, string>>
}

/** What is decided: the request with what the rows said at that moment, counted by `computeBulletin` and never typed. */
export interface SealBulletin extends SealRequest, ComputedBulletin {}

/**
 * Seals the day's bulletin. Refuses before the cut-off (`bulletin-early`), a second seal of a day (`bulletin-sealed`: later
 * knowledge is a correction) and, while stock and flow disagree, without a note for everybody in the gap (`bulletin-gap`
 * names the follow-ups; domain.md §7, indicator 12).
 */
export const sealBulletin: Sentence<SealBulletin> = {
  kind: 'bulletin/seal-bulletin',
  policy: sealBulletins,
  needs: ({ input }) => [needBy(bulletins, 'day', input.day), needOne(followUps, ...Object.keys(input.gapNotes))],
  decide,
}

function decide(state: State, command: Command<SealBulletin>, { now, actor, settings }: Context): Outcome {
  if (!answersForTheTownship(actor)) return refused({ code: 'not-allowed' })
  const { day, gapNotes: notes, figures, balance, silentUnits } = command.input
  if (!isDay(day)) return refused({ code: 'bad-input', field: 'day', why: day })
  const window = windowOf(day, settings)
  if (command.at < window.cutoffAt || now < window.cutoffAt) return refused({ code: 'bulletin-early', day, clock: settings.cutoff })
  const sealed = state.by(bulletins, 'day', day)[0]
  if (sealed) return refused({ code: 'bulletin-sealed', day, bulletin: sealed.id })
  const unexplained = balance.gap.filter((followUp) => !notes[followUp]?.trim())
  if (unexplained.length > 0) return refused({ code: 'bulletin-gap', day, n: unexplained.length, followUps: unexplained })
  const bulletin: Bulletin = {
    id: command.id,
    day,
    windowFrom: window.from,
    cutoffAt: window.cutoffAt,
    sealedAt: command.at,
    sealedBy: command.actor,
    figures,
    balance,
    silentUnits,
    gapNotes: null,
  }
  return accepted(put(bulletins, bulletin), ...balance.gap.flatMap((id) => noteOn(state.one(followUps, id), command.id, notes[id] ?? '')))
}

function noteOn(followUp: FollowUp | undefined, bulletin: string, note: string): readonly Change[] {
  if (!followUp) return []
  const { id, person, unit } = followUp
  return [put(gapNotes, { id: `${bulletin}.${id}`, bulletin, followUp: id, person, unit, personal: { note: note.trim() } })]
}
