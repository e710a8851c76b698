import { SERVE_HOURS } from '../followup/orders/serve-order.ts'
import { addHours, type Instant } from '../kernel/instant.ts'
import type { Indicator } from './indicator.ts'
import type { OrderFacts, Reading } from './reading.ts'
import { isWithin } from './window-of.ts'

/** Orders at the door (domain.md §7, indicator 19): each is judged when its 24 hours are over, so that none counts as late before. */
export const ORDER_INDICATORS: readonly Indicator[] = [
  {
    id: 'orders-served-24h',
    catalogue: 19,
    when: 'flow',
    name: { zh: '决定24小时送达率', en: 'Orders served within 24 hours' },
    formula: {
      zh: '生效后24小时内送达并登记的管控决定数 ÷ 本期生效满24小时的决定数（24小时内未送达即撤销的除外）',
      en: 'Orders served, with the receipt recorded, within 24 hours of taking effect ÷ orders whose 24 hours ended in the window (those lifted before they were served apart)',
    },
    table: 'orders',
    rows: (reading) => judged(reading).filter((order) => servedBy(order, dayAfter(order))),
    of: judged,
  },
]

/** Orders whose day ended in the window; one that was lifted meanwhile, unserved, had nobody left to tell. */
function judged({ rows, window }: Reading): readonly OrderFacts[] {
  return rows.orders.filter((order) => {
    const due = dayAfter(order)
    return isWithin(window, due) && (servedBy(order, due) || order.liftedAt === null || order.liftedAt > due)
  })
}

function dayAfter(order: OrderFacts): Instant {
  return addHours(order.startsAt, SERVE_HOURS)
}

function servedBy(order: OrderFacts, at: Instant): boolean {
  return order.servedAt !== null && order.servedAt <= at
}
