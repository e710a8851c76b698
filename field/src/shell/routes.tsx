import type { CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import type { Alert } from '@lianfang/domain/followup/tables.ts'
import type { JSX } from 'preact'
import { useCallback } from 'preact/hooks'
import { unitPath } from '../grids/unit-path.ts'
import type { Route } from '../kit/route.ts'
import { useWork } from '../kit/work.ts'
import { lazyScreen, type ScreenOf } from './lazy-screen.tsx'
import { Tabs } from './tabs.tsx'

/** The screens by name. The shell puts the nouns together here; none of them knows another. */
const SCREENS: Readonly<Record<string, ScreenOf>> = {
  find: lazyScreen(async () => {
    const { SearchScreen } = await import('../people/search.tsx')
    return function Find() {
      const { view } = useWork()
      const placeOf = useCallback((unit: string) => unitPath(view, unit), [view])
      return <SearchScreen tabs={<Tabs current="find" />} placeOf={placeOf} />
    }
  }),
  report: lazyScreen(async () => {
    const { DailyReportScreen } = await import('../bulletin/daily-report.tsx')
    return () => <DailyReportScreen tabs={<Tabs current="report" />} />
  }),
  outbox: lazyScreen(async () => {
    const { OutboxScreen } = await import('../outbox/outbox.tsx')
    return () => <OutboxScreen tabs={<Tabs current="outbox" />} />
  }),
  feedback: lazyScreen(async () => (await import('../supervision/feedback.tsx')).FeedbackScreen),
  me: lazyScreen(async () => (await import('./me.tsx')).MeScreen),
  check: lazyScreen(async () => (await import('./check.tsx')).CheckScreen),
  'change-pin': lazyScreen(async () => (await import('./change-pin.tsx')).ChangePinScreen),
  household: lazyScreen(async () => (await import('./home.tsx')).HomeScreen),
  person: lazyScreen(async () => (await import('./home.tsx')).HomeScreen),
  knock: lazyScreen(async () => (await import('../people/house-visit.tsx')).HouseVisitScreen),
  referral: lazyScreen(async () => (await import('../referrals/verify.tsx')).VerifyScreen),
  temperature: lazyScreen(async () => (await import('../followup/temperature.tsx')).TemperatureScreen),
  sample: lazyScreen(async () => (await import('../followup/sample.tsx')).SampleScreen),
  bag: lazyScreen(async () => (await import('../followup/samples/bag.tsx')).BagScreen),
  call: lazyScreen(async () => (await import('../followup/call.tsx')).CallScreen),
  disinfection: lazyScreen(async () => (await import('../followup/disinfection.tsx')).DisinfectionScreen),
  objection: lazyScreen(async () => (await import('../followup/objection.tsx')).ObjectionScreen),
  sheet: lazyScreen(async () => (await import('../followup/sheet.tsx')).SheetScreen),
  'own-page': lazyScreen(async () => (await import('../followup/own-page.tsx')).OwnPageScreen),
  serve: lazyScreen(async () => (await import('../followup/serve.tsx')).ServeScreen),
  visit: lazyScreen(async () => (await import('../followup/visit.tsx')).VisitScreen),
  result: lazyScreen(async () => (await import('../followup/result.tsx')).ResultScreen),
  alert: lazyScreen(async () => {
    const [{ AlertScreen }, { WhoAnswers }] = await Promise.all([import('../followup/alert.tsx'), import('../grids/who-answers.tsx')])
    const callFor = (alert: Alert): JSX.Element => <WhoAnswers unit={alert.unit} first="DOCTOR" />
    return ({ route }) => <AlertScreen route={route} callFor={callFor} />
  }),
  depart: lazyScreen(async () => (await import('../followup/flows/depart.tsx')).DepartScreen),
  arrive: lazyScreen(async () => (await import('../followup/flows/arrive.tsx')).ArriveScreen),
  'begin-search': lazyScreen(async () => (await import('../followup/flows/begin-search.tsx')).BeginSearchScreen),
  search: lazyScreen(async () => (await import('../followup/flows/search.tsx')).SearchScreen),
  'hand-over': lazyScreen(async () => (await import('../followup/flows/hand-over.tsx')).HandOverScreen),
  letter: lazyScreen(async () => (await import('../followup/flows/letter.tsx')).LetterScreen),
  inbound: lazyScreen(async () => (await import('../followup/flows/inbound.tsx')).InboundScreen),
  charges: lazyScreen(async () => (await import('../followup/care/charges.tsx')).ChargesScreen),
  'ask-need': lazyScreen(async () => (await import('../followup/needs/ask-need.tsx')).AskNeedScreen),
  need: lazyScreen(async () => {
    const [{ NeedScreen }, { WhoAnswers }] = await Promise.all([import('../followup/needs/need.tsx'), import('../grids/who-answers.tsx')])
    const callFor = (need: CareNeed): JSX.Element => <WhoAnswers unit={need.unit} {...(need.kind === 'URGENT_CARE' ? { first: 'DOCTOR' as const } : {})} />
    return ({ route }) => <NeedScreen route={route} callFor={callFor} />
  }),
  'sign-in-again': lazyScreen(async () => (await import('./doors.tsx')).SignInAgainScreen),
}

/** The screen of a route; undefined for the list of today, which is always at hand. */
export function screenOf(route: Route): ScreenOf | undefined {
  return SCREENS[route.name]
}
