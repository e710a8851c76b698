import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { recordObservations } from '../policy.ts'
import { searches, searchSteps, type SearchStepKind } from './tables.ts'

export interface RecordSearchStep {
  readonly search: string
  readonly step: SearchStepKind
  /** Whom one asked: which number, which door, which relative, which police station. */
  readonly whom: string
  readonly outcome: string
}

/** One more thing was tried: a call, a visit, a relative, help of the police. Refused: without whom and what came of it, and once the search is over. */
export const recordSearchStep: Sentence<RecordSearchStep> = {
  kind: 'followup/record-search-step',
  policy: recordObservations,
  needs: ({ input }) => [needOne(searches, input.search)],
  units: ({ unit, input }, state) => [state.one(searches, input.search)?.unit ?? unit],
  decide(state, { id, at, input }, context) {
    const search = state.one(searches, input.search)
    if (!search) return refused({ code: 'search-unknown', search: input.search })
    if (search.status !== 'SEARCHING') return refused({ code: 'search-over', search: search.id })
    const whom = input.whom.trim()
    const outcome = input.outcome.trim()
    if (whom.length < 2 || outcome.length < 2) return refused({ code: 'search-step-words-missing' })
    const { person, unit } = search
    return accepted(put(searchSteps, { id, search: search.id, person, unit, step: input.step, at, by: context.actor.id, personal: { whom, outcome } }))
  },
}
