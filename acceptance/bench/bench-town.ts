import { doorOf } from '@lianfang/scenario/sync/ask.ts'
import { setUp, type Device } from '@lianfang/scenario/sync/device.ts'
import { makeTown, type Town } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown } from '@lianfang/scenario/towns/settle-town.ts'
import { planTown } from '@lianfang/scenario/towns/town-plan.ts'
import type { Served } from '../src/stage/served.ts'

export const PASSWORD = 'bench-Password-7'

/** A generated town of about `people` on a fresh server, with its command office at the desk. */
export async function settleBenchTown(
  server: Served,
  people: number,
  today: string,
): Promise<{ readonly town: Town; readonly desk: Device; readonly office: string }> {
  const town = makeTown(planTown('bench', people, today))
  const admin = await setUp(doorOf(server.url), {
    token: server.token ?? '',
    password: PASSWORD,
    login: 'admin',
    name: '管理员',
    township: { id: town.root, name: town.name },
  })
  const office = town.assignments.find((one) => one.role === 'COMMAND_OFFICE')?.worker ?? ''
  const settled = await settleTown(admin, town, { password: PASSWORD, withPhone: (worker) => worker.id === office })
  const desk = settled.devices.get(office)
  if (!desk) throw new Error('the bench town has no command office')
  return { town, desk, office }
}
