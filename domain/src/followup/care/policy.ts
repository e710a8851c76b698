import { may } from '../../kernel/policy.ts'

export const arrangeCare = may(
  'Form the care team of somebody under measure in one’s own units, and change who sits in it.',
  'COMMAND_OFFICE',
  'LEADER',
  'VILLAGE_SECRETARY',
)
export const answerForSeats = may(
  'Accept or decline one’s place in a care team, or note what somebody said who cannot do so here.',
  'COMMAND_OFFICE',
  'LEADER',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const keepContacts = may('Enter the outside people who stand in care teams of one’s own units.', 'COMMAND_OFFICE', 'VILLAGE_SECRETARY')
export const setTheTemplate = may('Set the township’s own line-up of care teams.', 'COMMAND_OFFICE')
