import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { LanguageContext } from '../kit/language.ts'
import { goInstead, routeOf, useRoute } from '../kit/route.ts'
import { Toasts } from '../kit/toast.tsx'
import { PhoneContext } from '../kit/work.ts'
import { AppContext, type App } from './app-context.ts'
import { ChoosePinDoor, LockDoor, SignInDoor } from './doors.tsx'
import { FeedbackDoor } from './feedback.tsx'
import { lockWhenIdle } from './idle-lock.ts'
import { keepInStep } from './keep-in-step.ts'
import { fetchScreens } from './lazy-screen.tsx'
import type { Phone, PhoneState } from './phone.ts'
import { keepPreferences, type Preferences } from './preferences.ts'
import { screenOf } from './routes.tsx'
import { takeNewVersion, useNewVersion } from './service-worker.ts'
import { TodayScreen } from './today.tsx'

/** A locked phone still tries to send what it holds, a revoked one to hand it over. */
const LOCKED_SEND_MS = 60_000

interface FieldAppProps {
  readonly phone: Phone
  readonly preferences: Preferences
}

/** The whole app: the door the phone stands at, or the screen of the route behind it. */
export function FieldApp({ phone, preferences: initial }: FieldAppProps): JSX.Element {
  const [preferences, setPreferences] = useState(initial)
  const [state, setState] = useState(() => phone.state())
  useEffect(() => phone.subscribe(() => setState(phone.state())), [phone])
  useEffect(() => void fetchScreens(), [])
  const app = useMemo<App>(() => {
    const prefer = (next: Preferences): void => {
      keepPreferences(next)
      setPreferences(next)
    }
    return { phone, preferences, prefer }
  }, [phone, preferences])
  return (
    <AppContext.Provider value={app}>
      <LanguageContext.Provider value={preferences.language}>
        <Door state={state} phone={phone} />
        <Toasts />
      </LanguageContext.Provider>
    </AppContext.Provider>
  )
}

function Door({ state, phone }: { readonly state: PhoneState; readonly phone: Phone }): JSX.Element | null {
  const route = useRoute()
  useEffect(() => {
    if (state.kind !== 'LOCKED' && state.kind !== 'SIGN_IN') return undefined
    const send = (): void => void phone.sendLocked()
    const timer = setInterval(send, LOCKED_SEND_MS)
    addEventListener('online', send)
    send()
    return () => {
      clearInterval(timer)
      removeEventListener('online', send)
    }
  }, [state.kind, phone])
  const hasNewVersion = useNewVersion()
  const isAtDoor = state.kind === 'LOCKED' || state.kind === 'SIGN_IN'
  useEffect(() => {
    if (hasNewVersion && isAtDoor) takeNewVersion()
  }, [hasNewVersion, isAtDoor])
  if (state.kind === 'STARTING') return null
  if (route.name === 'feedback' && state.kind !== 'OPEN') return <FeedbackDoor route={route} />
  switch (state.kind) {
    case 'SIGN_IN':
      return <SignInDoor why={state.why} unsent={state.unsent} />
    case 'CHOOSE_PIN':
      return <ChoosePinDoor />
    case 'LOCKED':
      return <LockDoor login={state.login} />
    case 'OPEN':
      return <Inside state={state} phone={phone} />
  }
}

function Inside({ state, phone }: { readonly state: Extract<PhoneState, { kind: 'OPEN' }>; readonly phone: Phone }): JSX.Element {
  const route = useRoute()
  const { device } = state.phone
  useEffect(() => keepInStep(device), [device])
  useEffect(() => lockWhenIdle(() => void phone.lock()), [phone])
  // The door has a feedback page of its own: who is locked out of this one must see why.
  useEffect(
    () => () => {
      if (routeOf(location.hash).name === 'feedback') goInstead('#/')
    },
    [],
  )
  const Shown = screenOf(route)
  return (
    <PhoneContext.Provider value={state.phone}>
      {Shown ? <Shown key={`${route.name}/${route.id}`} route={route} /> : <TodayScreen expired={state.expired} />}
    </PhoneContext.Provider>
  )
}
