import { may, scopeOf, type Actor } from '../kernel/policy.ts'

export const reportTheDay = may(
  'Send the day’s report of one’s own units, with an explicit zero when nothing happened.',
  'COMMAND_OFFICE',
  'VILLAGE_SECRETARY',
  'GRID_WORKER',
)
export const readBulletins = may(
  'Read the township’s bulletins, drafts included, and the rows behind each figure.',
  'ADMINISTRATOR',
  'COMMAND_OFFICE',
  'LEADER',
  'AUDITOR',
)
export const sealBulletins = may('Seal the day’s bulletin and issue corrections to it.', 'COMMAND_OFFICE')

/** A bulletin speaks for the whole township: a role over a part of it does not seal. */
export function answersForTheTownship(actor: Actor): boolean {
  return scopeOf(sealBulletins, actor) === '*'
}
