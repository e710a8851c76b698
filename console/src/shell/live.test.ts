import { expect, test } from 'vitest'
import { tablesOf } from './live.ts'

test('[C7] an event names the tables that changed', () => {
  expect(tablesOf('{"version":12,"tables":["referrals","persons"]}')).toEqual(['referrals', 'persons'])
})

test('[C7] an event that cannot be read changes nothing', () => {
  for (const data of ['', 'null', '[]', '{"tables":"persons"}', '{"tables":[1]}', '{']) expect(tablesOf(data)).toEqual([])
})
