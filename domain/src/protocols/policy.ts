import { may } from '../kernel/policy.ts'

export const switchTheRules = may('Go over to another edition of the rules, and undo it; measures it shortens are shortened at once.', 'COMMAND_OFFICE')
export const keepRules = may(
  'Write rule packs of the township and enter the lists of risk areas; measures whose ground a list takes away are shortened at once.',
  'COMMAND_OFFICE',
)
