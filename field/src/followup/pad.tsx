import type { JSX } from 'preact'
import { useSay } from '../kit/language.ts'
import { typeKey, type PadKey } from './typed-reading.ts'
import { followupScreenWords } from './words.ts'

const USUAL = ['36.1', '36.2', '36.3', '36.4', '36.5', '36.6', '36.7', '36.8'] as const
const KEYS: readonly (PadKey | null)[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', null, '0', 'BACK']

/** Usual readings at one tap, any other by keys; the decimal point comes by itself. */
export function Pad({ typed, onType }: { readonly typed: string; readonly onType: (typed: string) => void }): JSX.Element {
  const words = useSay(followupScreenWords)
  return (
    <>
      <div class="quick" role="group" aria-label={words('usual-values')}>
        {USUAL.map((value) => (
          <button key={value} type="button" aria-pressed={typed === value} onClick={() => onType(value)}>
            {value}
          </button>
        ))}
      </div>
      <div class="pad" role="group" aria-label={words('keypad')}>
        {KEYS.map((key, at) =>
          key === null ? (
            <span key={at} />
          ) : (
            <button key={at} type="button" {...(key === 'BACK' ? { 'aria-label': words('delete') } : {})} onClick={() => onType(typeKey(typed, key))}>
              {key === 'BACK' ? '⌫' : key}
            </button>
          ),
        )}
      </div>
    </>
  )
}
