import { assignments, units, workers } from '@lianfang/domain/grids/tables.ts'
import { readGridSheet } from '@lianfang/domain/grids/read-grid-sheet.ts'
import type { ImportUnits } from '@lianfang/domain/grids/imported-roster.ts'
import type { RowNote } from '@lianfang/domain/grids/row-note.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { mapRows } from '@lianfang/domain/kernel/sheet/map-rows.ts'
import type { MappedRow } from '@lianfang/domain/kernel/sheet/sheet.ts'
import type { ImportHouseholds } from '@lianfang/domain/people/import-households.ts'
import { readHouseholdSheet } from '@lianfang/domain/people/read-household-sheet.ts'
import { v7 } from 'uuid'
import type { Reader } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'
import type { Reading } from './choose-reading.ts'
import { readUnits } from './known-for-list.ts'

/** A list of grids or a household register, read into the input of its one command. */
export interface PlannedRegister {
  readonly kind: 'grids' | 'households'
  readonly command:
    | { readonly kind: 'grids/import-units'; readonly input: ImportUnits }
    | { readonly kind: 'people/import-households'; readonly input: ImportHouseholds }
  readonly rows: readonly MappedRow[]
  readonly bad: readonly RowNote[]
  readonly notices: readonly RowNote[]
}

export async function planGrids(house: House, seat: Seat, reader: Reader, reading: Reading): Promise<PlannedRegister> {
  const [known, people, roles] = await Promise.all([
    readUnits(reader),
    reader.rows(workers, 'SELECT * FROM workers WHERE township = $1', [reader.township]),
    reader.rows(assignments, 'SELECT * FROM assignments WHERE township = $1', [reader.township]),
  ])
  const rows = mapRows(reading.sheet, reading.header, reading.mapping)
  const { input, bad, notices } = readGridSheet(rows, {
    root: seat.settings.root,
    units: known,
    workers: people,
    assignments: roles,
    today: todayAt(house, seat),
    newId: () => v7(),
  })
  return { kind: 'grids', command: { kind: 'grids/import-units', input }, rows, bad, notices }
}

export async function planHouseholds(house: House, seat: Seat, reader: Reader, reading: Reading): Promise<PlannedRegister> {
  const known = await reader.rows(units, 'SELECT * FROM units WHERE township = $1', [reader.township])
  const rows = mapRows(reading.sheet, reading.header, reading.mapping)
  const { input, bad, notices } = readHouseholdSheet(rows, { units: known, today: todayAt(house, seat), newId: () => v7() })
  return { kind: 'households', command: { kind: 'people/import-households', input }, rows, bad, notices }
}

function todayAt(house: House, seat: Seat): string {
  return dayOf(house.now(), seat.settings.offset)
}
