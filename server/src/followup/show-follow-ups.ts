import type { FollowUpItem } from '@lianfang/contract/followup/answers.ts'
import { decisionOf } from '@lianfang/domain/followup/decision-of.ts'
import type { SlotRecord } from '@lianfang/domain/followup/slots-of.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { byId, unitsAbove } from '@lianfang/domain/grids/unit-tree.ts'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { askedPapers } from '@lianfang/domain/protocols/asked-papers.ts'
import { nameOfRule, ruleOfEdition } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { Reader } from '../database/reader.ts'
import { editionsOf } from '../protocols/queries.ts'
import { alertsOf, peopleOf, standingRecords, type Clock } from './queries.ts'

/** What is shown of a follow-up beside its strip, and the records that the strip is made of. */
export interface Shown {
  readonly item: Omit<FollowUpItem, 'strip'>
  readonly records: readonly SlotRecord[]
}

/** What a list and the whole answer alike show of these follow-ups, in their order. */
export async function showFollowUps(reader: Reader, rows: readonly FollowUp[], tree: readonly Unit[], clock: Clock): Promise<readonly Shown[]> {
  const ids = rows.map((row) => row.id)
  const found = Promise.all([
    peopleOf(
      reader,
      rows.map((row) => row.person),
    ),
    standingRecords(reader, ids, null),
    alertsOf(reader, ids),
    editionsOf(reader),
  ])
  // While the database looks: the copy opens what is sealed.
  const units = byId(tree)
  const parts = rows.map((row) => ({
    followUp: { ...row },
    places: unitsAbove(row.unit, units)
      .filter((unit) => unit.parent !== null)
      .map(({ id, name }) => ({ id, name })),
    decision: decisionOf(row, clock.now, clock.offset),
  }))
  const [people, records, raised, editions] = await found
  const recordsOf = Map.groupBy(records, (row) => row.followUp)
  const raisedOf = Map.groupBy(raised, (row) => row.followUp)
  return parts.flatMap((part) => {
    const person = people(part.followUp.person)
    if (!person) return []
    const { pack, packVersion, category } = part.followUp
    const rule = ruleOfEdition(editions, pack, packVersion, category)
    const named = { packName: rule ? nameOfRule(rule) : { zh: pack, en: pack }, papers: [...askedPapers(rule?.pack)] }
    const item = { ...part, ...named, person: followedPerson(person), alerts: raisedOf.get(part.followUp.id) ?? [] }
    return [{ item, records: recordsOf.get(part.followUp.id) ?? [] }]
  })
}

function followedPerson({ id, unit, household, sex, living, personal }: Person): FollowUpItem['person'] {
  return { id, unit, household, sex, living, name: personal.name, phones: personal.phones, address: personal.address }
}
