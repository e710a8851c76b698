import type { CorrectionRequest } from '@lianfang/domain/bulletin/issue-correction.ts'
import type { SealRequest } from '@lianfang/domain/bulletin/seal-bulletin.ts'
import { bulletins } from '@lianfang/domain/bulletin/tables.ts'
import type { Command } from '@lianfang/domain/kernel/command.ts'
import { isDay } from '@lianfang/domain/kernel/instant.ts'
import { read } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'
import { clockOf, countNow } from './count-now.ts'

/** What is being sealed is counted here, from one snapshot of the rows, and never sent by anybody. */
export function enrichSeal(house: House, seat: Seat, command: Command): Promise<Command> {
  const { day, gapNotes } = command.input as SealRequest
  // What is no day is refused by the sentence; there is nothing to count.
  if (!isDay(day)) return Promise.resolve(command)
  return read(house.pool, house.catalog, house.journal.keysOf(seat.township), seat.township, '*', async (reader) => {
    const { figures, balance, silentUnits } = await countNow(house.pool, reader, day, seat.settings)
    return { ...command, input: { day, gapNotes, figures, balance, silentUnits } }
  })
}

/** What the rows say now of a sealed day; of a bulletin nobody knows, nothing. */
export function enrichCorrection(house: House, seat: Seat, command: Command): Promise<Command> {
  const { bulletin, reason } = command.input as CorrectionRequest
  return read(house.pool, house.catalog, house.journal.keysOf(seat.township), seat.township, '*', async (reader) => {
    const sealed = (await reader.byId(bulletins, [bulletin])).get(bulletin)
    const now = sealed
      ? (await countNow(house.pool, reader, sealed.day, clockOf(sealed, seat.settings))).figures.map(({ indicator, n, of }) => ({ indicator, n, of }))
      : []
    return { ...command, input: { bulletin, reason, now } }
  })
}
