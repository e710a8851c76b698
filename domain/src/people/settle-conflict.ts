import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { isResident } from '../kernel/resident-id.ts'
import { needOne } from '../kernel/state.ts'
import { edited } from './edit-person.ts'
import { settleTheRegister } from './policy.ts'
import { conflicts, persons } from './tables.ts'

export interface SettleConflict {
  readonly conflict: string
  /** `MINE`: the late version becomes the record. `CURRENT`: the record stays, the late version is put aside and kept. */
  readonly take: 'MINE' | 'CURRENT'
  /** The record's revision that was on the screen. */
  readonly baseRevision: number
  /** What is said to whoever asked; a resident's request is not put aside without it. */
  readonly reason: string
}

/**
 * Decides between two versions of a record. Neither is lost: the one not taken stays in the conflict or in the journal. Refused
 * when it is settled already, when the record changed while the two were compared, to take the late one, when it was merged, and to put
 * aside what a resident asked for, without a reason for them to read.
 */
export const settleConflict: Sentence<SettleConflict> = {
  kind: 'people/settle-conflict',
  policy: settleTheRegister,
  needs: ({ input }, state) => [needOne(conflicts, input.conflict), needOne(persons, state.one(conflicts, input.conflict)?.person)],
  units: ({ unit, input }, state) => [
    state.one(conflicts, input.conflict)?.unit ?? unit,
    state.one(persons, state.one(conflicts, input.conflict)?.person)?.unit ?? unit,
  ],
  decide(state, { input }, context) {
    const open = state.one(conflicts, input.conflict)
    if (!open) return refused({ code: 'conflict-unknown', conflict: input.conflict })
    if (open.status !== 'OPEN') return refused({ code: 'conflict-settled', conflict: open.id })
    const person = state.one(persons, open.person)
    if (!person) return refused({ code: 'person-unknown', person: open.person })
    const reason = input.reason.trim()
    if (input.take === 'CURRENT' && isResident(open.by) && reason.length < 2) return refused({ code: 'correction-reason-missing', conflict: open.id })
    const status = input.take === 'MINE' ? ('TAKEN' as const) : ('DROPPED' as const)
    const settled = { ...open, status, settledAt: context.now, settledBy: context.actor.id, personal: { ...open.personal, reason } }
    if (input.take === 'CURRENT') return accepted(put(conflicts, settled, open))
    if (person.mergedInto) return refused({ code: 'person-merged', person: person.id, into: person.mergedInto })
    if (person.erasedAt) return refused({ code: 'person-erased', person: person.id })
    if (person.revision !== input.baseRevision) return refused({ code: 'person-changed', person: person.id, revision: person.revision })
    return accepted(put(conflicts, settled, open), put(persons, edited(person, open.facts, open.personal.mine), person))
  },
}
