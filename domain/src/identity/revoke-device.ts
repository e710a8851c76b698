import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needBy } from '../kernel/state.ts'
import { knowDevices } from './policy.ts'
import { deviceRevocations } from './tables.ts'

export interface RevokeDevice {
  readonly device: string
  readonly reason: string
}

/** Revokes a device for everybody on it, for good. That it is in the author's sight is asked by the route, which knows who signed in where. */
export const revokeDevice: Sentence<RevokeDevice> = {
  kind: 'identity/revoke-device',
  policy: knowDevices,
  needs: ({ input }) => [needBy(deviceRevocations, 'device', input.device)],
  decide(state, { id, at, actor, input }) {
    if (state.by(deviceRevocations, 'device', input.device).length > 0) return refused({ code: 'device-revoked-already' })
    return accepted(put(deviceRevocations, { id, device: input.device, at, by: actor, personal: { note: input.reason.trim() } }))
  },
}
