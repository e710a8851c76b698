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

/** How many screens deep the app stands above the one it was opened on: a phone's own back button must not leave the app first. */
let depth = 0

export function go(link: string): void {
  depth++
  location.hash = link
}

/** Replaces the screen: what was done on it shall not be done again by going back. */
export function goInstead(link: string): void {
  history.replaceState(null, '', link)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

export function goBack(): void {
  if (depth > 0) {
    depth--
    history.back()
  } else goInstead('#/')
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const read = (): void => {
      setRoute(routeOf(location.hash))
      scrollTo(0, 0)
    }
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return route
}
