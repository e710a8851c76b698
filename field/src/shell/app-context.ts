import { createContext } from 'preact'
import type { Phone } from './phone.ts'
import type { Preferences } from './preferences.ts'

export interface App {
  readonly phone: Phone
  readonly preferences: Preferences
  readonly prefer: (preferences: Preferences) => void
}

export const AppContext = createContext<App>(undefined as unknown as App)
