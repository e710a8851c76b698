import { useEffect, useState } from 'preact/hooks'

let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()
/** An app that is never closed still asks for its newer self. */
const LOOK_AGAIN_MS = 3_600_000

/** Keeps the shell on the phone. A new version waits until it is asked for, or until nobody is at work: it is taken at the door. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL }).then(
    (registration) => {
      const look = (): void => {
        if (!registration.waiting || !registration.active) return
        waiting = registration.waiting
        for (const listener of listeners) listener()
      }
      look()
      setInterval(() => void registration.update().catch(() => undefined), LOOK_AGAIN_MS)
      registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    },
    () => undefined,
  )
  // The first worker takes the page over without a word; any later one is a newer shell, and the page starts anew with it.
  let isControlled = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) location.reload()
    isControlled = true
  })
}

export function takeNewVersion(): void {
  waiting?.postMessage({ type: 'SKIP_WAITING' })
}

/** True once a new version has been fetched and waits. */
export function useNewVersion(): boolean {
  const [isThere, setThere] = useState(waiting !== null)
  useEffect(() => {
    const listener = (): void => setThere(true)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
  return isThere
}
