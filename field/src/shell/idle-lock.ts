/** A phone that lies about for so long asks for the PIN again. Long enough for a call from the screen it shows. */
export const IDLE_MS = 5 * 60_000

/** Calls `lock` once nobody has touched the screen for `IDLE_MS`, awake or asleep. Returns how to stop. */
export function lockWhenIdle(lock: () => void): () => void {
  let touchedAt = Date.now()
  const touch = (): void => {
    touchedAt = Date.now()
  }
  const look = (): void => {
    if (Date.now() - touchedAt >= IDLE_MS) lock()
  }
  const timer = setInterval(look, 10_000)
  const events = ['pointerdown', 'keydown', 'scroll'] as const
  for (const event of events) addEventListener(event, touch, { passive: true })
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    for (const event of events) removeEventListener(event, touch)
    document.removeEventListener('visibilitychange', look)
  }
}
