import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { PIN_DIGITS } from '../vault/weak-pin.ts'
import { PinPad } from './pin-pad.tsx'
import { identityWords } from './words.ts'

interface UnlockProps {
  readonly login: string
  /** Tries left after a wrong PIN; null when the phone opened or was wiped and something else is drawn. */
  readonly onPin: (pin: string) => Promise<number | null>
  readonly onGiveUp: () => Promise<void>
}

/** The PIN, and the way out for who forgot it. */
export function Unlock({ login, onPin, onGiveUp }: UnlockProps): JSX.Element {
  const words = useSay(identityWords)
  const [typed, setTyped] = useState('')
  const [left, setLeft] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isLeaving, setLeaving] = useState(false)

  const attempt = async (pin: string): Promise<void> => {
    setBusy(true)
    setLeft(await onPin(pin))
    setTyped('')
    setBusy(false)
  }
  const type = (next: string): void => {
    setTyped(next)
    if (next.length === PIN_DIGITS) void attempt(next)
  }
  return (
    <>
      <h2>{isBusy ? words('pin-wait') : words('unlock-for', { login })}</h2>
      {left === null ? null : (
        <Notice tone="bad" role="alert">
          {words('wrong-pin', { n: left })}
        </Notice>
      )}
      <PinPad typed={typed} onType={type} disabled={isBusy} />
      {isLeaving ? (
        <Notice tone="warn">
          <p>{words('forgot-says')}</p>
          <button type="button" class="act bad wide" onClick={() => void onGiveUp()}>
            {words('forgot-go')}
          </button>
          <button type="button" class="act wide" onClick={() => setLeaving(false)}>
            {words('stay-or-go')}
          </button>
        </Notice>
      ) : (
        <button type="button" class="act wide" onClick={() => setLeaving(true)}>
          {words('forgot-pin')}
        </button>
      )}
    </>
  )
}
