import { COMMANDS } from '@lianfang/contract/commands.ts'

/** Fills in what a person types, each field with a word of its own, and remembers which word stands where. */
export interface Canaries {
  /** An input with every free text that `given` leaves out filled in. */
  readonly input: (kind: string, given: object) => object
  /** Remembers a word that was made elsewhere, because the field wants a form (a phone, a birthday). */
  readonly plant: (kind: string, field: string, word: string) => string
  /** `followup/ask-need what`: the fields that were filled in whose words stand in this text. */
  readonly foundIn: (text: string) => readonly string[]
  /** All fields that were filled in. */
  readonly filled: () => ReadonlySet<string>
}

interface Schema {
  readonly type?: string
  readonly maxLength?: number
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** The free texts of a command's input by their path: `what`, `members[].evidence`. */
export function freeTexts(kind: string): readonly string[] {
  return [...new Set(textsIn(COMMANDS[kind] as Schema | undefined, ''))]
}

function textsIn(schema: Schema | undefined, path: string): readonly string[] {
  if (!schema) return []
  const below = (name: string): string => (path ? `${path}.${name}` : name)
  if (schema.anyOf) return schema.anyOf.flatMap((one) => textsIn(one, path))
  if (schema.type === 'array') return textsIn(schema.items, `${path}[]`)
  if (schema.type === 'object')
    return [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => textsIn(one, below(name))),
      ...Object.values(schema.patternProperties ?? {}).flatMap((one) => textsIn(one, `${path}[]`)),
    ]
  return schema.type === 'string' && schema.maxLength !== undefined ? [path] : []
}

export function canaries(): Canaries {
  const words = new Map<string, string>()
  const plant = (kind: string, field: string, word: string): string => {
    words.set(word, `${kind} ${field}`)
    return word
  }
  // Three characters nobody writes together: short enough for every field, and a name.
  const newWord = (): string => String.fromCharCode(0x5000 + words.size, 0x6800 + words.size, 0x7800 + words.size)
  const fill = (kind: string, from: Schema | undefined, path: string, given: unknown): unknown => {
    const schema = from?.anyOf?.find((one) => one.type !== 'null') ?? from
    if (!schema) return given
    if (given === undefined) return schema.type === 'string' && schema.maxLength !== undefined ? plant(kind, path, newWord()) : given
    if (Array.isArray(given)) return given.map((one) => fill(kind, schema.items, `${path}[]`, one))
    if (given === null || typeof given !== 'object' || !schema.properties) return given
    const fields = Object.entries(schema.properties).map(([name, one]) => [
      name,
      fill(kind, one, path ? `${path}.${name}` : name, (given as Readonly<Record<string, unknown>>)[name]),
    ])
    return { ...given, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)) }
  }
  return {
    plant,
    input: (kind, given) => fill(kind, COMMANDS[kind] as Schema | undefined, '', given) as object,
    foundIn: (text) => [...words].flatMap(([made, place]) => (text.includes(made) ? [place] : [])),
    filled: () => new Set(words.values()),
  }
}
