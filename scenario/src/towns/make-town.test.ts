import type { Person } from '@lianfang/domain/people/tables.ts'
import { expect, test } from 'vitest'
import { checkCharacter } from '../people/make-resident-id.ts'
import { makeTown } from './make-town.ts'
import { planTown } from './town-plan.ts'

test('[SC3] the same seed gives the same town to the last id; another seed gives other people', () => {
  const town = makeTown(planTown('stone', 400, '2022-03-18'))
  expect(makeTown(planTown('stone', 400, '2022-03-18'))).toEqual(town)
  expect(makeTown(planTown('straw', 400, '2022-03-18')).persons[0]?.personal.name).not.toEqual(town.persons[0]?.personal.name)
})

test('[SC3] a town has about as many people as asked for, from 50 to 100,000', () => {
  for (const people of [50, 1_000, 13_000, 100_000]) {
    const town = makeTown(planTown(`of ${people}`, people, '2022-03-18'))
    expect(Math.abs(town.persons.length - people) / people, `seed ${town.seed}`).toBeLessThan(people === 50 ? 0.35 : 0.05)
    expect(new Set(town.persons.map((person) => person.id)).size).toBe(town.persons.length)
    const declared = town.units.reduce((sum, unit) => sum + (unit.declaredHouseholds ?? 0), 0)
    expect(declared).toBe(town.households.length)
    const grids = new Set(town.units.filter((unit) => unit.kind === 'GRID').map((unit) => unit.id))
    expect(town.households.every((household) => grids.has(household.unit))).toBe(true)
  }
})

test('[SC4] every ID number passes its checks and is nobody’s: prefix 99, birth and sex agree', () => {
  const town = makeTown(planTown('papers', 5_000, '2022-03-18'))
  const numbered = town.persons.filter((person) => person.personal.idType === 'RESIDENT_ID')
  expect(numbered.length).toBeGreaterThan(town.persons.length * 0.98)
  for (const { personal, sex } of numbered) {
    expect(personal.idNumber).toMatch(/^99\d{15}[\dX]$/)
    expect(personal.idNumber.slice(6, 14)).toBe(personal.birth?.replaceAll('-', ''))
    expect(Number(personal.idNumber[16]) % 2 === 1 ? 'MALE' : 'FEMALE').toBe(sex)
    expect(personal.idNumber[17]).toBe(checkCharacter(personal.idNumber.slice(0, 17)))
  }
  expect(checkCharacter('11010519491231002')).toBe('X')
  for (const { personal } of town.persons.filter((person) => person.personal.idType === 'NONE')) expect(personal.noIdReason).not.toBe('')
})

test('[SC5] households are plausible: one head, children younger than their parents, names from rare to dotted', () => {
  const town = makeTown(planTown('families', 20_000, '2022-03-18'))
  const byHousehold = new Map<string | null, Person[]>()
  for (const person of town.persons) byHousehold.set(person.household, [...(byHousehold.get(person.household) ?? []), person])
  for (const household of town.households) {
    const members = byHousehold.get(household.id) ?? []
    const head = members.find((person) => person.personal.relation === '户主')
    expect(household.head).toBe(head?.id)
    expect(members.filter((person) => person.personal.relation === '户主')).toHaveLength(1)
    for (const child of members.filter((person) => ['子', '女', '孙子', '孙女'].includes(person.personal.relation))) {
      expect(child.personal.birth! > head!.personal.birth!, `${household.code} of seed ${town.seed}`).toBe(true)
    }
    expect(members.every((person) => person.personal.birth! <= town.today)).toBe(true)
  }
  expect(town.persons.some((person) => person.personal.name.includes('·'))).toBe(true)
  expect(town.persons.some((person) => /[\u{20000}-\u{2FFFF}]/u.test(person.personal.name))).toBe(true)
  expect(town.persons.some((person) => person.living === 'AWAY')).toBe(true)
})

test('[SC6] every village has a leader, a secretary and a doctor; most grids a worker, some nobody; sign-ins differ', () => {
  const town = makeTown(planTown('staff', 50_000, '2022-03-18'))
  const roles = (unit: string) => town.assignments.filter((one) => one.unit === unit).map((one) => one.role)
  for (const village of town.units.filter((unit) => unit.kind === 'VILLAGE')) expect(roles(village.id)).toEqual(['LEADER', 'VILLAGE_SECRETARY', 'DOCTOR'])
  const grids = town.units.filter((unit) => unit.kind === 'GRID')
  const empty = grids.filter((grid) => roles(grid.id).length === 0)
  expect(empty.length).toBeGreaterThan(0)
  expect(empty.length).toBeLessThan(grids.length * 0.12)
  expect(new Set(town.workers.map((worker) => worker.login)).size).toBe(town.workers.length)
})
