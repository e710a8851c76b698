import { Kind, Type, TypeRegistry, type Static, type TObject, type TProperties } from '@sinclair/typebox'

/** A device-made UUIDv7, lower case. */
export const uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' })
/** A unit's code: digits, with own suffixes below the village. */
export const unitId = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$' })
export const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$' })

/** Free text of a person: trimmed by the reader, no control characters but line breaks, at most `max` characters. */
export function text(max: number, min = 0) {
  return Type.String({ minLength: min, maxLength: max, pattern: '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$' })
}

export function nullable<S extends Parameters<typeof Type.Union>[0][number]>(schema: S) {
  return Type.Union([schema, Type.Null()])
}

/** The compiler of schemas knows only its own kinds; this one stays a plain `enum` in OpenAPI. */
const ONE_OF = 'OneOf'
TypeRegistry.Set<{ readonly enum: readonly unknown[] }>(ONE_OF, (schema, value) => schema.enum.includes(value))

export function oneOf<const V extends readonly string[]>(values: V) {
  return Type.Unsafe<V[number]>({ [Kind]: ONE_OF, type: 'string', enum: [...values] })
}

/** The same shape with every list and field read-only: the domain freezes what a schema's type leaves open. */
type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/**
 * The schema of a command's input, checked by the compiler against the domain's own type in both directions:
 * `input<RecordTemperature>()(Type.Object({ … }))`. Unknown fields are refused.
 */
export function input<I>() {
  return <P extends TProperties>(
    schema: TObject<P> &
      (Frozen<Static<TObject<P>>> extends Frozen<I>
        ? Frozen<I> extends Frozen<Static<TObject<P>>>
          ? unknown
          : 'schema lacks a value the domain allows'
        : 'schema allows a value the domain does not'),
  ): TObject<P> => ({
    ...schema,
    additionalProperties: false,
  })
}

/** The schemas of a noun's commands by kind. */
export type CommandSchemas = Readonly<Record<string, TObject>>
