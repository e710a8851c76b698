import { orders, type Order } from '@lianfang/domain/followup/orders/tables.ts'
import { resultOf } from '@lianfang/domain/followup/slots-of.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { byId, unitsAbove } from '@lianfang/domain/grids/unit-tree.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { ruleOfEdition } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { Reader } from '../../database/reader.ts'
import type { PaperFacts } from './paper-facts.ts'
import { chainOf } from '../../grids/queries.ts'
import { editionsOf } from '../../protocols/queries.ts'
import { peopleOf, unitTree, type Clock } from '../../followup/queries.ts'
import { objectionsTo, successorsOf, testsOf } from '../../followup/orders/queries.ts'

/** What the papers about these orders say, in the order of `ids`. An order that binds nobody has no paper. */
export async function readPapers(reader: Reader, ids: readonly string[], township: string, clock: Clock): Promise<readonly PaperFacts[]> {
  const [found, measures, raised, samples, successors, tree, editions] = await Promise.all([
    reader.byId(orders, ids),
    reader.byId(followUps, ids),
    objectionsTo(reader, ids),
    testsOf(reader, ids),
    successorsOf(reader, ids),
    unitTree(reader),
    editionsOf(reader),
  ])
  const people = await peopleOf(
    reader,
    [...found.values()].map((row) => row.person),
  )
  const next = await reader.byId(followUps, [...successors.values()])
  const units = byId(tree)
  const rowsOf = async (order: Order): Promise<readonly PaperFacts[]> => {
    const [followUp, person] = [measures.get(order.id), people(order.person)]
    if (!followUp || !person) return []
    const rungs = await chainOf(reader, followUp.unit, dayOf(clock.now, clock.offset))
    const worker = rungs.flatMap((rung) => rung.people)[0]
    return [
      {
        township,
        order,
        followUp,
        person,
        places: unitsAbove(followUp.unit, units)
          .filter((unit) => unit.parent !== null)
          .map((unit) => unit.name)
          .toReversed(),
        rule: ruleOfEdition(editions, order.pack, order.packVersion, order.category) ?? null,
        gridWorker: worker ? `${worker.name} ${worker.phone}` : '',
        tests: samples
          .filter((row) => row.followUp === order.id && row.kind === 'SAMPLE')
          .map((sample) => ({ takenOn: sample.day, result: resultOf(sample.id, samples) })),
        next: next.get(successors.get(order.id) ?? '') ?? null,
        objection: raised.find((one) => one.order === order.id) ?? null,
        now: clock.now,
        offset: clock.offset,
      },
    ]
  }
  const all = await Promise.all(ids.map((id) => found.get(id)).flatMap((order) => (order ? [rowsOf(order)] : [])))
  return all.flat()
}
