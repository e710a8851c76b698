import type { JSX } from 'preact'
import { useSay } from '../kit/language.ts'
import { PIN_DIGITS } from '../vault/weak-pin.ts'
import { identityWords } from './words.ts'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'BACK'] as const

/** Six dots and ten big keys. The sixth digit hands the PIN over; no further tap. */
export function PinPad({
  typed,
  onType,
  disabled,
}: {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly disabled: boolean
}): JSX.Element {
  const words = useSay(identityWords)
  const press = (key: string): void => {
    if (key === 'BACK') onType(typed.slice(0, -1))
    else if (typed.length < PIN_DIGITS) onType(typed + key)
  }
  return (
    <div class="thumb">
      <p class="dots" role="status">
        <i class="hidden">{words('pin-digits', { n: typed.length })}</i>
        {Array.from({ length: PIN_DIGITS }, (_, at) => (
          <span key={at} aria-hidden="true" class={at < typed.length ? 'full' : ''} />
        ))}
      </p>
      <div class="pad" role="group" aria-label={words('keypad')}>
        {KEYS.map((key) =>
          key === '' ? (
            <span key={key} />
          ) : (
            <button key={key} type="button" disabled={disabled} {...(key === 'BACK' ? { 'aria-label': words('delete') } : {})} onClick={() => press(key)}>
              {key === 'BACK' ? '⌫' : key}
            </button>
          ),
        )}
      </div>
    </div>
  )
}
