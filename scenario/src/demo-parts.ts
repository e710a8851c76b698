import { addDays, dayOf, instantAt, SHANGHAI, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import { workerOf } from './grids/worker-of.ts'
import type { Said } from './replay/outcome.ts'
import type { FreshServer } from './replay/replay.ts'
import type { Town } from './towns/make-town.ts'
import type { Progress } from './towns/settle-town.ts'

/** Somebody to sign in as, and where. */
export interface DemoSignIn {
  readonly role: Role
  readonly name: string
  readonly place: string
  readonly login: string
  readonly password: string
  readonly app: 'console' | 'field'
}

export interface Demo {
  readonly township: string
  /** The day whose bulletin waits to be sealed. */
  readonly day: string
  /** What there is to see. */
  readonly note: Said
  readonly signIns: readonly DemoSignIn[]
}

/** Loads a seed's township, moved to today, into a fresh server. */
export type LoadDemo = (server: FreshServer, now: Instant, password: string, progress?: Progress) => Promise<Demo>

/** Today once 17:00 has passed, else yesterday. */
export function lastCutoffDay(now: Instant): string {
  const today = dayOf(now, SHANGHAI)
  return instantAt(today, '17:00') <= now ? today : addDays(today, -1)
}

/** One of each role; those of the village and grid of `place`. */
export function signInsOf(town: Town, place: string, password: string): readonly DemoSignIn[] {
  const roles: readonly (readonly [Role, 'console' | 'field'])[] = [
    ['COMMAND_OFFICE', 'console'],
    ['LEADER', 'console'],
    ['VILLAGE_SECRETARY', 'field'],
    ['GRID_WORKER', 'field'],
    ['DOCTOR', 'field'],
    ['AUDITOR', 'console'],
  ]
  const names = new Map(town.units.map((unit) => [unit.id, unit.name]))
  const admin: DemoSignIn = { role: 'ADMINISTRATOR', name: '管理员', place: town.name, login: 'admin', password, app: 'console' }
  return [
    admin,
    ...roles.map(([role, app]): DemoSignIn => {
      const worker = workerOf(town, place, role)
      const held = town.assignments.find((one) => one.worker === worker.id && one.role === role)
      return { role, name: worker.personal.name, place: names.get(held?.unit ?? '') ?? '', login: worker.login ?? '', password, app }
    }),
  ]
}
