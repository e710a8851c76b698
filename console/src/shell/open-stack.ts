import { useCallback } from 'react'
import { useLocation, useSearchParams } from 'wouter'

/** The drawers of the console: what may be laid over any screen. The shell knows which noun draws which. */
export const DRAWERS = ['person', 'household', 'referral', 'follow-up', 'order', 'start', 'rows', 'unit', 'batch', 'reports', 'needs'] as const
export type DrawerKind = (typeof DRAWERS)[number]

/** One open drawer; `id` names the thing, or says the question whose rows are shown. */
export interface Opened {
  readonly kind: DrawerKind
  readonly id: string
}

/** Reads `person:1~household:2`, bottom first; what is not understood is left out. */
export function readStack(text: string | null): readonly Opened[] {
  if (text === null || text === '') return []
  return text.split('~').flatMap((part) => {
    const [name = '', ...rest] = part.split(':')
    const kind = DRAWERS.find((known) => known === name)
    const id = rest.join(':')
    return kind === undefined || id === '' ? [] : [{ kind, id }]
  })
}

export function writeStack(stack: readonly Opened[]): string {
  return stack.map(({ kind, id }) => `${kind}:${id}`).join('~')
}

/** Opening the same thing again brings it to the top instead of laying it twice. */
export function pushed(stack: readonly Opened[], opened: Opened): readonly Opened[] {
  return [...stack.filter((other) => other.kind !== opened.kind || other.id !== opened.id), opened]
}

/** What the content of a drawer gets. */
export interface DrawerProps {
  readonly id: string
  readonly close: () => void
}

export interface OpenStack {
  readonly stack: readonly Opened[]
  readonly open: (kind: DrawerKind, id: string) => void
  /** The address of the same screen with this drawer on top: for real links. */
  readonly hrefOf: (kind: DrawerKind, id: string) => string
  readonly closeTop: () => void
  /** Puts a drawer in the place of the one on top: what was started is shown where it was asked for. */
  readonly replaceTop: (kind: DrawerKind, id: string) => void
}

/** The drawers over the screen live in the address: a link to a drawer can be sent, and Back closes it. */
export function useOpenStack(): OpenStack {
  const [params, setParams] = useSearchParams()
  const [path] = useLocation()
  const stack = readStack(params.get('open'))
  const text = writeStack(stack)
  const withStack = useCallback(
    (next: readonly Opened[]) => {
      const changed = new URLSearchParams(params)
      if (next.length === 0) changed.delete('open')
      else changed.set('open', writeStack(next))
      return changed
    },
    [params],
  )
  const open = useCallback((kind: DrawerKind, id: string) => setParams(withStack(pushed(readStack(text), { kind, id }))), [setParams, withStack, text])
  const hrefOf = useCallback(
    (kind: DrawerKind, id: string) => `${path}?${withStack(pushed(readStack(text), { kind, id })).toString()}`,
    [path, withStack, text],
  )
  const closeTop = useCallback(() => setParams(withStack(readStack(text).slice(0, -1))), [setParams, withStack, text])
  const replaceTop = useCallback(
    (kind: DrawerKind, id: string) => setParams(withStack(pushed(readStack(text).slice(0, -1), { kind, id })), { replace: true }),
    [setParams, withStack, text],
  )
  return { stack, open, hrefOf, closeTop, replaceTop }
}
