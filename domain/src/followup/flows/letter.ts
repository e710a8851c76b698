import type { Day, Instant } from '../../kernel/instant.ts'
import type { IdType, Person, Sex } from '../../people/tables.ts'
import type { Order } from '../orders/tables.ts'
import type { FollowUp, Observation, TestResult } from '../tables.ts'

/** What one township tells another of a person it hands over: who, by which rule, since and until when, what was found. */
export interface HandoverLetter {
  /** The message's id, the same at both ends and in the answer. */
  readonly id: string
  readonly fromTownship: string
  readonly fromName: string
  /** Whom the other township can call about it. */
  readonly fromContact: string
  /** The code of the township it is for, where the sender knows it: no other one takes it in. */
  readonly toTownship: string | null
  readonly toName: string
  readonly sentAt: Instant
  readonly name: string
  readonly sex: Sex
  readonly birth: Day | null
  readonly idType: IdType
  readonly idNumber: string
  readonly phones: readonly string[]
  /** Where the person will be. */
  readonly address: string
  readonly pack: string
  readonly packVersion: string
  readonly category: string
  readonly countedFrom: Day
  readonly creditDays: number
  readonly startedAt: Instant
  readonly plannedEnd: Day
  readonly lapsesOn: Day
  readonly orderNumber: string
  readonly ground: string
  readonly evidence: string
  readonly tests: readonly { readonly day: Day; readonly result: TestResult | 'PENDING' }[]
  readonly note: string
}

/** Writes the letter from the rows of the sender. The ID number goes along: the other township must know who it is. */
export function writeLetter(
  said: Pick<HandoverLetter, 'id' | 'fromTownship' | 'fromName' | 'fromContact' | 'toTownship' | 'toName' | 'sentAt' | 'address' | 'note'>,
  { sex, personal }: Person,
  followUp: FollowUp,
  order: Order | undefined,
  seen: readonly Observation[],
): HandoverLetter {
  const { pack, packVersion, category, countedFrom, creditDays, startedAt, plannedEnd, lapsesOn } = followUp
  const { name, idType, idNumber, phones, birth } = personal
  return {
    ...said,
    name,
    sex,
    birth,
    idType,
    idNumber,
    phones,
    pack,
    packVersion,
    category,
    countedFrom,
    creditDays,
    startedAt,
    plannedEnd,
    lapsesOn,
    orderNumber: order?.number ?? '',
    ground: followUp.personal.ground,
    evidence: order?.personal.evidence ?? '',
    tests: testsOf(seen),
  }
}

/** Samples with what came of them; pending is said to be pending. */
function testsOf(seen: readonly Observation[]): HandoverLetter['tests'] {
  const standing = seen.filter((row) => !row.superseded)
  const results = new Map(standing.flatMap((row) => (row.kind === 'RESULT' && row.sample !== null && row.result !== null ? [[row.sample, row.result]] : [])))
  return standing.filter((row) => row.kind === 'SAMPLE').map((row) => ({ day: row.day, result: results.get(row.id) ?? ('PENDING' as const) }))
}
