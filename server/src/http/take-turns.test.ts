import { expect, test } from 'vitest'
import { takeTurns } from './take-turns.ts'

test('so many run at once, the rest in the order they came, and who finds too many waiting is refused; a failure gives its place on', async () => {
  const inTurn = takeTurns(2, 3, () => new Error('busy'))
  const ends: (() => void)[] = []
  const begun: number[] = []
  const all = [0, 1, 2, 3, 4, 5].map((n) =>
    inTurn(async () => {
      begun.push(n)
      await new Promise<void>((end) => ends.push(end))
      if (n === 1) throw new Error('failed')
      return n
    }),
  )
  await expect(all[5]).rejects.toThrow('busy')
  expect(begun).toEqual([0, 1])
  for (let n = 0; n < 5; n++) {
    ends[n]?.()
    await Promise.allSettled([all[n]])
    await new Promise(setImmediate)
  }
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect((await Promise.allSettled(all)).map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
})
