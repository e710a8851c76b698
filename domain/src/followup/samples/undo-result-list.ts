import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { takeInResults } from '../policy.ts'
import { alerts, followUps, observations } from '../tables.ts'
import { disputes, resultLists } from './tables.ts'

export interface UndoResultList {
  readonly list: string
}

/**
 * Takes a laboratory's list back: its results stand no more (they stay, superseded), its open disputes are withdrawn and the alerts it
 * raised are closed. What somebody settled or corrected by hand stays. Refused for a list that was taken back already, and while
 * somebody has been released on its word: that decision would hang in the air.
 */
export const undoResultList: Sentence<UndoResultList> = {
  kind: 'followup/undo-result-list',
  policy: takeInResults,
  needs({ input }, state) {
    const results = state.by(observations, 'list', input.list)
    return [
      needOne(resultLists, input.list),
      needBy(observations, 'list', input.list),
      needBy(disputes, 'list', input.list),
      needOne(followUps, ...new Set(results.map((row) => row.followUp))),
      needOne(alerts, ...results.map((row) => row.id)),
    ]
  },
  decide(state, { input }, context) {
    const list = state.one(resultLists, input.list)
    if (!list) return refused({ code: 'result-list-unknown', list: input.list })
    if (list.status === 'UNDONE') return refused({ code: 'result-list-undone', list: list.id })
    const settled = new Set(state.by(disputes, 'list', list.id).flatMap((row) => row.record ?? []))
    const results = state.by(observations, 'list', list.id).filter((row) => row.kind === 'RESULT' && !row.superseded && !settled.has(row.id))
    const relied = new Set(results.flatMap((row) => (state.one(followUps, row.followUp)?.status === 'RELEASED' ? [row.followUp] : [])))
    if (relied.size > 0) return refused({ code: 'result-list-relied-on', n: relied.size })
    const raised = results.flatMap((row) => state.one(alerts, row.id) ?? []).filter((alert) => alert.status === 'OPEN')
    return accepted(
      put(resultLists, { ...list, status: 'UNDONE', undoneAt: context.now, undoneBy: context.actor.id }, list),
      ...results.map((row) => put(observations, { ...row, superseded: true }, row)),
      ...state
        .by(disputes, 'list', list.id)
        .filter((row) => row.status === 'OPEN')
        .map((row) => put(disputes, { ...row, status: 'WITHDRAWN', settledAt: context.now, settledBy: context.actor.id }, row)),
      ...raised.map((alert) => put(alerts, { ...alert, status: 'CLOSED', outcome: 'CLEARED', closedAt: context.now, closedBy: context.actor.id }, alert)),
    )
  },
}
