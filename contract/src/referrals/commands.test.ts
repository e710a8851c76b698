import { TypeCompiler } from '@sinclair/typebox/compiler'
import { expect, test } from 'vitest'
import { referralCommands } from './commands.ts'

const NAME = '01890000-0000-7000-8000-000000000001'

function takes(kind: string, input: unknown): boolean {
  const schema = referralCommands[kind]
  return schema !== undefined && TypeCompiler.Compile(schema).Check(input)
}

test('[K2] a result is one of the codes, and nothing else can be said of a name', () => {
  expect(takes('referrals/close-referral', { referral: NAME, result: 'LEFT', note: '去向深圳' })).toBe(true)
  expect(takes('referrals/close-referral', { referral: NAME, result: 'GONE', note: '' })).toBe(false)
  expect(takes('referrals/close-referral', { referral: NAME, result: 'LEFT', note: '', closedBy: NAME })).toBe(false)
  expect(takes('referrals/reopen-referral', { referral: NAME, reason: '' })).toBe(false)
})

test('[R6] nobody can send the rows of a list: two people agree to what the server has read', () => {
  expect(Object.keys(referralCommands)).not.toContain('referrals/accept-batch')
})
