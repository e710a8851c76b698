import { Type } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import { input, oneOf, nullable, text } from './command-schema.ts'

interface Knock {
  readonly result: 'MET' | 'AWAY'
  readonly note: string
  readonly seen: string | null
}

test('[K2] a command’s schema refuses fields nobody declared', () => {
  const schema = input<Knock>()(Type.Object({ result: oneOf(['MET', 'AWAY']), note: text(200), seen: nullable(text(5)) }))
  expect(schema.additionalProperties).toBe(false)
  // @ts-expect-error a result the domain does not know must not compile
  input<Knock>()(Type.Object({ result: oneOf(['MET', 'AWAY', 'GONE']), note: text(200), seen: nullable(text(5)) }))
})
