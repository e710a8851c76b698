import { expect, test } from 'vitest'
import { pushed, readStack, writeStack } from './open-stack.ts'

test('[C2] drawers are read from the address, bottom first, and written back the same', () => {
  const text = 'person:01a1~rows:2020-02-10!closed!430502201200'
  expect(readStack(text)).toEqual([
    { kind: 'person', id: '01a1' },
    { kind: 'rows', id: '2020-02-10!closed!430502201200' },
  ])
  expect(writeStack(readStack(text))).toBe(text)
})

test('[C2] what no drawer is named for is left out', () => {
  expect(readStack(null)).toEqual([])
  expect(readStack('settings:1~person:~household:7')).toEqual([{ kind: 'household', id: '7' }])
})

test('[C2] opening what is open brings it to the top', () => {
  const stack = readStack('person:1~household:2')
  expect(pushed(stack, { kind: 'person', id: '1' })).toEqual(readStack('household:2~person:1'))
  expect(pushed(stack, { kind: 'person', id: '3' })).toHaveLength(3)
})
