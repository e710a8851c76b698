import { put } from '../../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../../kernel/command.ts'
import { dayOf, isDay, type Day } from '../../kernel/instant.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { mergeTrail, standing } from '../../people/follow-merges.ts'
import { persons } from '../../people/tables.ts'
import { startMeasures } from '../policy.ts'
import { followUps } from '../tables.ts'
import { caseContacts, type CaseContact } from './tables.ts'

export interface SettleContact {
  /** The follow-up that ended as a case. */
  readonly followUp: string
  readonly person: string
  readonly as: CaseContact['as']
  /** The last day together; asked for with EXPOSED: a measure would be counted from it. */
  readonly lastContact: Day | null
  readonly note: string
}

/**
 * Says of somebody around a case whether they were exposed. Nobody is put under measure by it: that takes an order of its own.
 * Refused: around somebody who is no case, the case itself, twice, exposed without the last day, and without a word on how one knows.
 */
export const settleContact: Sentence<SettleContact> = {
  kind: 'followup/settle-contact',
  policy: startMeasures,
  needs: ({ input }, state) => [
    needOne(followUps, input.followUp),
    needOne(persons, ...mergeTrail(state, input.person)),
    needBy(caseContacts, 'followUp', input.followUp),
  ],
  units: ({ unit, input }, state) => [standing(state, input.person)?.unit ?? unit],
  decide(state, { id, at, input }, context) {
    const day = dayOf(at, context.settings.offset)
    const person = standing(state, input.person)
    const ended = state.one(followUps, input.followUp)
    if (!person) return refused({ code: 'person-unknown', person: input.person })
    if (ended?.status !== 'BECAME_CASE') return refused({ code: 'no-case', followUp: input.followUp })
    if (person.id === ended.person) return refused({ code: 'contact-is-case' })
    if (state.by(caseContacts, 'followUp', ended.id).some((row) => row.person === person.id)) return refused({ code: 'contact-settled', person: person.id })
    const reason = wordsMissing(input, day)
    if (reason) return refused(reason)
    const { as } = input
    return accepted(
      put(caseContacts, {
        id,
        followUp: ended.id,
        person: person.id,
        unit: person.unit,
        as,
        lastContact: as === 'EXPOSED' ? input.lastContact : null,
        at,
        day,
        by: context.actor.id,
        personal: { note: input.note.trim() },
      }),
    )
  },
}

function wordsMissing({ as, lastContact, note }: SettleContact, day: Day): Refusal | null {
  if (note.trim().length < 2) return { code: 'contact-word-missing' }
  if (as === 'EXPOSED' && (lastContact === null || !isDay(lastContact) || lastContact > day)) return { code: 'contact-day-missing' }
  return null
}
