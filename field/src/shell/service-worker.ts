import { useEffect, useState } from 'preact/hooks'

let waiting: ServiceWorker | null = null
let tell: () => void = () => undefined

/** Keeps the shell on the phone. A new version waits until it is asked for, or until nobody is at work (`takeNewVersion`). */
export function keepShell(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL }).then(
    (registration) => {
      const look = (): void => {
        if (!registration.waiting || !navigator.serviceWorker.controller) return
        waiting = registration.waiting
        tell()
      }
      look()
      registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    },
    () => undefined,
  )
  let isReloading = false
  const hadController = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isReloading || !hadController) return
    isReloading = true
    location.reload()
  })
}

export function takeNewVersion(): void {
  waiting?.postMessage({ type: 'SKIP_WAITING' })
}

/** True once a new version has been fetched and waits. */
export function useNewVersion(): boolean {
  const [isThere, setThere] = useState(waiting !== null)
  useEffect(() => {
    tell = () => setThere(true)
    return () => {
      tell = () => undefined
    }
  }, [])
  return isThere
}
