import type { Day, Instant } from '../kernel/instant.ts'
import { liesIn } from './area-code.ts'
import type { Named } from './named.ts'
import type { Pack, PackRule } from './pack.ts'
import { PACKS } from './shipped-packs.ts'

/** A township's act of going over to an edition (or, without one, leaving its own addition) from this day on. */
export interface Switch {
  readonly line: string
  readonly edition: string | null
  readonly from: Day
  readonly at: Instant
  /** Taken back: as if it had never been. */
  readonly undoneAt: Instant | null
}

/** What holds in one township: its code, the editions it or its county wrote, and what it switched on. */
export interface OwnRules {
  readonly root: string
  readonly packs: readonly Pack[]
  readonly switches: readonly Switch[]
}

/** Anywhere in the country, where nothing was written or switched. */
export const NO_OWN_RULES: OwnRules = { root: '000000', packs: [], switches: [] }

/**
 * The editions in force in a township on this day; everybody (server, phone, screens) asks here. A shipped edition is in force by its
 * own dates in the area it is for, as a rule of the superiors is. An edition of the township's own needs a switch: the latest one of its line holds. No
 * switch keeps an edition beyond its dates: then the dated one of the line stands again.
 */
export function packsInForce(day: Day, own: OwnRules = NO_OWN_RULES, shipped: readonly Pack[] = PACKS): readonly Pack[] {
  const here = shipped.filter((pack) => liesIn(own.root, pack.jurisdiction))
  const dated = here.filter((pack) => covers(pack, day))
  if (own.switches.length === 0) return dated
  const switched = new Map<string, Switch>()
  for (const one of own.switches) {
    if (one.undoneAt !== null || one.from > day) continue
    const before = switched.get(one.line)
    if (!before || before.from < one.from || (before.from === one.from && before.at <= one.at)) switched.set(one.line, one)
  }
  const chosen = new Map<string, Pack>()
  for (const { line, edition } of switched.values()) {
    const pack = [...own.packs, ...here].find((one) => one.line === line && one.version === edition && covers(one, day))
    if (pack) chosen.set(line, pack)
  }
  return [...dated.filter((pack) => !chosen.has(pack.line)), ...chosen.values()]
}

/** True on every day from the first to the last of an edition; both ends count. */
export function covers(pack: Pack, day: Day): boolean {
  return pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo)
}

/** The rules of these editions one by one: what a form offers. */
export function rulesOf(packs: readonly Pack[]): readonly PackRule[] {
  return packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })))
}

/**
 * The rules that recognise people: for a category that an addition takes over from the line it adds to, the addition's. No two rules of
 * one disease have the same category then.
 */
export function effectiveRules(packs: readonly Pack[]): readonly PackRule[] {
  const taken = new Set(packs.flatMap((pack) => (pack.parent === null ? [] : pack.rules.map((rule) => `${pack.parent} ${rule.category}`))))
  return rulesOf(packs).filter(({ pack, rule }) => !taken.has(`${pack.line} ${rule.category}`))
}

/** The rule of a line for a category among these editions. */
export function findRule(packs: readonly Pack[], line: string, category: string): PackRule | undefined {
  return rulesOf(packs.filter((pack) => pack.line === line)).find(({ rule }) => rule.category === category)
}

/** Every edition a measure can have been laid down by: those that ship and the township's own, in force or not. */
export function everyEdition(own: readonly Pack[]): readonly Pack[] {
  return [...PACKS, ...own]
}

/** The rule a measure was laid down by: of exactly this edition, in force or not. */
export function ruleOfEdition(packs: readonly Pack[], line: string, version: string, category: string): PackRule | undefined {
  return findRule(
    packs.filter((pack) => pack.version === version),
    line,
    category,
  )
}

/** A rule as people call it: `密切接触者（新冠第九版）`. */
export function nameOfRule({ pack, rule }: PackRule): Named {
  return { zh: `${rule.name.zh}（${pack.name.zh}）`, en: `${rule.name.en} (${pack.name.en})` }
}
