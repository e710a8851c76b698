import { may, mayOneself } from '../kernel/policy.ts'

export const seePeople = may(
  'See the people and households of one’s own units, with masked ID numbers.',
  'COMMAND_OFFICE',
  'LEADER',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const keepTheRegister = may(
  'Enter and correct people and households of one’s own units.',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const knockOnDoors = may('Record a visit at a door of one’s own units.', 'COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR')
export const settleTheRegister = may('Settle conflicts, merge records of one person and undo a merge.', 'COMMAND_OFFICE', 'VILLAGE_SECRETARY')
export const importTheRegister = may('Read a household register into the township.', 'COMMAND_OFFICE')
export const recordExposures = may(
  'Record what is known of a person that rules speak about, in one’s own units, and take it back.',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const correctOneself = mayOneself('Ask that one’s own record be corrected.')
