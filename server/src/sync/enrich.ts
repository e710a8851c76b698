import type { Command } from '@lianfang/domain/kernel/command.ts'
import { enrichCorrection, enrichSeal } from '../bulletin/enrich-bulletin.ts'
import type { Reader } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'
import type { Prepare } from '../journal/lane.ts'

/** Adds what only the server can know to the input of a few kinds; the author's own words stay what sameness is judged by. */
type Enricher = (house: House, seat: Seat, command: Command, reader: Reader) => Promise<Command>

const ENRICHERS: Readonly<Record<string, Enricher>> = {
  'bulletin/issue-correction': enrichCorrection,
  'bulletin/seal-bulletin': enrichSeal,
}

/** How the lane is to prepare this command while nobody else writes, so that no record comes between the count and the seal; null: as it is. */
export function enrich(house: House, seat: Seat, command: Command): Prepare | null {
  const enricher = ENRICHERS[command.kind]
  return enricher ? (reader) => enricher(house, seat, command, reader) : null
}
