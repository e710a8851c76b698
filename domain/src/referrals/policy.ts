import { may } from '../kernel/policy.ts'

export const seeReferrals = may('See the pushed names of one’s own units.', 'COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR')
export const takeInLists = may('Take a pushed list in, agree to one as the second person, and take it back.', 'COMMAND_OFFICE')
export const seeLists = may('See the lists that came and how good they were, and send them back answered.', 'COMMAND_OFFICE', 'LEADER')
export const placeReferrals = may('Hand a pushed name to the grid it belongs to.', 'COMMAND_OFFICE', 'VILLAGE_SECRETARY')
export const verifyReferrals = may(
  'Say what came of checking a pushed name of one’s own units.',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const reopenReferrals = may('Open a pushed name again whose result was wrong.', 'COMMAND_OFFICE', 'VILLAGE_SECRETARY')
