import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { workers } from '../../grids/tables.ts'
import { careContacts } from '../care/tables.ts'
import { meetNeeds } from './policy.ts'
import { careNeeds } from './tables.ts'
import { waitingNeed } from './waiting-need.ts'

export interface RouteNeed {
  readonly need: string
  /** One of the two. */
  readonly worker: string | null
  readonly contact: string | null
}

/** Sends a need to somebody else, who has not taken it yet; its clock runs on. Refused: a need that is unknown or closed, and a receiver who is unknown. */
export const routeNeed: Sentence<RouteNeed> = {
  kind: 'followup/route-need',
  policy: meetNeeds,
  needs: ({ input }) => [needOne(careNeeds, input.need), needOne(workers, input.worker), needOne(careContacts, input.contact)],
  units: ({ unit, input }, state) => [state.one(careNeeds, input.need)?.unit ?? unit],
  decide(state, { input }) {
    const waiting = waitingNeed(state, input.need)
    if ('reason' in waiting) return refused(waiting.reason)
    const { worker, contact } = input
    const found = worker === null ? state.one(careContacts, contact) : contact === null ? state.one(workers, worker) : undefined
    if (found?.active !== true) return refused({ code: 'need-receiver-unknown', need: input.need })
    return accepted(put(careNeeds, { ...waiting.need, worker, contact, status: 'OPEN', takenAt: null, takenBy: null }, waiting.need))
  },
}
