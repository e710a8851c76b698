import { workers } from '@lianfang/domain/grids/tables.ts'
import { read, type Reader } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import type { Seat } from '../http/seat.ts'
import type { OpenImport } from './answer-import.ts'
import { openReading, type Reading } from './choose-reading.ts'
import { KINDS, kindsOf } from './import-kinds.ts'
import { LIMITS } from './limits.ts'
import { unpackSheet, type PackedSheet } from './packed-sheet.ts'
import { planList, type PlannedList } from './plan-list.ts'
import { planGrids, planHouseholds, type PlannedRegister } from './plan-register.ts'
import { planResults, type PlannedResults } from './plan-results.ts'
import { findImport } from './queries.ts'
import type { StagedImport } from './staged-import.ts'

/** Opens an import of this township that the seat may take in, and plans it anew on what the township knows now. */
export async function openImport(house: House, seat: Seat, id: string): Promise<OpenImport> {
  const found = await findImport(house, seat.township, id)
  if (!found || !kindsOf(seat).includes(found.staged.kind)) throw new ProblemError('import-gone')
  return planned(house, seat, found.staged, found.sheets)
}

/** Plans a staged import: what would come of it if it were taken in now. */
export async function planned(house: House, seat: Seat, staged: StagedImport, packed: readonly PackedSheet[]): Promise<OpenImport> {
  const sheets = packed.map(unpackSheet)
  const chosen = staged.state.reading
  const { fields, rows } = KINDS[staged.kind]
  const reading = chosen && sheets.length > 0 ? openReading(sheets, fields, chosen) : null
  if (reading && reading.header.dataTo - reading.header.to > rows) throw new ProblemError('file-too-large', { rows, columns: LIMITS.columns })
  return readTownship(house, seat, async (reader) => {
    const plan = reading && reading.missing.length === 0 ? await planOf(house, seat, reader, staged, reading) : null
    const agreed = staged.state.agreed?.by
    const agreedName = agreed ? ((await reader.byId(workers, [agreed])).get(agreed)?.personal.name ?? '') : ''
    return { staged, sheets, reading, plan, agreedName }
  })
}

/** A list speaks of the whole township, and only those whose right covers it get here: it is compared with everybody. */
export function readTownship<T>(house: House, seat: Seat, work: (reader: Reader) => Promise<T>): Promise<T> {
  return read(house.pool, house.catalog, house.journal.keysOf(seat.township), seat.township, '*', work)
}

function planOf(house: House, seat: Seat, reader: Reader, staged: StagedImport, reading: Reading): Promise<PlannedList | PlannedRegister | PlannedResults> {
  if (staged.kind === 'results') return planResults(house, seat, reader, reading, staged.state.sender)
  if (staged.kind === 'referrals') return planList(house, seat, reader, reading, staged.state.sender)
  return staged.kind === 'grids' ? planGrids(house, seat, reader, reading) : planHouseholds(house, seat, reader, reading)
}
