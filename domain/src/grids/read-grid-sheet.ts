import type { MappedRow } from '../kernel/sheet/sheet.ts'
import { readGridRows } from './grid-rows.ts'
import type { ImportUnits } from './imported-roster.ts'
import { layRoster, type KnownRoster } from './lay-roster.ts'
import { layTree } from './lay-tree.ts'
import type { RowNote } from './row-note.ts'
import type { Unit } from './tables.ts'

/** The township as it is when a list of grids comes in. */
export interface KnownGrids extends KnownRoster {
  readonly root: string
  readonly units: readonly Unit[]
}

export interface GridSheet {
  /** The input of `grids/import-units`. */
  readonly input: ImportUnits
  /** Rows that are left out, with the reason. */
  readonly bad: readonly RowNote[]
  /** What is doubtful and was read all the same. */
  readonly notices: readonly RowNote[]
}

/** Reads the mapped rows of a list of grids (fields of `GRID_FIELDS`) into one command's input over what the township has (G10–G13). */
export function readGridSheet(mapped: readonly MappedRow[], known: KnownGrids): GridSheet {
  const { rows, bad, notices } = readGridRows(mapped)
  const tree = layTree(rows, known.units, known.root)
  const roster = layRoster(rows, tree.places, known)
  const all = [...notices, ...tree.notices, ...roster.notices]
  return {
    input: { units: tree.units, workers: roster.workers, assignments: roster.assignments },
    bad,
    notices: all.sort((a, b) => a.row - b.row),
  }
}
