import { may, mayOneself } from '../../kernel/policy.ts'

export const seeNeeds = may('See the needs of the people of one’s own units.', 'COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR')
export const meetNeeds = may(
  'Note a need of somebody of one’s own units, send it to somebody, take it and say what came of it.',
  'COMMAND_OFFICE',
  'LEADER',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const askForOneself = mayOneself('Ask for what one needs, or somebody behind the same door.', 'HOUSEHOLD')
