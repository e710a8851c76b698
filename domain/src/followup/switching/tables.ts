import { table, type Row } from '../../kernel/table.ts'
import type { PlanFields } from './plan-after-switch.ts'

/** What an act did to one measure: its plan before and after, so that an undo gives back exactly that. */
export interface SwitchedMeasure extends Row {
  /** The act: a switch of rules, or a list of areas that was taken in. */
  readonly switch: string
  readonly followUp: string
  readonly unit: string
  readonly before: PlanFields
  readonly after: PlanFields
}

export const switchedMeasures = table<SwitchedMeasure>('switched_measures', { indexes: ['switch'], unit: (row) => row.unit })
