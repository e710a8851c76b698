import { assignments, units, workers, type Assignment, type Unit, type Worker } from '@lianfang/domain/grids/tables.ts'
import { byId, childrenOf, unitsAbove, unitsBelow } from '@lianfang/domain/grids/unit-tree.ts'
import { whoAnswers, type Rung } from '@lianfang/domain/grids/who-answers.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../database/reader.ts'

/** The whole tree, closed units too, in order: small, and the same for everybody of the township. */
export function unitTree(reader: Reader): Promise<readonly Unit[]> {
  return reader.rows(units, 'SELECT * FROM units WHERE township = $1 ORDER BY sort, id', [reader.township])
}

/** Everybody who works or has worked here. */
export function allWorkers(reader: Reader): Promise<readonly Worker[]> {
  return reader.rows(workers, 'SELECT * FROM workers WHERE township = $1 ORDER BY id', [reader.township])
}

/** Every assignment, ended ones too. */
export function allAssignments(reader: Reader): Promise<readonly Assignment[]> {
  return reader.rows(assignments, 'SELECT * FROM assignments WHERE township = $1 ORDER BY "from", id', [reader.township])
}

/** The ids of a unit and of all below it. */
export async function idsBelow(reader: Reader, unit: string): Promise<readonly string[]> {
  return unitsBelow(unit, childrenOf(await unitTree(reader)))
}

/** Who answers for a unit on this day, from the unit up to the township. */
export async function chainOf(reader: Reader, unit: string, today: Day): Promise<readonly Rung[]> {
  const tree = await unitTree(reader)
  const path = unitsAbove(unit, byId(tree)).map((one) => one.id)
  const held = await reader.rows(assignments, 'SELECT * FROM assignments WHERE township = $1 AND unit = ANY ($2::text[])', [reader.township, path])
  const people = await reader.byId(
    workers,
    held.map((assignment) => assignment.worker),
  )
  return whoAnswers(unit, tree, held, [...people.values()], today)
}
