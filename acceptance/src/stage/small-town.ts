import { chanceOf } from '@lianfang/scenario/kernel/chance.ts'
import { doorOf } from '@lianfang/scenario/sync/ask.ts'
import { setUp, type Device } from '@lianfang/scenario/sync/device.ts'
import { makeTown, type Town } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown, type SettledTown } from '@lianfang/scenario/towns/settle-town.ts'
import { planTown } from '@lianfang/scenario/towns/town-plan.ts'
import type { Served } from './served.ts'

export const PASSWORD = '联防验收-Correct7'
export const TOWNSHIP = '990101200'

/** A generated town of about `people` inhabitants, settled on a server that was just started for the first time. */
export async function settleSmallTown(served: Served, seed: string, people: number, withPhone?: (town: Town) => ReadonlySet<string>): Promise<SettledTown> {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const town = makeTown(planTown(seed, people, today))
  if (served.token === null) throw new Error('this server has been set up before')
  const admin = await setUp(doorOf(served.url), {
    token: served.token,
    password: PASSWORD,
    login: 'admin',
    name: '管理员',
    township: { id: TOWNSHIP, name: town.name },
  })
  const phones = withPhone?.(town)
  return settleTown(admin, town, { password: PASSWORD, ...(phones ? { withPhone: (worker) => phones.has(worker.id) } : {}) })
}

/** The office and the first `n` grid workers: who gets a phone in a fault test. */
export function officeAndGridWorkers(n: number): (town: Town) => ReadonlySet<string> {
  return (town) => {
    const holders = (role: string): readonly string[] => town.assignments.filter((one) => one.role === role).map((one) => one.worker)
    return new Set([...holders('COMMAND_OFFICE').slice(0, 1), ...holders('GRID_WORKER').slice(0, n)])
  }
}

/** The devices of people with this role. */
export function devicesOf({ devices }: SettledTown, role: string): readonly Device[] {
  return [...devices.values()].filter((device) => device.session.grants.some((grant) => grant.role === role))
}

/** Today's seed unless `SEED` names one: printed with every failure, so that it can be run again. */
export function storySeed(name: string): ReturnType<typeof chanceOf> {
  const seed = `${name}/${process.env['SEED'] ?? '1'}`
  return chanceOf(seed)
}
