import type { Device } from '../sync/device.ts'

/** Between two exchanges when all is well, and the longest wait when it is not. */
const STEADY_MS = 60_000
const FIRST_RETRY_MS = 10_000
const LONGEST_MS = 5 * 60_000
/** Records written in one go travel together. */
const SOON_MS = 400

/**
 * Keeps a phone in step with the township: at the start, when the screen comes back, when the network says so, after each record and
 * by the clock. What the browser believes about the network decides nothing: a try is cheap, a belief is often wrong.
 */
export function keepInStep(device: Device): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_RETRY_MS
  let known = device.entries().length

  const later = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void now(), ms)
  }
  const now = async (): Promise<void> => {
    const end = await device.sync()
    if (end.kind === 'CAUGHT_UP') {
      wait = FIRST_RETRY_MS
      return later(STEADY_MS)
    }
    later(end.kind === 'BUSY' ? end.retryAfterMs : wait)
    wait = Math.min(LONGEST_MS, wait * 2)
  }
  const onScreen = (): void => {
    if (document.visibilityState === 'visible') later(0)
  }
  const onNetwork = (): void => {
    wait = FIRST_RETRY_MS
    later(0)
  }
  const stop = device.subscribe(() => {
    const count = device.entries().length
    if (count > known) later(SOON_MS)
    known = count
  })
  document.addEventListener('visibilitychange', onScreen)
  addEventListener('online', onNetwork)
  later(0)
  return () => {
    clearTimeout(timer)
    stop()
    document.removeEventListener('visibilitychange', onScreen)
    removeEventListener('online', onNetwork)
  }
}
