import { type FiguresOfDay, peopleOf } from './day-of-figures.ts'
import type { Reader } from '../../database/reader.ts'
import { UNKNOWN_ORIGIN } from './grouping.ts'
import type { Grouping, OriginGroup } from './origin-group.ts'
import { groupsOf } from './records-of.ts'

/** Counts people of figures, all or those of one group of origins. */
export interface Counter {
  /** The groups in their order; the unknown one only where somebody is in it. */
  readonly groups: readonly OriginGroup[]
  readonly count: (indicators: readonly string[], group?: OriginGroup) => number
  /** The people behind these figures, each once. */
  readonly people: (indicators: readonly string[], group?: OriginGroup) => readonly string[]
}

/** Reads whom the figures are about and where they came from. What is counted by group adds up to the bulletin's figure, no row left out. */
export async function counterOf(reader: Reader, figures: FiguresOfDay, indicators: readonly string[], grouping: Grouping): Promise<Counter> {
  const used = [...new Set(indicators)].map(figures.figure)
  const personOf = await peopleOf(reader, used)
  const groupOfPerson = await groupsOf(reader, [...new Set(personOf.values())], figures.cutoffAt, grouping)
  const isIn = (row: string, group: OriginGroup | undefined): boolean => {
    const own = groupOfPerson.get(personOf.get(row) ?? '') ?? UNKNOWN_ORIGIN
    return group === undefined || own.id === group.id
  }
  const rowsOf = (wanted: readonly string[], group?: OriginGroup): readonly string[] =>
    wanted.flatMap((indicator) => figures.figure(indicator).rows.filter((row) => isIn(row, group)))
  const someUnknown = [...groupOfPerson.values()].some((group) => group.id === UNKNOWN_ORIGIN.id)
  return {
    groups: someUnknown ? [...grouping.groups, UNKNOWN_ORIGIN] : grouping.groups,
    count: (wanted, group) => rowsOf(wanted, group).length,
    people: (wanted, group) => [...new Set(rowsOf(wanted, group).flatMap((row) => personOf.get(row) ?? []))],
  }
}
