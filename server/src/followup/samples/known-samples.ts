import type { KnownSample } from '@lianfang/domain/followup/samples/match-results.ts'
import type { TestResult } from '@lianfang/domain/followup/tables.ts'
import { addDays, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { KeyObject } from 'node:crypto'
import type { Reader } from '../../database/reader.ts'
import { blind } from '../../journal/seal.ts'

/** Samples older than this are no laboratory's concern any more; tube numbers begin anew. */
const DAYS_BACK = 30

interface Taken {
  readonly id: string
  readonly person: string
  readonly at: Instant
  readonly day: Day
  readonly tube: string | null
  readonly result: TestResult | null
}

/** The tube a sample went in stands with its sending, else with its taking. A record written before a merge speaks of who stands now. */
const SAMPLES = `
  SELECT s.id, coalesce(p.merged_into, p.id) AS person, s.at, s.day, coalesce(sent.tube, s.tube) AS tube, r.result
    FROM observations s
    JOIN persons p ON p.township = s.township AND p.id = s.person
    LEFT JOIN LATERAL (SELECT tube FROM observations o WHERE o.township = s.township AND o.sample = s.id AND o.kind = 'SENT' AND NOT o.superseded LIMIT 1) sent ON true
    LEFT JOIN LATERAL (SELECT result FROM observations o WHERE o.township = s.township AND o.sample = s.id AND o.kind = 'RESULT' AND NOT o.superseded LIMIT 1) r ON true
   WHERE s.township = $1 AND s.kind = 'SAMPLE' AND NOT s.superseded AND s.day >= $2::date`

const BY_TUBE = `${SAMPLES} AND s.id IN (
  SELECT coalesce(o.sample, o.id) FROM observations o WHERE o.township = $1 AND o.tube = ANY ($3::text[]) AND o.kind IN ('SAMPLE', 'SENT') AND NOT o.superseded)`

const BY_PERSON = `${SAMPLES} AND s.person IN (
  SELECT id FROM persons WHERE township = $1 AND (id_number_index = ANY ($3::text[]) OR merged_into IN (SELECT id FROM persons WHERE township = $1 AND id_number_index = ANY ($3::text[])))
  UNION SELECT persons_by_hash($1, $4::text[]))`

/** By what a sample is looked for: its tube, an ID number that holds, a name. */
export interface Wanted {
  readonly tube: string | null
  readonly idNumber: string
  readonly idHolds: boolean
  readonly name: string
}

/** The samples a laboratory's rows may speak of, with whom they are of: two questions for a list of any length. */
export async function readKnownSamples(reader: Reader, blinding: KeyObject, rows: readonly Wanted[], today: Day): Promise<readonly KnownSample[]> {
  const { township } = reader
  const hashes = (kind: string, values: readonly string[]): readonly string[] =>
    [...new Set(values)].filter((value) => value !== '').map((value) => blind(blinding, township, kind, value))
  const since = addDays(today, -DAYS_BACK)
  const tubes = [...new Set(rows.flatMap((row) => row.tube ?? []))]
  const numbers = hashes(
    'idNumber',
    rows.flatMap((row) => (row.idHolds ? [row.idNumber] : [])),
  )
  const names = hashes(
    'name',
    rows.map((row) => row.name),
  )
  const [inTubes, ofPeople] = await Promise.all([
    reader.query<Taken>(BY_TUBE, [township, since, tubes]),
    reader.query<Taken>(BY_PERSON, [township, since, numbers, names]),
  ])
  const found = [...new Map([...inTubes, ...ofPeople].map((sample) => [sample.id, sample])).values()]
  const people = await reader.byId(
    persons,
    found.map((sample) => sample.person),
  )
  return found.map((sample) => {
    const { name = '', idNumber = '' } = people.get(sample.person)?.personal ?? {}
    return { ...sample, name, idNumber }
  })
}
