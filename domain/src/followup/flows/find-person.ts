import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { recordObservations } from '../policy.ts'
import { searches } from './tables.ts'

export interface FindPerson {
  readonly search: string
  readonly where: string
}

/** Found again while the measure runs: it goes on as it was, with its own end. Refused: without where, and once the search is over. */
export const findPerson: Sentence<FindPerson> = {
  kind: 'followup/find-person',
  policy: recordObservations,
  needs: ({ input }) => [needOne(searches, input.search)],
  units: ({ unit, input }, state) => [state.one(searches, input.search)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const search = state.one(searches, input.search)
    if (!search) return refused({ code: 'search-unknown', search: input.search })
    if (search.status !== 'SEARCHING') return refused({ code: 'search-over', search: search.id })
    const note = input.where.trim()
    if (note.length < 2) return refused({ code: 'found-where-missing' })
    return accepted(put(searches, { ...search, status: 'FOUND', endedAt: at, endedBy: context.actor.id, personal: { ...search.personal, note } }, search))
  },
}
