import { checkPack } from '@lianfang/domain/protocols/check-pack.ts'
import { FAULTS } from '@lianfang/domain/protocols/pack-fault.ts'
import { PACKS } from '@lianfang/domain/protocols/shipped-packs.ts'
import { covidV9 } from '@lianfang/domain/protocols/packs/covid-v9.ts'
import { Value } from '@sinclair/typebox/value'
import { expect, test } from 'vitest'
import { sayFault } from './fault-words.ts'
import { packSchema } from './pack-schema.ts'

test('[PR15] every pack that ships has the form of the schema, and a pack with a field too many or too few has not', () => {
  for (const pack of PACKS) expect([...Value.Errors(packSchema, pack)], pack.version).toEqual([])
  expect(Value.Check(packSchema, { ...covidV9, colour: 'RED' })).toBe(false)
  const { parent: _, ...orphan } = covidV9
  expect(Value.Check(packSchema, orphan)).toBe(false)
})

test('[PR15] the schema is plain JSON Schema: an editor elsewhere can use it', () => {
  const plain: unknown = JSON.parse(JSON.stringify(packSchema))
  expect(plain).toMatchObject({ type: 'object', additionalProperties: false, properties: { line: { type: 'string' }, rules: { type: 'array' } } })
})

test('[PR7] a fault is said with its place and what to do, in both languages', () => {
  const [fault] = checkPack({
    ...covidV9,
    rules: covidV9.rules.map((rule) => ({ ...rule, phases: rule.phases.map((one) => ({ ...one, days: 0, testDays: [] })) })),
  })
  if (!fault) throw new Error('no fault')
  expect(sayFault(fault, 'zh')).toBe('cn.covid19 v9 · CLOSE_CONTACT.1：这个阶段没有结束：天数应是 1 以上的整数。')
  expect(sayFault(fault, 'en')).toBe('cn.covid19 v9 · CLOSE_CONTACT.1: This phase has no end: its days must be a whole number from 1.')
  for (const one of FAULTS)
    for (const language of ['zh', 'en'] as const)
      expect(sayFault({ line: 'a', version: '1', fault: one, at: 'X' }, language)).not.toMatch(/[{}]|undefined|null/)
})
