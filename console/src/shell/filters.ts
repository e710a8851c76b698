import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

export type Filters<N extends string> = Readonly<Record<N, string>>

export interface FilterHold<N extends string> {
  readonly values: Filters<N>
  readonly set: (change: Partial<Filters<N>>) => void
  readonly clear: () => void
  readonly any: boolean
}

/** A screen's filters live in its address, so that every number can link to its rows and Back brings the last view again. */
export function useFilters<const N extends string>(names: readonly N[]): FilterHold<N> {
  const [params, setParams] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<N, string>
  const set = useCallback(
    (change: Partial<Filters<N>>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries<string | undefined>(change)) {
            if (value === undefined || value === '') after.delete(name)
            else after.set(name, value)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  const clear = useCallback(() => {
    const nothing: Partial<Record<N, string>> = {}
    for (const name of names) nothing[name] = ''
    set(nothing)
  }, [names, set])
  return { values, set, clear, any: names.some((name) => values[name] !== '') }
}

/** A filter kept under a name: an address's query without what may name a person. */
export interface SavedFilter {
  readonly name: string
  readonly query: string
}

/** What of an address may be kept: filters, never the search text nor an open drawer. */
export function keepable(query: string): string {
  const params = new URLSearchParams(query)
  for (const name of ['search', 'open', 'token']) params.delete(name)
  params.sort()
  return params.toString()
}

export function isSavedFilters(value: unknown): value is readonly SavedFilter[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item: unknown) =>
        typeof item === 'object' && item !== null && 'name' in item && 'query' in item && typeof item.name === 'string' && typeof item.query === 'string',
    )
  )
}
