import type { JSX } from 'preact'
import { useSay } from './language.ts'
import { kitWords } from './words.ts'

/** One tap to call. */
export function CallButton({ phone, name }: { readonly phone: string; readonly name: string }): JSX.Element {
  const words = useSay(kitWords)
  return (
    <a class="act" href={`tel:${phone}`}>
      {words('call', { phone })}
      <span class="hidden">{name}</span>
    </a>
  )
}
