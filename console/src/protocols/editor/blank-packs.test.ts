import { checkOwnPack } from '@lianfang/domain/protocols/check-own-pack.ts'
import { covidV9 } from '@lianfang/domain/protocols/packs/covid-v9.ts'
import { expect, test } from 'vitest'
import { localPack, nextPack } from './blank-packs.ts'

const own = { root: '990101200', packs: [], switches: [] }

test('[PR22] an addition begins within its parent: its own place, no later end, no category of its own', () => {
  const fresh = localPack(covidV9, own.root, '2022-07-10', [])
  const faults = checkOwnPack(fresh, own).map((one) => one.fault)
  expect(faults.toSorted()).toEqual(['NO_NAME', 'NO_RULE', 'NO_SOURCE'])
})

test('[PR22] a further edition of the same day gets a version of its own, and nobody has verified it yet', () => {
  const first = localPack(covidV9, own.root, '2022-07-10', [])
  const shelf = [{ pack: first, row: null }]
  expect(first.version).toBe('2022-07-10')
  expect(localPack(covidV9, own.root, '2022-07-10', shelf).version).toBe('2022-07-10-2')
  const next = nextPack({ ...first, verifiedBy: '王敏' }, '2022-07-10', shelf)
  expect([next.version, next.verifiedBy]).toEqual(['2022-07-10-2', null])
})
