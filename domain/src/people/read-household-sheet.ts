import { unitFinder, type UnitFinder } from '../grids/find-unit.ts'
import type { RowNote } from '../grids/row-note.ts'
import type { Unit } from '../grids/tables.ts'
import type { MappedRow } from '../kernel/sheet/sheet.ts'
import type { ImportedHousehold, ImportedMember } from './household-register.ts'
import type { ImportHouseholds } from './import-households.ts'
import { readMember, type MemberContext, type MemberRead } from './read-member.ts'
import { cutRegister, type RegisterHousehold } from './register-rows.ts'

/** What a register is read by. */
export interface RegisterContext extends MemberContext {
  readonly units: readonly Unit[]
}

export interface HouseholdSheet {
  /** The input of `people/import-households`. */
  readonly input: ImportHouseholds
  /** Rows that are left out, with the reason. */
  readonly bad: readonly RowNote[]
  /** What is doubtful and was read all the same. */
  readonly notices: readonly RowNote[]
}

/**
 * Reads the mapped rows of a household register (fields of `HOUSEHOLD_FIELDS`) into one command's input (P13–P17). A household whose
 * village is not ours is left out with all its rows; one whose group is not known comes to its village and is said; a row whose
 * person cannot be told is left out and its household is not. An ID number counts once in a register.
 */
export function readHouseholdSheet(mapped: readonly MappedRow[], context: RegisterContext): HouseholdSheet {
  const cut = cutRegister(mapped)
  const finder = unitFinder(context.units)
  const bad = [...cut.bad]
  const notices = [...cut.notices]
  const numbers = new Map<string, number>()
  const households: ImportedHousehold[] = []
  for (const household of cut.households) {
    const unit = placeOf(finder, household, bad, notices)
    if (unit === undefined) continue
    const reads = household.rows.flatMap((row) => memberOf(row, context, numbers, bad, notices))
    const members = withOneHead(reads)
    if (members.length === 0 && household.code === '' && household.door === '') continue
    const where = household.code || household.door || household.village
    if (members.length === 0 && household.rows.length === 1)
      notices.push({ row: household.row, reason: { code: 'register-household-empty', household: where } })
    else if (!members.some((member) => member.head)) notices.push({ row: household.row, reason: { code: 'register-no-head', household: where } })
    households.push({
      id: context.newId(),
      unit,
      code: household.code || null,
      door: household.door,
      address: household.address || `${household.village}${household.group || household.grid}${household.door}`,
      sort: households.length + 1,
      members,
    })
  }
  return { input: { households }, bad: inOrder(bad), notices: inOrder(notices) }
}

/** The household's unit, or undefined when its village is not known: then each of its rows says so. */
function placeOf(finder: UnitFinder, household: RegisterHousehold, bad: RowNote[], notices: RowNote[]): string | undefined {
  const found = finder.find({ code: household.unitCode, village: household.village, group: household.group, grid: household.grid })
  if (found.kind === 'unknown') {
    for (const row of household.rows) bad.push({ row: row.row, reason: { code: 'register-village-unknown', village: found.name } })
    return undefined
  }
  if (found.missing !== null) notices.push({ row: household.row, reason: { code: 'register-group-unknown', village: household.village, group: found.missing } })
  return found.unit
}

function memberOf(row: MappedRow, context: RegisterContext, numbers: Map<string, number>, bad: RowNote[], notices: RowNote[]): readonly ImportedMember[] {
  const read: MemberRead = readMember(row, context)
  if (read.kind === 'nobody') return []
  if (read.kind === 'bad') {
    bad.push({ row: row.row, reason: read.reason })
    return []
  }
  const number = read.member.idNumber
  const first = number === '' ? undefined : numbers.get(number)
  if (first !== undefined) {
    bad.push({ row: row.row, reason: { code: 'register-id-repeated', name: read.member.name, other: first } })
    return []
  }
  if (number !== '') numbers.set(number, row.row)
  notices.push(...read.notes.map((reason) => ({ row: row.row, reason })))
  return [read.member]
}

/** Of two heads the first is the head. */
function withOneHead(members: readonly ImportedMember[]): readonly ImportedMember[] {
  const head = members.find((member) => member.head)
  return members.map((member) => (member.head && member !== head ? { ...member, head: false } : member))
}

function inOrder(notes: readonly RowNote[]): readonly RowNote[] {
  return [...notes].sort((a, b) => a.row - b.row)
}
