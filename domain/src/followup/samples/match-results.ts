import type { Refusal } from '../../kernel/command.ts'
import type { Day, Instant } from '../../kernel/instant.ts'
import type { TestResult } from '../tables.ts'
import type { ResultRow } from './read-result-rows.ts'

/** A sample that the township took, with whom it is of and what is known of it. */
export interface KnownSample {
  readonly id: string
  readonly person: string
  readonly at: Instant
  readonly day: Day
  readonly tube: string | null
  readonly name: string
  readonly idNumber: string
  readonly result: TestResult | null
}

/** What becomes of a row, for one sample of it: a row of a mixed tube that names nobody speaks of all in it. */
export type RowMatch =
  | { readonly kind: 'MATCHED'; readonly row: ResultRow; readonly sample: KnownSample; readonly result: TestResult; readonly at: Instant }
  /** Recorded already, so. */
  | { readonly kind: 'KNOWN'; readonly row: ResultRow; readonly sample: KnownSample }
  /** Says the same as a row before it. */
  | { readonly kind: 'REPEATED'; readonly row: ResultRow; readonly sample: KnownSample }
  /** The laboratory has no result yet. */
  | { readonly kind: 'PENDING'; readonly row: ResultRow }
  | {
      readonly kind: 'DISPUTED'
      readonly row: ResultRow
      readonly reason: Refusal
      readonly near: KnownSample | null
      readonly result: TestResult | null
      readonly at: Instant
    }

type Found = { readonly samples: readonly KnownSample[] } | { readonly reason: Refusal; readonly near?: KnownSample | undefined }

/**
 * Finds whose samples a laboratory's rows speak of: by the tube's number, by ID number, or by name and sampling day. What fits nobody,
 * more than one, or only in part is disputed with its reason; nothing is guessed. `now` stands in for a time the row does not say.
 */
export function matchResults(rows: readonly ResultRow[], samples: readonly KnownSample[], now: Instant): readonly RowMatch[] {
  const known = indexed(samples)
  return withoutContradictions(rows.flatMap((row) => matchRow(row, known, now)))
}

interface Known {
  readonly byTube: ReadonlyMap<string | null, readonly KnownSample[]>
  readonly byNumber: ReadonlyMap<string, readonly KnownSample[]>
  readonly byName: ReadonlyMap<string, readonly KnownSample[]>
}

function indexed(samples: readonly KnownSample[]): Known {
  return {
    byTube: grouped(samples, (sample) => sample.tube),
    byNumber: grouped(samples, (sample) => sample.idNumber),
    byName: grouped(samples, (sample) => sample.name),
  }
}

function grouped<K>(samples: readonly KnownSample[], keyOf: (sample: KnownSample) => K): ReadonlyMap<K, readonly KnownSample[]> {
  const groups = new Map<K, KnownSample[]>()
  for (const sample of samples) {
    const group = groups.get(keyOf(sample))
    if (group) group.push(sample)
    else groups.set(keyOf(sample), [sample])
  }
  return groups
}

function matchRow(row: ResultRow, known: Known, now: Instant): readonly RowMatch[] {
  const at = row.testedAt !== null && row.testedAt < now ? row.testedAt : now
  if (row.result === 'PENDING') return [{ kind: 'PENDING', row }]
  const found = findSamples(row, known)
  const near = 'samples' in found ? found.samples[0] : found.near
  const said = row.result === 'UNCLEAR' ? null : row.result
  const dispute = (reason: Refusal, sample = near ?? null): RowMatch => ({ kind: 'DISPUTED', row, reason, near: sample, result: said, at })
  if (said === null) return [dispute({ code: 'result-unclear' })]
  if (!('samples' in found)) return [dispute(found.reason)]
  const result = said === 'POSITIVE' && isPool(row, found.samples, known) ? 'POOL_POSITIVE' : said
  return found.samples.map((sample) => {
    if (sample.result !== null) return sample.result === result ? { kind: 'KNOWN', row, sample } : dispute({ code: 'result-differs' }, sample)
    const isEarly = row.testedDay !== null && (row.testedDay < sample.day || at < sample.at)
    return isEarly ? dispute({ code: 'tested-before-sample' }, sample) : { kind: 'MATCHED', row, sample, result, at }
  })
}

/** The tube held several people's samples: the list says so, or ours do. */
function isPool(row: ResultRow, samples: readonly KnownSample[], known: Known): boolean {
  const [first] = samples
  const inTube = first?.tube ? (known.byTube.get(first.tube) ?? []).filter((sample) => sample.day === first.day) : []
  return row.isPooled || new Set(inTube.map((sample) => sample.person)).size > 1
}

function findSamples(row: ResultRow, known: Known): Found {
  const inTube = row.tube === null ? [] : (known.byTube.get(row.tube) ?? [])
  if (inTube.length > 0) return fromTube(row, inTube)
  if (row.idNumber !== '' && !row.idHolds) return { reason: { code: 'id-number-digits-gone' } }
  if (row.idHolds) return ofPerson(row, known.byNumber.get(row.idNumber) ?? [])
  if (row.name === '') return { reason: { code: row.tube === null ? 'tested-by-nothing' : 'tube-unknown' } }
  if (row.sampledOn === null) return { reason: { code: 'name-alone' } }
  return ofPerson(row, known.byName.get(row.name) ?? [])
}

/** The tube is ours: the day must be right, and whoever the row names must be in it. */
function fromTube(row: ResultRow, inTube: readonly KnownSample[]): Found {
  const ofDay = row.sampledOn === null ? inTube : inTube.filter((sample) => sample.day === row.sampledOn)
  if (ofDay.length === 0) return { reason: { code: 'tube-other-day' }, near: inTube[0] }
  if (new Set(ofDay.map((sample) => sample.day)).size > 1) return { reason: { code: 'several-samples' } }
  if (!row.idHolds && row.name === '') return { samples: ofDay }
  const theirs = ofDay.filter((sample) => (row.idHolds ? sample.idNumber === row.idNumber : sample.name === row.name))
  return theirs.length === 0 ? { reason: { code: 'tube-of-another' } } : one(row, theirs)
}

/** Somebody's samples without the help of a tube of ours. */
function ofPerson(row: ResultRow, all: readonly KnownSample[]): Found {
  const ofDay = row.sampledOn === null ? all : all.filter((sample) => sample.day === row.sampledOn)
  if (ofDay.length === 0) return { reason: { code: 'sample-unknown' }, near: all[0] }
  if (new Set(ofDay.map((sample) => sample.person)).size > 1) return { reason: { code: 'several-people' } }
  const waiting = row.sampledOn === null ? ofDay.filter((sample) => sample.result === null) : ofDay
  const found = one(row, waiting.length > 0 ? waiting : ofDay)
  // Their sample went in a tube of another number than the laboratory says.
  if ('samples' in found && row.tube !== null && found.samples.some((sample) => sample.tube !== null))
    return { reason: { code: 'tube-differs' }, near: found.samples[0] }
  return found
}

function one(row: ResultRow, samples: readonly KnownSample[]): Found {
  if (samples.length > 1) return { reason: { code: 'several-samples' }, near: samples[0] }
  const [sample] = samples
  if (sample && row.name !== '' && sample.name !== row.name) return { reason: { code: 'tested-name-differs' }, near: sample }
  return { samples }
}

/** Two rows of one sample: the same is said twice, or neither is certain. */
function withoutContradictions(matches: readonly RowMatch[]): readonly RowMatch[] {
  const results = new Map<string, Set<TestResult>>()
  for (const match of matches) if (match.kind === 'MATCHED') results.set(match.sample.id, (results.get(match.sample.id) ?? new Set()).add(match.result))
  const seen = new Set<string>()
  return matches.map((match): RowMatch => {
    if (match.kind !== 'MATCHED') return match
    const { row, sample, result, at } = match
    if ((results.get(sample.id)?.size ?? 0) > 1) return { kind: 'DISPUTED', row, reason: { code: 'result-contradicts' }, near: sample, result, at }
    if (seen.has(sample.id)) return { kind: 'REPEATED', row, sample }
    seen.add(sample.id)
    return match
  })
}
