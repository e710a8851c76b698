import type { Day } from '../kernel/instant.ts'
import type { ExposureFacts } from '../people/exposure.ts'
import { datePhases, type DatedPlan } from './date-phases.ts'
import { matcherOf, type Ground } from './match.ts'
import { MEASURES, type PackRule, type Rule } from './pack.ts'
import type { RuleBook } from './rule-book.ts'

/**
 * A fact under a rule. `APPLIES` a measure follows, with its dates · `SERVED` its days have passed or were served elsewhere ·
 * `INCOMPLETE` the rule's test days are not known, so nobody can be ordered by it yet.
 */
export interface Finding extends PackRule {
  readonly stands: 'APPLIES' | 'SERVED' | 'INCOMPLETE'
  readonly ground: Ground
  readonly countedFrom: Day
  readonly creditDays: number
  readonly plan: DatedPlan | null
}

/** A measure that follows from facts and rules: whoever decides may order it. */
export type Proposal = Finding & { readonly stands: 'APPLIES'; readonly plan: DatedPlan }

/** Why a fact has no consequence: its line's measures are lifted, its area is on no list or was left too long ago, no rule in force knows such a fact. */
export interface Unmoved {
  readonly exposure: string
  readonly why: 'LIFTED' | 'AREA_NOT_LISTED' | 'TOO_LONG_AGO' | 'NO_RULE' | 'AHEAD'
}

export interface Screening {
  /** The measure to be ordered: of several the one that lasts longest, of those the strictest. Null: none. */
  readonly proposal: Proposal | null
  /** Every fact under every rule it falls under, strongest first. */
  readonly findings: readonly Finding[]
  readonly unmoved: readonly Unmoved[]
}

/**
 * Screens one person after the other by one book of rules. Pure: the same facts and book give the same answer, so a day of the past is
 * asked with the book of that day. What the rules say of a day is worked out once and kept: a million people take seconds.
 */
export function screenerOf(book: RuleBook): (facts: readonly ExposureFacts[]) => Screening {
  const match = matcherOf(book)
  const plans = plannerOf()
  return (facts) => {
    const findings: Finding[] = []
    const unmoved: Unmoved[] = []
    for (const fact of facts) {
      if (fact.withdrawnAt !== null) continue
      const matched = fact.day > book.today ? [] : match(fact)
      const before = findings.length
      for (const { pack, rule, ground, tooLongAgo } of matched) {
        const countedFrom = rule.countFrom === 'ARRIVAL' ? (fact.arrivedOn ?? fact.day) : fact.day
        const creditDays = rule.creditElsewhere ? fact.creditDays : 0
        const plan = plans(rule, countedFrom, creditDays)
        const stands = plan === null || plan.plannedEnd < book.today ? 'SERVED' : rule.testsWithoutDay > 0 ? 'INCOMPLETE' : 'APPLIES'
        if (tooLongAgo && stands !== 'SERVED') continue
        findings.push({ pack, rule, stands, ground, countedFrom, creditDays, plan })
      }
      if (findings.length === before) unmoved.push({ exposure: fact.id, why: matched.length > 0 ? 'TOO_LONG_AGO' : whyNot(fact, book) })
    }
    findings.sort(strongestFirst)
    return { proposal: findings.find(isProposal) ?? null, findings, unmoved }
  }
}

function isProposal(finding: Finding): finding is Proposal {
  return finding.stands === 'APPLIES'
}

function whyNot(fact: ExposureFacts, book: RuleBook): Unmoved['why'] {
  if (fact.day > book.today) return 'AHEAD'
  const about = book.packs.filter((pack) => pack.disease === fact.disease)
  if (about.length > 0 && about.every((pack) => !pack.measuresAllowed)) return 'LIFTED'
  const byArea = about.some((pack) => pack.rules.some((rule) => rule.recognisedBy.some((one) => one.kind === 'STAYED_IN')))
  return fact.kind === 'STAY' && byArea ? 'AREA_NOT_LISTED' : 'NO_RULE'
}

function strongestFirst(one: Finding, other: Finding): number {
  const rank = { APPLIES: 0, INCOMPLETE: 1, SERVED: 2 }
  if (one.stands !== other.stands) return rank[one.stands] - rank[other.stands]
  const [end, otherEnd] = [one.plan?.plannedEnd ?? '', other.plan?.plannedEnd ?? '']
  if (end !== otherEnd) return end > otherEnd ? -1 : 1
  return strictness(one.rule) - strictness(other.rule)
}

function strictness(rule: Rule): number {
  return Math.min(...rule.phases.map((phase) => MEASURES.indexOf(phase.measure)))
}

function plannerOf(): (rule: Rule, countedFrom: Day, creditDays: number) => DatedPlan | null {
  const byRule = new Map<Rule, Map<string, DatedPlan | null>>()
  return (rule, countedFrom, creditDays) => {
    const key = creditDays === 0 ? countedFrom : `${countedFrom} ${creditDays}`
    const known = byRule.get(rule) ?? new Map<string, DatedPlan | null>()
    byRule.set(rule, known)
    const found = known.get(key)
    if (found !== undefined) return found
    const plan = datePhases(rule, countedFrom, creditDays)
    known.set(key, plan)
    return plan
  }
}
