import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { recordObservations } from '../policy.ts'
import { pictureRefused } from './read-picture.ts'
import { orders, servedPapers } from './tables.ts'

/** Sides of a paper that are worth a picture. */
export const PAPERS_OF_ORDER = 3

export interface KeepServedPaper {
  readonly order: string
  /** A JPEG in base64, without what a camera writes into it. */
  readonly picture: string
}

/**
 * Keeps a picture of the signed paper beside the order. Nobody is ever asked for one: an order is served without it just as well.
 * Refused: an order that was not served, more pictures than a paper has sides, and a picture that is none, too large, or says where
 * it was taken.
 */
export const keepServedPaper: Sentence<KeepServedPaper> = {
  kind: 'followup/keep-served-paper',
  policy: recordObservations,
  needs: ({ input }) => [needOne(orders, input.order), needBy(servedPapers, 'order', input.order)],
  units: ({ unit, input }, state) => [state.one(orders, input.order)?.unit ?? unit],
  decide(state, { id, at, input }, context) {
    const order = state.one(orders, input.order)
    if (!order) return refused({ code: 'order-unknown', order: input.order })
    if (order.servedAt === null) return refused({ code: 'order-not-served', order: order.id })
    const kept = state.by(servedPapers, 'order', order.id).filter((row) => row.withdrawnAt === null)
    if (kept.length >= PAPERS_OF_ORDER) return refused({ code: 'served-papers-enough', order: order.id, most: PAPERS_OF_ORDER })
    const wrong = pictureRefused(input.picture)
    if (wrong) return refused(wrong)
    const { person, unit } = order
    return accepted(
      put(servedPapers, {
        id,
        order: order.id,
        person,
        unit,
        at,
        by: context.actor.id,
        withdrawnAt: null,
        withdrawnBy: null,
        personal: { picture: input.picture },
      }),
    )
  },
}
