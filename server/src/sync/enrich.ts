import type { Command } from '@lianfang/domain/kernel/command.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'

/** Adds what only the server can know to the input of a few kinds; the author's own words stay what sameness is judged by. */
export type Enricher = (house: House, seat: Seat, command: Command) => Promise<Command>

const ENRICHERS: Readonly<Record<string, Enricher>> = {}

export function enrich(house: House, seat: Seat, command: Command): Promise<Command> {
  const enricher = ENRICHERS[command.kind]
  return enricher ? enricher(house, seat, command) : Promise.resolve(command)
}
