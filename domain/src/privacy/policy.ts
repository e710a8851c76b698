import { may } from '../kernel/policy.ts'

export const seeWholeIdentity = may(
  'Who must call, write to or find a person sees the whole identity, for a purpose that is noted',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'DOCTOR',
)
export const takeOut = may('Lists leave the program through the command office, for a purpose that is noted', 'COMMAND_OFFICE', 'VILLAGE_SECRETARY', 'AUDITOR')
export const handIn = may('The command office hands in the daily sheets, which bear whole ID numbers, for a purpose that is noted', 'COMMAND_OFFICE')
export const erase = may('The administrator erases a person when the ground for keeping the data is gone', 'ADMINISTRATOR')
export const readTheJournal = may('Administrator, command office and auditor read the journal', 'ADMINISTRATOR', 'COMMAND_OFFICE', 'AUDITOR')
