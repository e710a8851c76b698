import { may, ROLES, type Actor } from '../kernel/policy.ts'

export const knowDevices = may('Everybody sees the devices they are signed in on and revokes one that is lost; the administrator anybody’s.', ...ROLES)
export const reviewRecords = may('The command office decides what becomes of records from a revoked device.', 'COMMAND_OFFICE')
export const setAside = may('The program alone sets a record aside for review.', 'ADMINISTRATOR')

/** Whose devices an actor sees and may revoke: everybody's (null), or one worker's. */
export function devicesInSight(actor: Actor): string | null {
  return actor.grants.some((grant) => grant.role === 'ADMINISTRATOR' && grant.units === '*') ? null : actor.id
}
