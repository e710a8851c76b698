import { matchResults, type RowMatch } from '@lianfang/domain/followup/samples/match-results.ts'
import { readResultRows } from '@lianfang/domain/followup/samples/read-result-rows.ts'
import { resultLists, type ResultList } from '@lianfang/domain/followup/samples/tables.ts'
import type { TakeInResults } from '@lianfang/domain/followup/samples/take-in-results.ts'
import { dayOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import { dayWithin } from '@lianfang/domain/kernel/sheet/read-day.ts'
import { mapRows } from '@lianfang/domain/kernel/sheet/map-rows.ts'
import { v7 } from 'uuid'
import type { Reader } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'
import type { Reading } from './choose-reading.ts'
import { readKnownSamples } from '../followup/samples/known-samples.ts'
import type { StagedImport } from './staged-import.ts'

/** A laboratory's list, planned: whose samples its rows speak of. */
export interface PlannedResults {
  readonly kind: 'results'
  readonly matches: readonly RowMatch[]
  readonly layouts: readonly ResultList[]
  readonly listDay: Day
}

/** Plans a laboratory's list in one snapshot of the township. */
export async function planResults(house: House, seat: Seat, reader: Reader, reading: Reading, laboratory: string): Promise<PlannedResults> {
  const { offset } = seat.settings
  const today = dayOf(house.now(), offset)
  const listDay = [...reading.header.above, ...reading.header.below].map(dayWithin).find((day) => day !== undefined) ?? today
  const rows = readResultRows(mapRows(reading.sheet, reading.header, reading.mapping), listDay, offset)
  const [samples, layouts] = await Promise.all([
    readKnownSamples(reader, house.keys.blinding, rows, today),
    readResultLayouts(reader, laboratory, reading.layout),
  ])
  return { kind: 'results', matches: matchResults(rows, samples, house.now()), layouts, listDay }
}

/** How lists of this layout, and this laboratory's, were read before, the newest first. */
export function readResultLayouts(reader: Reader, laboratory: string, layout: string): Promise<readonly ResultList[]> {
  return reader.rows(
    resultLists,
    `SELECT * FROM result_lists WHERE township = $1 AND status = 'ACCEPTED' AND (laboratory = $2 OR layout = $3) ORDER BY taken_at DESC, id DESC LIMIT 50`,
    [reader.township, laboratory, layout],
  )
}

/** The one command that takes a planned list of results in. */
export function resultsToTakeIn(staged: StagedImport, reading: Reading, plan: PlannedResults, title: string): TakeInResults {
  return {
    laboratory: staged.state.sender,
    title,
    fileName: staged.state.fileName,
    fileHash: staged.state.fileHash,
    layout: reading.layout,
    mapping: reading.mapping,
    matched: plan.matches.flatMap((match) =>
      match.kind === 'MATCHED'
        ? [{ id: v7(), row: match.row.row, sample: match.sample.id, result: match.result, at: match.at, written: match.row.written }]
        : [],
    ),
    disputed: plan.matches.flatMap((match) =>
      match.kind === 'DISPUTED'
        ? [
            {
              id: v7(),
              row: match.row.row,
              reason: match.reason.code,
              near: match.near?.id ?? null,
              result: match.result,
              at: match.at,
              written: match.row.written,
            },
          ]
        : [],
    ),
  }
}
