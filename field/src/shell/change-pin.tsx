import type { JSX } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { ChoosePin } from '../identity/choose-pin.tsx'
import { PinPad } from '../identity/pin-pad.tsx'
import { identityWords } from '../identity/words.ts'
import { useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { goBack } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { say } from '../kit/toast.tsx'
import { PIN_DIGITS } from '../vault/weak-pin.ts'
import { AppContext } from './app-context.ts'

/** `#/change-pin`: the old one, then a new one twice. */
export function ChangePinScreen(): JSX.Element {
  const { phone } = useContext(AppContext)
  const words = useSay(identityWords)
  const [typed, setTyped] = useState('')
  const [old, setOld] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)

  const type = (next: string): void => {
    setTyped(next)
    if (next.length === PIN_DIGITS) setOld(next)
  }
  const choose = async (fresh: string): Promise<void> => {
    if (old !== null && (await phone.changePin(old, fresh))) {
      say(words('pin-changed'))
      return goBack()
    }
    setWrong(true)
    setOld(null)
    setTyped('')
  }
  return (
    <Screen title={words('change-pin')} back>
      {isWrong ? (
        <Notice tone="bad" role="alert">
          {words('old-pin-wrong')}
        </Notice>
      ) : null}
      {old === null ? (
        <>
          <h2>{words('old-pin')}</h2>
          <PinPad typed={typed} onType={type} disabled={phone.state().kind !== 'OPEN'} />
        </>
      ) : (
        <ChoosePin onChosen={choose} />
      )}
    </Screen>
  )
}
