import type { OrderItem } from '@lianfang/contract/followup/orders/answers.ts'
import { decisionOf } from '@lianfang/domain/followup/decision-of.ts'
import type { Order } from '@lianfang/domain/followup/orders/tables.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { askedPapers } from '@lianfang/domain/protocols/asked-papers.ts'
import { nameOfRule, ruleOfEdition } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { Reader } from '../../database/reader.ts'
import { editionsOf } from '../../protocols/queries.ts'
import { peopleOf, workerNames, type Clock } from '../queries.ts'
import { objectionsTo } from './queries.ts'

/** Orders with whom they are about, how their measure stands and what was objected; and the names of the workers in them. */
export async function showOrders(
  reader: Reader,
  rows: readonly Order[],
  clock: Clock,
): Promise<{ readonly items: OrderItem[]; readonly names: Record<string, string> }> {
  const ids = rows.map((row) => row.id)
  const [people, measures, raised, editions] = await Promise.all([
    peopleOf(
      reader,
      rows.map((row) => row.person),
    ),
    reader.byId(followUps, ids),
    objectionsTo(reader, ids),
    editionsOf(reader),
  ])
  const objectionsOf = Map.groupBy(raised, (row) => row.order)
  const items = rows.map((order): OrderItem => {
    const found = ruleOfEdition(editions, order.pack, order.packVersion, order.category)
    const measure = measures.get(order.id)
    return {
      order: { ...order },
      name: people(order.person)?.personal.name ?? '',
      ruleName: found ? nameOfRule(found) : { zh: order.pack, en: order.pack },
      followUp: measure
        ? {
            status: measure.status,
            decision: decisionOf(measure, clock.now, clock.offset),
            notice: measure.notice,
            plannedEnd: measure.plannedEnd,
            lapsesOn: measure.lapsesOn,
          }
        : null,
      objections: objectionsOf.get(order.id) ?? [],
      papers: [...askedPapers(found?.pack)],
    }
  })
  const workers = items.flatMap(({ order, objections }) => [
    ...[order.issuedBy, order.secondBy, order.servedBy, order.liftedBy].flatMap((id) => id ?? []),
    ...objections.flatMap((one) => [one.raisedBy, ...(one.answeredBy === null ? [] : [one.answeredBy])]),
  ])
  return { items, names: { ...(await workerNames(reader, workers)) } }
}
