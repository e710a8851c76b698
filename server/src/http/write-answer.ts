import fastJson, { type Schema } from 'fast-json-stringify'

/**
 * The writer of an answer, made once from its schema: only declared fields leave. A field that may be null is declared as a union (as OpenAPI 3.1 has it), and a
 * union is told apart by validating each value of each row: half the time of a long list. Here it is written as what it is, after one look for null.
 */
export function answerWriter({ schema }: { readonly schema: unknown }): (answer: unknown) => string {
  return fastJson(withNullable(schema) as Schema)
}

function withNullable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNullable)
  if (typeof schema !== 'object' || schema === null) return schema
  const whole = nullableOf(schema)
  return whole
    ? { ...(withNullable(whole) as object), nullable: true }
    : // What a true union holds is told apart by validating it, so it stays as it was declared.
      Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, key === 'anyOf' ? value : withNullable(value)]))
}

/** What stands beside null in a union of two; undefined for any other schema. */
function nullableOf(schema: object): object | undefined {
  const options: readonly unknown[] = 'anyOf' in schema && Array.isArray(schema.anyOf) ? schema.anyOf : []
  const others = options.filter((option): option is object => typeof option === 'object' && option !== null && !isNull(option))
  const [only] = others
  return options.length === 2 && others.length === 1 && only && 'type' in only ? only : undefined
}

function isNull(schema: object): boolean {
  return 'type' in schema && schema.type === 'null'
}
