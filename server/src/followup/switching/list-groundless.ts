import type { GroundlessList } from '@lianfang/contract/followup/switching-answers.ts'
import { groundChanged } from '@lianfang/domain/followup/switching/ground-changed.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { nameOfRule, ruleOfEdition } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { Reader } from '../../database/reader.ts'
import { bookOn, editionsOf, ruleRows } from '../../protocols/queries.ts'
import type { Clock } from '../queries.ts'
import { namesOf } from './names-of.ts'
import { everyFactOf, measuresInForce, withGroundTakenBack } from './queries.ts'

/** Measures in force whose ground, a fact or a switch, was corrected or taken back since, of one person or of everybody: named, never changed. */
export async function listGroundless(reader: Reader, person: string | null, clock: Clock): Promise<GroundlessList> {
  const people = await withGroundTakenBack(reader, person === null ? null : [person], clock.now)
  if (people.length === 0) return { items: [] }
  const [rows, editions, facts, measures] = await Promise.all([
    ruleRows(reader),
    editionsOf(reader),
    everyFactOf(reader, people),
    measuresInForce(reader, people, clock.now),
  ])
  const changed = groundChanged(bookOn(reader, rows, dayOf(clock.now, clock.offset)), rows.switches)
  const names = await namesOf(reader, measures)
  const items = measures.flatMap((measure) => {
    const found = changed(
      measure,
      facts.filter((fact) => fact.person === measure.person),
    )
    const named = names(measure.person)
    if (!found || !named) return []
    const rule = ruleOfEdition(editions, measure.pack, measure.packVersion, measure.category)
    const ruleName = rule ? nameOfRule(rule) : { zh: measure.pack, en: measure.pack }
    return [{ person: named, followUp: measure.id, ruleName, countedFrom: measure.countedFrom, plannedEnd: measure.plannedEnd, finding: found.proposal }]
  })
  return { items }
}
