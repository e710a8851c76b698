import { expect, test } from 'vitest'
import { changePin, newLock, newPhoneSecret, openLock } from './lock.ts'
import { newSealingKey, openJson, sealJson } from './seal.ts'
import { isWeakPin } from './weak-pin.ts'

test('[F20] what is sealed for one place does not open in another, nor with a byte changed', async () => {
  const key = await newSealingKey()
  const sealed = await sealJson(key, 'outbox/1', { name: '王秀兰' })
  expect(new TextDecoder().decode(sealed)).not.toContain('王秀兰')
  expect(await openJson(key, 'outbox/1', sealed)).toEqual({ name: '王秀兰' })
  await expect(openJson(key, 'outbox/2', sealed)).rejects.toThrow()
  sealed[20] = (sealed[20] ?? 0) ^ 1
  await expect(openJson(key, 'outbox/1', sealed)).rejects.toThrow()
})

test('[F21] the right PIN opens, a wrong one does not, and the stored text is useless on another phone', async () => {
  const secret = await newPhoneSecret()
  const { lock, key } = await newLock('730514', secret)
  expect(lock.iterations).toBeGreaterThanOrEqual(600_000)
  expect(key.extractable).toBe(false)
  const sealed = await sealJson(key, 'rows', [1])
  const opened = await openLock(lock, '730514', secret)
  expect(opened && (await openJson(opened, 'rows', sealed))).toEqual([1])
  expect(await openLock(lock, '730515', secret)).toBeNull()
  expect(await openLock(lock, '730514', await newPhoneSecret())).toBeNull()
})

test('[F21] a changed PIN opens the same rows, the old one opens nothing', async () => {
  const secret = await newPhoneSecret()
  const { lock, key } = await newLock('730514', secret)
  const sealed = await sealJson(key, 'rows', [1])
  expect(await changePin(lock, '111222', '204918', secret)).toBeNull()
  const changed = await changePin(lock, '730514', '204918', secret)
  const opened = changed && (await openLock(changed, '204918', secret))
  expect(opened && (await openJson(opened, 'rows', sealed))).toEqual([1])
  expect(changed && (await openLock(changed, '730514', secret))).toBeNull()
})

test.each(['123456', '654321', '888888', '121212', '123123', '12345', 'abcdef', '1234567'])('[F24] %s is no PIN', (pin) => {
  expect(isWeakPin(pin)).toBe(true)
})

test.each(['730514', '204918', '135790'])('[F24] %s is a PIN', (pin) => {
  expect(isWeakPin(pin)).toBe(false)
})
