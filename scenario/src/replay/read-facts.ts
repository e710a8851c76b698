/** A published fact of a seed report: what it says, word for word, and how exactly. */
export interface Fact {
  readonly id: string
  readonly seed: string
  readonly key: string
  readonly value: string | number | boolean
  readonly unit: string
  readonly kind: 'exact' | 'atleast' | 'about' | 'text' | 'derived'
  readonly quote: string
}

const KINDS: readonly string[] = ['exact', 'atleast', 'about', 'text', 'derived']

/** The facts of one seed (`004`) in a list of facts as parsed from JSON; refuses what is no such list, naming the entry. */
export function readFacts(json: unknown, seed: string): readonly Fact[] {
  if (!Array.isArray(json)) throw new Error('事实文件应是一个数组。 A file of facts is an array.')
  json.forEach((entry: unknown, i) => {
    if (!isFact(entry))
      throw new Error(
        `第 ${i + 1} 条不是事实：缺 id、seed、key、value、unit、kind 或 quote。 Entry ${i + 1} is no fact: it lacks id, seed, key, value, unit, kind or quote.`,
      )
  })
  return json.filter(isFact).filter((fact) => fact.seed.startsWith(`${seed}_`))
}

function isFact(entry: unknown): entry is Fact {
  if (typeof entry !== 'object' || entry === null) return false
  const has = (name: string, ...types: readonly string[]): boolean => name in entry && types.includes(typeof entry[name as keyof typeof entry])
  return (
    ['id', 'seed', 'key', 'unit', 'quote'].every((name) => has(name, 'string')) &&
    has('value', 'string', 'number', 'boolean') &&
    'kind' in entry &&
    KINDS.includes(String(entry.kind))
  )
}
