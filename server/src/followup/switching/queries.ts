import type { Screened } from '@lianfang/domain/followup/switching/preview-switch.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import type { ExposureFacts } from '@lianfang/domain/people/exposure.ts'
import type { Reader } from '../../database/reader.ts'

type Fact = Omit<ExposureFacts, 'withdrawnAt'>
type Measure = NonNullable<Screened['measure']> & { readonly person: string }

const FACT = `e.id, coalesce(p.merged_into, p.id) AS person, e.kind, e.disease, e.day, e.arrived_on AS "arrivedOn", e.area, e.color, e.credit_days AS "creditDays"`

/** Facts that count, of everybody who lives, from this day on; of records that were merged for whom they were merged into. */
export function factsSince(reader: Reader, since: Day): Promise<readonly Fact[]> {
  return reader.query(
    `SELECT ${FACT} FROM exposures e JOIN persons p ON p.township = e.township AND p.id = e.person
      WHERE e.township = $1 AND e.withdrawn_at IS NULL AND e.day >= $2::date AND p.living <> 'DIED' AND p.erased_at IS NULL`,
    [reader.township, since],
  )
}

/** The same, only of those who left one of these areas: what a change of its level touches. */
export function factsFrom(reader: Reader, areas: readonly string[], since: Day): Promise<readonly Fact[]> {
  const conditions = areas.map((_, i) => `e.area LIKE $${i + 3}`)
  return reader.query(
    `SELECT ${FACT} FROM exposures e JOIN persons p ON p.township = e.township AND p.id = e.person
      WHERE e.township = $1 AND e.withdrawn_at IS NULL AND e.day >= $2::date AND p.living <> 'DIED' AND p.erased_at IS NULL AND (${conditions.join(' OR ') || 'false'})`,
    [reader.township, since, ...areas.map((area) => `${area}%`)],
  )
}

/** All facts of these people, those that count no more among them. */
export function everyFactOf(reader: Reader, people: readonly string[]): Promise<readonly ExposureFacts[]> {
  return reader.query(
    `SELECT ${FACT}, e.withdrawn_at AS "withdrawnAt" FROM exposures e JOIN persons p ON p.township = e.township AND p.id = e.person
      WHERE e.township = $1 AND coalesce(p.merged_into, p.id) = ANY ($2::uuid[])`,
    [reader.township, people],
  )
}

/** Who lives under a measure in force and has a fact that was corrected or taken back, or a measure by an edition whose switch was undone; of these people (null: everybody). */
export async function withGroundTakenBack(reader: Reader, people: readonly string[] | null, now: Instant): Promise<readonly string[]> {
  const found = await reader.query<{ person: string }>(
    `SELECT DISTINCT coalesce(p.merged_into, p.id) AS person
       FROM follow_ups f JOIN persons p ON p.township = f.township AND p.id = f.person
      WHERE f.township = $1 AND f.status = 'ACTIVE' AND f.lapses_at > $2::timestamptz AND ($3::uuid[] IS NULL OR coalesce(p.merged_into, p.id) = ANY ($3))
        AND (EXISTS (SELECT FROM pack_switches s
                      WHERE s.township = f.township AND s.line = f.pack AND s.edition = f.pack_version AND s.undone_at IS NOT NULL)
          OR EXISTS (SELECT FROM exposures e JOIN persons q ON q.township = e.township AND q.id = e.person
                     WHERE e.township = f.township AND e.withdrawn_at IS NOT NULL AND coalesce(q.merged_into, q.id) = coalesce(p.merged_into, p.id)))`,
    [reader.township, now, people],
  )
  return found.map((row) => row.person)
}

/** Measures in force at this moment, of these people (null: everybody). */
export function measuresInForce(reader: Reader, people: readonly string[] | null, now: Instant): Promise<readonly Measure[]> {
  return reader.query(
    `SELECT f.id, coalesce(p.merged_into, p.id) AS person, f.pack, f.pack_version AS "packVersion", f.category, f.counted_from AS "countedFrom",
        f.credit_days AS "creditDays", f.phases, f.planned_end AS "plannedEnd", f.lapses_on AS "lapsesOn", f.lapses_at AS "lapsesAt",
        f.fever_threshold AS "feverThreshold", f.started_day AS "startedDay"
       FROM follow_ups f JOIN persons p ON p.township = f.township AND p.id = f.person
      WHERE f.township = $1 AND f.status = 'ACTIVE' AND f.lapses_at > $2::timestamptz AND ($3::uuid[] IS NULL OR coalesce(p.merged_into, p.id) = ANY ($3))`,
    [reader.township, now, people],
  )
}

/** Facts and measures by person. */
export function screened(facts: readonly Fact[], measures: readonly Measure[]): readonly Screened[] {
  const people = new Map<string, { facts: ExposureFacts[]; measure: Measure | null }>()
  const of = (person: string): { facts: ExposureFacts[]; measure: Measure | null } => {
    const found = people.get(person) ?? { facts: [], measure: null }
    people.set(person, found)
    return found
  }
  for (const fact of facts) of(fact.person).facts.push({ ...fact, withdrawnAt: null })
  for (const measure of measures) of(measure.person).measure = measure
  return [...people].map(([person, known]) => ({ person, ...known }))
}
