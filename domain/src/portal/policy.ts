import { may } from '../kernel/policy.ts'

export const handOutLinks = may(
  'Hand people under measure in one’s own units the link to their own page, and take it back.',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
