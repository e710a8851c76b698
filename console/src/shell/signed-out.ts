/** Tells the console that the server no longer knows this sign-in. */
const SIGNED_OUT = 'lianfang:signed-out'

export function announceSignedOut(): void {
  window.dispatchEvent(new Event(SIGNED_OUT))
}

export function onSignedOut(listener: () => void): () => void {
  window.addEventListener(SIGNED_OUT, listener)
  return () => window.removeEventListener(SIGNED_OUT, listener)
}
