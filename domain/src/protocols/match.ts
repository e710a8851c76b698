import { daysBetween, type Day } from '../kernel/instant.ts'
import type { ExposureFacts, ExposureKind } from '../people/exposure.ts'
import { liesIn } from './area-code.ts'
import { levelOn, type AreaPeriod } from './area-history.ts'
import type { PackRule, Recognition } from './pack.ts'
import { effectiveRules } from './packs-in-force.ts'
import type { RuleBook } from './rule-book.ts'

/** The fact by which somebody falls under a rule, with the list that graded the area where one did. */
export interface Ground {
  readonly exposure: string
  readonly recognised: Recognition['kind']
  readonly day: Day
  readonly arrivedOn: Day | null
  readonly area: string | null
  readonly graded: AreaPeriod | null
  readonly color: 'RED' | 'YELLOW' | null
}

/** How a kind of fact is spoken of in rules. */
const SPOKEN_OF: Readonly<Record<ExposureKind, Recognition['kind']>> = {
  STAY: 'STAYED_IN',
  CONTACT: 'CONTACT',
  SECONDARY_CONTACT: 'SECONDARY_CONTACT',
  HOUSEHOLD_MEMBER: 'HOUSEHOLD_MEMBER',
  ENTRY: 'ENTRY',
  WORK: 'WORK',
  ANIMAL: 'ANIMAL',
  COUNTY_CODE: 'COUNTY_CODE',
}

const OUTSIDE_DIGITS = { PROVINCE: 2, PREFECTURE: 4, COUNTY: 6 }

/** `tooLongAgo`: the rule knows such a fact, but asks only for what was left more lately. */
type Matched = PackRule & { readonly ground: Ground; readonly tooLongAgo: boolean }

/** Finds the rules a fact falls under; rules are sorted by disease and kind once, levels of areas are looked up once a day and place. */
export function matcherOf(book: RuleBook): (fact: ExposureFacts) => readonly Matched[] {
  const sorted = new Map<string, { readonly packRule: PackRule; readonly by: Recognition }[]>()
  for (const packRule of effectiveRules(book.packs)) {
    for (const by of packRule.rule.recognisedBy) {
      const key = `${packRule.pack.disease} ${by.kind}`
      sorted.set(key, [...(sorted.get(key) ?? []), { packRule, by }])
    }
  }
  const level = gradesOf(book)
  return (fact) => {
    const candidates = sorted.get(`${fact.disease} ${SPOKEN_OF[fact.kind]}`) ?? []
    return candidates.flatMap(({ packRule, by }): readonly Matched[] => {
      const graded = by.kind === 'STAYED_IN' && by.levels.length > 0 && fact.area ? level(fact, by.levelOn === 'TODAY' ? book.today : fact.day) : null
      if (!recognises(by, fact, graded, book.root)) return []
      const { id, day, arrivedOn, area, color } = fact
      const tooLongAgo = isTooLongAgo(by, fact, book.today)
      return [{ ...packRule, ground: { exposure: id, recognised: by.kind, day, arrivedOn, area, graded, color }, tooLongAgo }]
    })
  }
}

function recognises(by: Recognition, fact: ExposureFacts, graded: AreaPeriod | null, root: string): boolean {
  if (by.kind === 'COUNTY_CODE') return fact.color !== null && by.colors.includes(fact.color)
  if (by.kind !== 'STAYED_IN') return true
  const { area } = fact
  if (area === null) return false
  if (by.levels.length > 0 && (graded === null || !by.levels.includes(graded.level))) return false
  if (by.areas.length > 0 && !by.areas.some((one) => liesIn(area, one))) return false
  return by.outside === null || !liesIn(area, root.slice(0, OUTSIDE_DIGITS[by.outside]))
}

function isTooLongAgo(by: Recognition, { day, arrivedOn }: ExposureFacts, today: Day): boolean {
  return by.kind === 'STAYED_IN' && by.withinDays !== undefined && daysBetween(day, arrivedOn ?? today) > by.withinDays
}

function gradesOf(book: RuleBook): (fact: ExposureFacts, day: Day) => AreaPeriod | null {
  const known = new Map<string, AreaPeriod | null>()
  return ({ disease, area }, day) => {
    if (area === null) return null
    const key = `${disease} ${area} ${day}`
    const found = known.get(key)
    if (found !== undefined) return found
    const graded = levelOn(book.areas, disease, area, day) ?? null
    known.set(key, graded)
    return graded
  }
}
