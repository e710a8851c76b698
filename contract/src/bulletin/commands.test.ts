import { TypeCompiler } from '@sinclair/typebox/compiler'
import { expect, test } from 'vitest'
import { bulletinCommands } from './commands.ts'

const FOLLOW_UP = '01890000-0000-7000-8000-000000000001'

function takes(kind: string, input: unknown): boolean {
  const schema = bulletinCommands[kind]
  return schema !== undefined && TypeCompiler.Compile(schema).Check(input)
}

test('[K2] nobody can send the figures of a seal: they are counted, never typed', () => {
  const said = { day: '2020-02-12', gapNotes: { [FOLLOW_UP]: '待解除' } }
  expect(takes('bulletin/seal-bulletin', said)).toBe(true)
  expect(takes('bulletin/seal-bulletin', { ...said, figures: [] })).toBe(false)
  expect(takes('bulletin/seal-bulletin', { ...said, gapNotes: { someone: '待解除' } })).toBe(false)
  expect(takes('bulletin/issue-correction', { bulletin: FOLLOW_UP, reason: '' })).toBe(false)
})

test('[K2] a daily report carries counts under names, nothing else', () => {
  const report = { day: '2020-02-12', zero: false, seen: { 'house-visits': 3 }, note: '' }
  expect(takes('bulletin/submit-daily-report', report)).toBe(true)
  expect(takes('bulletin/submit-daily-report', { ...report, seen: { 'house-visits': -1 } })).toBe(false)
  expect(takes('bulletin/submit-daily-report', { ...report, seen: { 'a b': 1 } })).toBe(false)
})
