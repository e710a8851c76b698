import { may, ROLES, type Actor } from '../kernel/policy.ts'

export const seeGrids = may('See the township’s grids and who answers for them.', ...ROLES)
export const shapeTheGrids = may('Draw, redraw and close grids, and read them from a workbook.', 'ADMINISTRATOR', 'COMMAND_OFFICE')
export const keepTheRoster = may('Enter workers and say what they answer for.', 'ADMINISTRATOR', 'COMMAND_OFFICE')

/** Only an administrator gives or takes the roles of the whole township, and changes who holds them. */
export function isAdministrator(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.role === 'ADMINISTRATOR' && grant.units === '*')
}
