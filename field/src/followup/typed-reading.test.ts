import { expect, test } from 'vitest'
import { readingOf, typeKey, type PadKey } from './typed-reading.ts'

function typed(keys: string): string {
  return [...keys].reduce((text, key) => typeKey(text, key === '<' ? 'BACK' : (key as PadKey)), '')
}

test('[F33] three keys make a reading; the point comes by itself', () => {
  expect(typed('365')).toBe('36.5')
  expect(readingOf(typed('382'))).toBe(38.2)
})

test('[F33] a key that begins no temperature changes nothing, and a reading that is not whole is none', () => {
  expect(typed('1')).toBe('')
  expect(typed('3659')).toBe('36.5')
  expect(readingOf(typed('36'))).toBeNull()
  expect(readingOf('')).toBeNull()
})

test('[F33] a slip stands there as it was typed, to be asked again, and is never half swallowed', () => {
  expect(typed('635')).toBe('63.5')
  expect(readingOf(typed('285'))).toBe(28.5)
})

test('[F33] deleting takes the point with its digit', () => {
  expect(typed('365<')).toBe('36.')
  expect(typed('365<<')).toBe('3')
  expect(typed('36<<<')).toBe('')
})
