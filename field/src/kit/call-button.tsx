import type { JSX } from 'preact'
import { useSay } from './language.ts'
import { kitWords } from './words.ts'

/** One tap to call. The number stands beside it, to be read out or dialled from another phone. */
export function CallButton({ phone, name }: { readonly phone: string; readonly name: string }): JSX.Element {
  const words = useSay(kitWords)
  return (
    <a class="act call" href={`tel:${phone}`} aria-label={words('call-who', { name, phone })}>
      <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round">
        <path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z" />
      </svg>
      {words('call')}
    </a>
  )
}
