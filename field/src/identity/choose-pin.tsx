import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { isWeakPin, PIN_DIGITS } from '../vault/weak-pin.ts'
import { PinPad } from './pin-pad.tsx'
import { identityWords } from './words.ts'

/** Asks for a new PIN twice. `onChosen` may take a while: the lock is slow on purpose. */
export function ChoosePin({ onChosen }: { readonly onChosen: (pin: string) => Promise<void> }): JSX.Element {
  const words = useSay(identityWords)
  const [first, setFirst] = useState('')
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<'pin-weak' | 'pin-differs' | null>(null)
  const [isBusy, setBusy] = useState(false)

  const type = (next: string): void => {
    setTyped(next)
    if (next.length < PIN_DIGITS) return
    if (first === '' && isWeakPin(next)) return begin('pin-weak')
    if (first === '') {
      setFirst(next)
      setTyped('')
      return setTrouble(null)
    }
    if (first !== next) return begin('pin-differs')
    setBusy(true)
    void onChosen(next).finally(() => setBusy(false))
  }
  const begin = (why: 'pin-weak' | 'pin-differs'): void => {
    setFirst('')
    setTyped('')
    setTrouble(why)
  }
  return (
    <>
      <p class="soft">{words('pin-says')}</p>
      {trouble ? (
        <Notice tone="bad" role="alert">
          {words(trouble)}
        </Notice>
      ) : null}
      <h2>{isBusy ? words('pin-wait') : words(first === '' ? 'pin-first' : 'pin-second')}</h2>
      <PinPad typed={typed} onType={type} disabled={isBusy} />
    </>
  )
}
