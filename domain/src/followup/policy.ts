import { may, mayOneself } from '../kernel/policy.ts'

export const seeFollowUps = may(
  'See who of one’s own units is under measure, with their checks and alerts.',
  'COMMAND_OFFICE',
  'LEADER',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const recordObservations = may(
  'Record temperatures, symptoms, visits and samples of the people under measure in one’s own units.',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const recordResults = may('Enter test results, excuse a check and close an alert in one’s own units.', 'COMMAND_OFFICE', 'VILLAGE_SECRETARY', 'DOCTOR')
export const takeInResults = may('Take a laboratory’s list of results in, and take it back.', 'COMMAND_OFFICE', 'DOCTOR')
export const reportConditions = may(
  'Report how somebody under measure is, for oneself, a member of the household or a neighbour.',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
  'DOCTOR',
)
export const reportOnesOwn = mayOneself('Report how one is, or somebody under measure behind the same door.', 'HOUSEHOLD')
export const objectToOnesOrder = mayOneself('Object to the order one is under.')
export const startMeasures = may(
  'Order a measure that a body has decided for somebody of one’s own units, and record how it ended otherwise than by release.',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'DOCTOR',
)
export const decideMeasures = may(
  'Release somebody from a measure, change it for another, lift its order, or answer an objection to what others decided.',
  'COMMAND_OFFICE',
  'LEADER',
)
export const confirmOrders = may('Be the second person: confirm or decline an order that somebody else has written.', 'COMMAND_OFFICE', 'LEADER')
