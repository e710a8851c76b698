import { expect, test } from 'vitest'
import { chanceOf } from './chance.ts'
import { uuidMaker } from './make-uuid.ts'

test('[SC1] the same seed draws the same, another seed another, and a split stream stands on its own', () => {
  const draw = (seed: string) => {
    const chance = chanceOf(seed)
    return Array.from({ length: 20 }, () => chance.below(1_000_000))
  }
  expect(draw('004')).toEqual(draw('004'))
  expect(draw('004')).not.toEqual(draw('005'))
  const busy = chanceOf('004')
  busy.next()
  expect(busy.split('names').next()).toBe(chanceOf('004').split('names').next())
})

test('[SC1] draws are even: 100,000 dice fall within 2 % of each other', () => {
  const chance = chanceOf('dice')
  const faces = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < 120_000; i++) faces[chance.below(6)]! += 1
  for (const n of faces) expect(Math.abs(n - 20_000)).toBeLessThan(400)
})

test('[SC2] ids are UUIDv7 of the given clock, sort in the order made and never repeat', () => {
  let now = Date.parse('2020-02-10T00:30:00.000Z')
  const make = uuidMaker(chanceOf('ids'), () => now)
  const ids = Array.from({ length: 10_000 }, (_, i) => {
    if (i === 9_000) now -= 60_000
    return make()
  })
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2020-02-10T00:30:00.000Z'))
  expect(new Set(ids).size).toBe(10_000)
  expect([...ids].sort()).toEqual(ids)
})
