import type { TownshipSettings } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import { balanceOf } from './balance-of.ts'
import type { Counted, Indicator } from './indicator.ts'
import { INDICATORS } from './indicators.ts'
import { readFor, type BulletinRows, type Reading } from './reading.ts'
import { silentUnits } from './report-indicators.ts'
import type { Balance, Figure } from './tables.ts'

/** What the rows say for one cut-off: a bulletin before anybody has sealed it. */
export interface ComputedBulletin {
  readonly figures: readonly Figure[]
  readonly balance: Balance
  readonly silentUnits: readonly string[]
}

/**
 * Counts a day's bulletin from rows. A pure function of rows and cut-off, so it can be asked again for any past day: what was
 * written down late counts on the day it happened, and the difference from the sealed figures is a correction.
 */
export function computeBulletin(rows: BulletinRows, day: Day, settings: Pick<TownshipSettings, 'cutoff' | 'offset'>): ComputedBulletin {
  const reading = readFor(rows, day, settings)
  return {
    figures: INDICATORS.map((indicator) => figureOf(indicator, reading)),
    balance: balanceOf(reading),
    silentUnits: silentUnits(reading),
  }
}

function figureOf(indicator: Indicator, reading: Reading): Figure {
  const rows = indicator.rows(reading)
  const of = indicator.of?.(reading) ?? null
  const counted = new Set(rows.map((row) => row.id))
  return {
    indicator: indicator.id,
    n: rows.length,
    of: of && of.length,
    table: indicator.table,
    rows: [...counted].sort(),
    missing: (of ?? []).flatMap((row) => (counted.has(row.id) ? [] : [row.id])).sort(),
    byUnit: byUnit(rows, of),
  }
}

function byUnit(rows: readonly Counted[], of: readonly Counted[] | null): Figure['byUnit'] {
  const n = countByUnit(rows)
  const ofN = countByUnit(of ?? [])
  const units = [...new Set([...n.keys(), ...ofN.keys()])].sort()
  return Object.fromEntries(units.map((unit) => [unit, { n: n.get(unit) ?? 0, of: of && (ofN.get(unit) ?? 0) }]))
}

function countByUnit(rows: readonly Counted[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row.unit, (counts.get(row.unit) ?? 0) + 1)
  return counts
}
