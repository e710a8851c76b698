import type { Session } from '@lianfang/contract/identity/answers.ts'
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { ChoosePin } from '../identity/choose-pin.tsx'
import { SignInForm } from '../identity/sign-in.tsx'
import { Unlock } from '../identity/unlock.tsx'
import { identityWords } from '../identity/words.ts'
import { useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { goInstead } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { UrgentCall } from '../followup/needs/urgent-call.tsx'
import { useWork } from '../kit/work.ts'
import { AppContext } from './app-context.ts'
import type { Emptied } from './phone.ts'
import { shellWords } from './words.ts'

/** Before anybody is known: language and large type are at hand here too. */
export function SignInDoor({ why, unsent }: { readonly why: Emptied; readonly unsent: number }): JSX.Element {
  const { phone } = useContext(AppContext)
  const words = useSay(identityWords)
  return (
    <Screen title={words('sign-in-title')}>
      <h2 class="subject">{words('welcome')}</h2>
      {why === null ? null : <Notice tone="bad">{words(why === 'WIPED' ? 'wiped' : 'revoked')}</Notice>}
      {unsent > 0 ? <Notice>{words('kept-unsent', { n: unsent })}</Notice> : null}
      <SignInForm before={() => phone.giveSessionBack()} onSignedIn={(session) => phone.signedIn(session)} />
      <Ways />
    </Screen>
  )
}

export function ChoosePinDoor(): JSX.Element {
  const { phone } = useContext(AppContext)
  const words = useSay(identityWords)
  const choose = async (pin: string): Promise<void> => {
    // Whoever held the phone before may have left it on a screen of their own.
    goInstead('#/')
    await phone.choosePin(pin)
  }
  return (
    <Screen title={words('pin-title')}>
      <ChoosePin onChosen={choose} />
    </Screen>
  )
}

export function LockDoor({ login }: { readonly login: string }): JSX.Element {
  const { phone } = useContext(AppContext)
  const words = useSay(identityWords)
  return (
    <Screen title={words('unlock-title')}>
      <Unlock login={login} onPin={(pin) => phone.tryPin(pin)} onGiveUp={() => phone.leave()} />
      {/* Urgent care waits for no lock. */}
      <UrgentCall />
      <Ways />
    </Screen>
  )
}

/** `#/sign-in-again`: the session has ended; rows, records and PIN stay. */
export function SignInAgainScreen(): JSX.Element {
  const { phone } = useContext(AppContext)
  const work = useWork()
  const words = useSay(identityWords)
  const { login } = work.session.worker
  const signedIn = async (session: Session): Promise<void> => {
    await phone.signedIn(session)
    goInstead('#/')
  }
  return (
    <Screen title={words('sign-in-title')} back>
      <SignInForm login={login} onSignedIn={signedIn}>
        <Notice>{words('again', { login })}</Notice>
      </SignInForm>
    </Screen>
  )
}

/** Large type and the other language, before signing in. */
function Ways(): JSX.Element {
  const { preferences, prefer } = useContext(AppContext)
  const words = useSay(shellWords)
  const isElder = preferences.size !== 'standard'
  return (
    <div class="row">
      <button type="button" class="act grow" aria-pressed={isElder} onClick={() => prefer({ ...preferences, size: isElder ? 'standard' : 'elder' })}>
        {words(isElder ? 'size-standard' : 'elder')}
      </button>
      <button type="button" class="act grow" onClick={() => prefer({ ...preferences, language: preferences.language === 'zh' ? 'en' : 'zh' })}>
        {preferences.language === 'zh' ? 'English' : '中文'}
      </button>
    </div>
  )
}
