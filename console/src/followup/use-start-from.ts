import type { Person } from '@lianfang/domain/people/tables.ts'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import type { ProblemError } from '../shell/problem.ts'
import { useAsk } from '../shell/use-ask.ts'

export interface StartFrom {
  readonly person: Person
  readonly referral: ReferralItem | null
  /** What the list said, as a first draft of the ground. */
  readonly ground: string
  /** Which list it was, and which row of it. */
  readonly evidence: string
}

/** Reads whom a follow-up is to be started for, and what a list said of that person. */
export function useStartFrom(source: string): { readonly start: StartFrom | null; readonly problem: ProblemError | null } {
  const [kind = '', id = ''] = source.split('.')
  const referral = useAsk<ReferralItem>(kind === 'referral' ? `/referrals/${id}` : null, ['referrals'])
  const personId = kind === 'person' ? id : (referral.data?.person ?? null)
  const person = useAsk<{ readonly person: Person }>(personId === null ? null : `/people/persons/${personId}`, ['persons'])
  const problem = referral.error ?? person.error
  if (!person.data || (kind === 'referral' && !referral.data)) return { start: null, problem }
  const row = kind === 'referral' ? (referral.data ?? null) : null
  const ground = row ? [row.category, row.origin].filter((text) => text !== '').join(' · ') : ''
  const evidence = row ? [row.sender, row.title].filter((text) => text !== '').join(' · ') : ''
  return { start: { person: person.data.person, referral: row, ground, evidence }, problem }
}
