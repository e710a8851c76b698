import { useEffect, useState } from 'preact/hooks'

/** Where the app is: `#/temperature/018f…?slot=2020-02-13.AM`. */
export interface Route {
  readonly name: string
  readonly id: string
  readonly query: URLSearchParams
}

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?')
  const [name = '', id = ''] = path.split('/')
  return { name, id: decodeURIComponent(id), query: new URLSearchParams(query) }
}

/** The link of a screen. */
export function linkTo(name: string, id = '', query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#/${name}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`
}

/** The screens the reader came by, the present one last: a way back that never leaves the app. */
let trail: readonly string[] = []

/** Replaces the screen: what was done on it shall not be done again by going back. */
export function goInstead(link: string): void {
  history.replaceState(null, '', link)
  trail = trail.slice(0, -1)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

export function goBack(): void {
  if (trail.length > 1) history.back()
  else goInstead('#/')
}

/** The way after the screen has become `hash`: one step shorter when it is the one before. */
export function trailAfter(before: readonly string[], hash: string): readonly string[] {
  if (before[before.length - 1] === hash) return before
  return before[before.length - 2] === hash ? before.slice(0, -1) : [...before, hash]
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const read = (): void => {
      trail = trailAfter(trail, location.hash)
      setRoute(routeOf(location.hash))
      scrollTo(0, 0)
    }
    trail = trailAfter(trail, location.hash)
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return route
}
