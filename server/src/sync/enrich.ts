import type { Command } from '@lianfang/domain/kernel/command.ts'
import { enrichCorrection, enrichSeal } from '../bulletin/enrich-bulletin.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'

/** Adds what only the server can know to the input of a few kinds; the author's own words stay what sameness is judged by. */
export type Enricher = (house: House, seat: Seat, command: Command) => Promise<Command>

const ENRICHERS: Readonly<Record<string, Enricher>> = {
  'bulletin/issue-correction': enrichCorrection,
  'bulletin/seal-bulletin': enrichSeal,
}

export function enrich(house: House, seat: Seat, command: Command): Promise<Command> {
  const enricher = ENRICHERS[command.kind]
  return enricher ? enricher(house, seat, command) : Promise.resolve(command)
}
