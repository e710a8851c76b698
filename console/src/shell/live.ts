import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Several commands in a row become one refresh. */
const CALM_MS = 400

/**
 * Listens to what changes in the township (server-sent events) and asks the shown queries of the changed tables again.
 * Answers whether the line stands. After a break everything shown is asked again, for nobody knows what was missed.
 */
export function useLive(): boolean {
  const queries = useQueryClient()
  const [standing, setStanding] = useState(true)
  useEffect(() => {
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let broken = false
    const events = new EventSource('/api/events')
    events.addEventListener('version', (event) => {
      for (const table of tablesOf(String(event.data))) changed.add(table)
      timer ??= setTimeout(() => {
        timer = undefined
        refresh(queries, new Set(changed))
        changed.clear()
      }, CALM_MS)
    })
    events.addEventListener('open', () => {
      setStanding(true)
      if (broken) void queries.invalidateQueries()
      broken = false
    })
    events.addEventListener('error', () => {
      broken = true
      setStanding(false)
    })
    return () => {
      clearTimeout(timer)
      events.close()
    }
  }, [queries])
  return standing
}

/** The tables named by an event; an event we cannot read changes nothing. */
export function tablesOf(data: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value !== 'object' || value === null || !('tables' in value) || !Array.isArray(value.tables)) return []
    return value.tables.filter((table): table is string => typeof table === 'string')
  } catch {
    return []
  }
}

function refresh(queries: QueryClient, changed: ReadonlySet<string>): void {
  void queries.invalidateQueries({
    predicate: (query) => {
      const tables = query.meta?.['tables']
      return Array.isArray(tables) && tables.some((table) => changed.has(String(table)))
    },
  })
}
