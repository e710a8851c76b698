import { useCallback, useState } from 'react'
import { useSession } from './session.tsx'

/**
 * Something a person likes on this computer (columns, saved filters): kept in the browser under the worker's id, apart from
 * everybody else's. Nothing that names a resident may be kept here.
 */
export function useKept<T>(key: string, initial: T, isT: (value: unknown) => value is T): readonly [T, (value: T) => void] {
  const place = `lianfang.console.${useSession().worker.id}.${key}`
  const [value, setValue] = useState<T>(() => read(place, initial, isT))
  const keep = useCallback(
    (next: T) => {
      setValue(next)
      localStorage.setItem(place, JSON.stringify(next))
    },
    [place],
  )
  return [value, keep]
}

function read<T>(place: string, initial: T, isT: (value: unknown) => value is T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return isT(value) ? value : initial
  } catch {
    return initial
  }
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
