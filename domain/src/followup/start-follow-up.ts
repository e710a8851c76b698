import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { standing } from '../people/follow-merges.ts'
import { persons, type Person } from '../people/tables.ts'
import { followedPerson, needsOfFollowed } from './followed-person.ts'
import { orderedFields, orderMeasure, type MeasureOrder } from './order-measure.ts'
import { startMeasures } from './policy.ts'
import { followUps } from './tables.ts'

export interface StartFollowUp extends MeasureOrder {
  readonly person: string
  /** The name on a list this came from, if one. */
  readonly referral: string | null
  /** Taken over from another township, which began the measure. */
  readonly transferredIn: boolean
}

/**
 * Puts a person under measure in the person's own grid cell. Who is under measure here lives here: a record that says away or
 * left is set right. Refused: an unknown person, one who has died, one under measure already, and what `orderMeasure` refuses.
 */
export const startFollowUp: Sentence<StartFollowUp> = {
  kind: 'followup/start-follow-up',
  policy: startMeasures,
  needs: ({ input }, state) => needsOfFollowed(state, input.person),
  units: ({ unit, input }, state) => [standing(state, input.person)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const followed = followedPerson(state, input.person)
    if (!followed) return refused({ code: 'person-unknown', person: input.person })
    const { person, active } = followed
    if (person.erasedAt) return refused({ code: 'person-erased', person: person.id })
    if (person.living === 'DIED') return refused({ code: 'person-died', person: person.id })
    if (active) return refused({ code: 'under-measure-already', person: person.id, followUp: active.id, pack: active.pack, plannedEnd: active.plannedEnd })
    const ordered = orderMeasure(input, command.at, context)
    if (ordered.kind === 'refused') return refused(ordered.reason)
    const started = {
      id: command.id,
      person: person.id,
      unit: person.unit,
      ...orderedFields(input, ordered),
      previous: null,
      startedAt: command.at,
      startedDay: dayOf(command.at, context.settings.offset),
      referral: input.referral,
      transferredIn: input.transferredIn,
      status: 'ACTIVE' as const,
      endedAt: null,
      endedDay: null,
      endedBy: null,
      personal: { ground: input.ground.trim(), endNote: '', wentTo: '' },
    }
    return accepted(
      put(followUps, started),
      ...(livesHere(person) ? [] : [put(persons, { ...person, living: 'RESIDENT', revision: person.revision + 1 }, person)]),
    )
  },
}

function livesHere(person: Person): boolean {
  return person.living === 'RESIDENT'
}
