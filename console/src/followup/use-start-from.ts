import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import type { ExplainAnswer } from '@lianfang/contract/protocols/answers.ts'
import { explainFinding } from '@lianfang/contract/protocols/explain.ts'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { useLanguage } from '../shell/language.tsx'
import type { ProblemError } from '../shell/problem.ts'
import { useAsk } from '../shell/use-ask.ts'

export interface StartFrom {
  readonly person: Person
  readonly referral: ReferralItem | null
  /** What the list said, as a first draft of the ground. */
  readonly ground: string
  /** Which list it was, and which row of it. */
  readonly evidence: string
  /** What the rules propose: rule, day 0 and credit. */
  readonly rule: string | null
  readonly countedFrom: Day | null
  readonly creditDays: number
}

/** Reads whom a follow-up is to be started for, and what a list said of that person or the rules propose (`proposal.<person>`). */
export function useStartFrom(source: string): { readonly start: StartFrom | null; readonly problem: ProblemError | null } {
  const { language } = useLanguage()
  const [kind = '', id = ''] = source.split('.')
  const referral = useAsk<ReferralItem>(kind === 'referral' ? `/referrals/${id}` : null, ['referrals'])
  const proposal = useAsk<ExplainAnswer>(kind === 'proposal' ? `/protocols/explain/${id}` : null, ['exposures', 'packs', 'pack_switches', 'area_lists'])
  const personId = kind === 'referral' ? (referral.data?.person ?? null) : id === '' ? null : id
  const person = useAsk<{ readonly person: Person }>(personId === null ? null : `/people/persons/${personId}`, ['persons'])
  const problem = referral.error ?? proposal.error ?? person.error
  if (!person.data || (kind === 'referral' && !referral.data) || (kind === 'proposal' && !proposal.data)) return { start: null, problem }
  // Findings come strongest first: the first that applies is what is proposed.
  const finding = proposal.data?.findings.find((one) => one.stands === 'APPLIES')
  const fact = proposal.data?.exposures.find((one) => one.id === finding?.ground.exposure)
  if (finding) {
    const { pack, rule, countedFrom, creditDays } = finding
    const said = { ground: explainFinding(finding, language).slice(0, 300), evidence: fact?.personal.evidence ?? '' }
    return { start: { person: person.data.person, referral: null, ...said, rule: `${pack.line} ${rule.category}`, countedFrom, creditDays }, problem }
  }
  const row = kind === 'referral' ? (referral.data ?? null) : null
  const ground = row ? [row.category, row.origin].filter((text) => text !== '').join(' · ') : ''
  const evidence = row ? [row.sender, row.title].filter((text) => text !== '').join(' · ') : ''
  return { start: { person: person.data.person, referral: row, ground, evidence, rule: null, countedFrom: row?.returnedOn ?? null, creditDays: 0 }, problem }
}
