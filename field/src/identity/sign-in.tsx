import type { Session } from '@lianfang/contract/identity/answers.ts'
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import type { Failure } from '../sync/wire.ts'
import { askSignIn } from './ask-session.ts'
import { identityWords } from './words.ts'

interface SignInProps {
  /** Fixed when a session is renewed: only its owner may. */
  readonly login?: string
  /** What has to be settled with the server before anybody signs in. */
  readonly before?: () => Promise<void>
  readonly onSignedIn: (session: Session) => Promise<void>
  readonly children?: ComponentChildren
}

const SHOWN = { type: 'text' } as const
const COVERED = { type: 'password' } as const

/** Name and password, with the township where a name is used in several. */
export function SignInForm({ login: fixed, before, onSignedIn, children }: SignInProps): JSX.Element {
  const language = useLanguage()
  const words = useSay(identityWords)
  const [login, setLogin] = useState(fixed ?? '')
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const [townships, setTownships] = useState<readonly string[]>([])
  const [township, setTownship] = useState('')
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)

  const refused = (failure: Failure): void => {
    if (failure.kind === 'PROBLEM') {
      const named = failure.details['townships']
      if (failure.code === 'which-township' && Array.isArray(named)) setTownships(named.map(String))
      return setTrouble(failure.sentence)
    }
    if (failure.kind === 'BUSY') return setTrouble(failure.sentence ?? words('fault'))
    setTrouble(words(failure.kind === 'UNREACHABLE' ? 'unreachable' : 'fault'))
  }
  const submit = async (): Promise<void> => {
    setBusy(true)
    setTrouble('')
    await before?.()
    const reply = await askSignIn(fetch, { login: login.trim(), password, ...(township ? { township } : {}) }, language)
    if (reply.kind === 'REPLY') await onSignedIn(reply.body)
    else refused(reply)
    setBusy(false)
  }
  return (
    <form
      class="choices"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      {fixed === undefined ? (
        <div class="field">
          <label for="login">{words('login')}</label>
          <input
            id="login"
            autocomplete="username"
            autocapitalize="off"
            spellcheck={false}
            value={login}
            onInput={(event) => setLogin(event.currentTarget.value)}
          />
        </div>
      ) : null}
      <div class="field">
        <label for="password">{words('password')}</label>
        <input
          id="password"
          {...(isShown ? SHOWN : COVERED)}
          autocomplete="current-password"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <label class="choice">
        <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
        <span>{words('show-password')}</span>
      </label>
      {townships.length > 0 ? (
        <div class="field">
          <label for="township">{words('township')}</label>
          <select id="township" value={township} onChange={(event) => setTownship(event.currentTarget.value)}>
            <option value="" />
            {townships.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {trouble ? (
        <Notice tone="bad" role="alert">
          {trouble}
        </Notice>
      ) : null}
      <button type="submit" class="act main wide" disabled={isBusy || login.trim() === '' || password === ''}>
        {words(isBusy ? 'signing-in' : 'sign-in')}
      </button>
    </form>
  )
}
