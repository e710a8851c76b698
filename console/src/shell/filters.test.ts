import { expect, test } from 'vitest'
import { isSavedFilters, keepable } from './filters.ts'

test('[C3] a saved filter keeps neither the search text nor an open drawer nor a token', () => {
  expect(keepable('status=OPEN&search=%E7%8E%8B%E9%B9%8F&unit=430502201200&open=person:1&token=x')).toBe('status=OPEN&unit=430502201200')
  expect(keepable('search=13900000000')).toBe('')
})

test('[C3] what the browser kept is believed only when it looks like saved filters', () => {
  expect(isSavedFilters([{ name: '高家村未核实', query: 'status=OPEN' }])).toBe(true)
  expect(isSavedFilters([{ name: 1 }])).toBe(false)
  expect(isSavedFilters({})).toBe(false)
})
