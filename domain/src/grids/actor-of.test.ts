import { expect, test } from 'vitest'
import { allows, may } from '../kernel/policy.ts'
import { actorOf } from './actor-of.ts'
import type { Assignment, Unit } from './tables.ts'

const unit = (id: string, parent: string | null, kind: Unit['kind'], validTo: string | null = null): Unit => ({
  id,
  parent,
  kind,
  name: id,
  declaredHouseholds: null,
  sort: 0,
  validFrom: '2020-01-01',
  validTo,
  revision: 1,
})
const units = [
  unit('T', null, 'TOWNSHIP'),
  unit('V1', 'T', 'VILLAGE'),
  unit('V2', 'T', 'VILLAGE'),
  unit('V1-01', 'V1', 'GRID'),
  unit('V1-02', 'V1', 'GRID', '2020-02-01'),
]
const assigned = (worker: string, where: string, role: Assignment['role'], from = '2020-01-01', to: string | null = null): Assignment => ({
  id: `${worker}-${where}-${role}`,
  worker,
  unit: where,
  role,
  from,
  to,
})

test('[G9] a role holds in its unit and everything below it, units that were closed too', () => {
  const actor = actorOf('he', [assigned('he', 'V1', 'VILLAGE_SECRETARY')], units, '2020-03-01')
  expect(actor.grants).toEqual([{ role: 'VILLAGE_SECRETARY', unit: 'V1', units: ['V1', 'V1-01', 'V1-02'] }])
  const policy = may('…', 'VILLAGE_SECRETARY')
  expect(allows(policy, actor, 'V1-01')).toBe(true)
  expect(allows(policy, actor, 'V2')).toBe(false)
  expect(allows(policy, actor, 'T')).toBe(false)
})

const scope = (role: Assignment['role'], where: string) => actorOf('pan', [assigned('pan', where, role)], units, '2020-03-01').grants[0]?.units

test('[G9] administrator, command office and auditor have the whole township, and only from its root', () => {
  for (const role of ['ADMINISTRATOR', 'COMMAND_OFFICE', 'AUDITOR'] as const) {
    expect(scope(role, 'T')).toBe('*')
    expect(scope(role, 'V2')).toEqual(['V2'])
  }
  expect(scope('LEADER', 'T')).toHaveLength(5)
})

test('[G9] an assignment counts from its first to its last day', () => {
  const assignments = [assigned('xie', 'V1-01', 'GRID_WORKER', '2020-02-01', '2020-02-10')]
  const on = (day: string) => actorOf('xie', assignments, units, day).grants.length
  expect([on('2020-01-31'), on('2020-02-01'), on('2020-02-10'), on('2020-02-11')]).toEqual([0, 1, 1, 0])
})
