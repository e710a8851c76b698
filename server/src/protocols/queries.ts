import type { AreaList, OwnPack, PackSwitch } from '@lianfang/domain/protocols/tables.ts'
import { areaLists, packs, packSwitches, rulesFrom } from '@lianfang/domain/protocols/tables.ts'
import { ruleBook, type RuleBook } from '@lianfang/domain/protocols/rule-book.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { everyEdition } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { Reader } from '../database/reader.ts'

/** The township's own rules as they stand. */
export interface RuleRows {
  readonly packs: readonly OwnPack[]
  readonly switches: readonly PackSwitch[]
  readonly lists: readonly AreaList[]
}

/** All rows of rules: few, and always needed together. Lists of areas the newest first. */
export async function ruleRows(reader: Reader): Promise<RuleRows> {
  const [own, switches, lists] = await Promise.all([
    reader.rows(packs, 'SELECT * FROM packs WHERE township = $1 AND withdrawn_at IS NULL ORDER BY line, edition', [reader.township]),
    reader.rows(packSwitches, 'SELECT * FROM pack_switches WHERE township = $1 ORDER BY at DESC, id DESC', [reader.township]),
    reader.rows(areaLists, 'SELECT * FROM area_lists WHERE township = $1 ORDER BY "from" DESC, at DESC', [reader.township]),
  ])
  return { packs: own, switches, lists }
}

/** Every edition a rule of this township may be named by, its own among them, in force or not. */
export async function editionsOf(reader: Reader): Promise<readonly Pack[]> {
  const own = await reader.query<{ pack: Pack }>('SELECT pack FROM packs WHERE township = $1 AND withdrawn_at IS NULL', [reader.township])
  return everyEdition(own.map((row) => row.pack))
}

/** The book of rules of a day in this township. */
export function bookOn(reader: Reader, rows: RuleRows, day: Day): RuleBook {
  return ruleBook(rulesFrom(reader.township, rows.packs, rows.switches), rows.lists, day)
}
