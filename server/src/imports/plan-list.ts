import { dayOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import { claimedCount } from '@lianfang/domain/kernel/sheet/claimed-count.ts'
import { dayWithin } from '@lianfang/domain/kernel/sheet/read-day.ts'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { dryRun, type DryRun } from '@lianfang/domain/referrals/dry-run.ts'
import { preparePlaces } from '@lianfang/domain/referrals/places.ts'
import { readReferralRows } from '@lianfang/domain/referrals/read-referral-rows.ts'
import type { SenderLayout } from '@lianfang/domain/referrals/tables.ts'
import { type House } from '../http/house.ts'
import type { Reader } from '../database/reader.ts'
import type { Seat } from '../http/seat.ts'
import type { Reading } from './choose-reading.ts'
import { readKnownPeople, readLayouts, readPrevious, readUnits } from './known-for-list.ts'

/** A pushed list, planned: its dry run and what it says of itself. */
export interface PlannedList {
  readonly kind: 'referrals'
  readonly run: DryRun
  readonly units: readonly Unit[]
  readonly layouts: readonly SenderLayout[]
  readonly claimed: number | null
  readonly listDay: Day
}

/** Plans a pushed list in one snapshot of the township. */
export async function planList(house: House, seat: Seat, reader: Reader, reading: Reading, sender: string): Promise<PlannedList> {
  const today = dayOf(house.now(), seat.settings.offset)
  const said = [...reading.header.above, ...reading.header.below]
  const listDay = said.map(dayWithin).find((day) => day !== undefined) ?? today
  const claimed = claimedCount(said)
  // The database looks while the rows are read here.
  const asked = Promise.all([readUnits(reader), readPrevious(reader, sender), readLayouts(reader, sender, reading.layout)])
  const list = readReferralRows(reading.sheet, reading.header, reading.mapping, { listDay, today })
  const [[units, previous, layouts], known] = await Promise.all([asked, readKnownPeople(reader, house.keys.blinding, list.rows)])
  const places = preparePlaces(units, seat.settings.root)
  const run = dryRun({ list, places, known, previous, layouts, sender, layout: reading.layout, claimed, listDay, today })
  return { kind: 'referrals', run, units, layouts, claimed, listDay }
}
