import type { Assignment, Unit, Worker } from '@lianfang/domain/grids/tables.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { v7 } from 'uuid'
import type { House } from '../http/house.ts'
import { genesis } from '../journal/chain.ts'
import { SYSTEM } from '../journal/rights.ts'

export interface Founding {
  /** The township's division code, which is also the id of the tree's root. */
  readonly id: string
  readonly name: string
  readonly administrator: { readonly name: string; readonly login: string; readonly phone?: string }
}

/** Founds a township: its row, the root of its tree and its first administrator. Returns the administrator's id. */
export async function foundTownship(house: House, founding: Founding): Promise<string> {
  const now = house.now()
  const worker = v7()
  await house.owner.query('INSERT INTO townships (township, name, root, chain_head) VALUES ($1, $2, $1, $3) ON CONFLICT DO NOTHING', [
    founding.id,
    founding.name,
    genesis(founding.id),
  ])
  const root: Unit = {
    id: founding.id,
    parent: null,
    kind: 'TOWNSHIP',
    name: founding.name,
    declaredHouseholds: null,
    sort: 0,
    validFrom: '2000-01-01',
    validTo: null,
    revision: 1,
  }
  const administrator: Worker = {
    id: worker,
    login: founding.administrator.login,
    active: true,
    revision: 1,
    personal: { name: founding.administrator.name, phone: founding.administrator.phone ?? '' },
  }
  const assignment: Assignment = { id: v7(), worker, unit: founding.id, role: 'ADMINISTRATOR', from: dayOf(now), to: null }
  const answer = await house.journal.say({
    id: v7(),
    kind: 'grids/found-township',
    township: founding.id,
    unit: founding.id,
    actor: SYSTEM,
    device: SYSTEM,
    at: now,
    input: { root, administrator, assignment },
  })
  if (answer.status !== 'applied') throw new Error(`founding ${founding.id}: ${JSON.stringify(answer)}`)
  return worker
}
