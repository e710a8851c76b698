import type { CorrectionRequest } from '@lianfang/domain/bulletin/issue-correction.ts'
import type { SealRequest } from '@lianfang/domain/bulletin/seal-bulletin.ts'
import { bulletins } from '@lianfang/domain/bulletin/tables.ts'
import type { Command } from '@lianfang/domain/kernel/command.ts'
import { isDay } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'
import { clockOf, countNow } from './count-now.ts'

/** What is being sealed is counted here, from the rows as they stand when it is sealed, and never sent by anybody. */
export async function enrichSeal(house: House, seat: Seat, command: Command, reader: Reader): Promise<Command> {
  const { day, gapNotes } = command.input as SealRequest
  // What is no day is refused by the sentence; there is nothing to count.
  if (!isDay(day)) return command
  const { figures, balance, silentUnits } = await countNow(house.pool, reader, day, seat.settings)
  return { ...command, input: { day, gapNotes, figures, balance, silentUnits } }
}

/** What the rows say now of a sealed day; of a bulletin nobody knows, nothing. */
export async function enrichCorrection(house: House, seat: Seat, command: Command, reader: Reader): Promise<Command> {
  const { bulletin, reason } = command.input as CorrectionRequest
  const sealed = (await reader.byId(bulletins, [bulletin])).get(bulletin)
  const now = sealed
    ? (await countNow(house.pool, reader, sealed.day, clockOf(sealed, seat.settings))).figures.map(({ indicator, n, of }) => ({ indicator, n, of }))
    : []
  return { ...command, input: { bulletin, reason, now } }
}
