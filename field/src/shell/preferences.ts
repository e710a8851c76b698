import type { Language } from '@lianfang/contract/kernel/say.ts'

/** How the reader likes it. `elder` and above are the 长辈版: text from 18 pt to 30 pt. */
export const SIZES = ['standard', 'elder', 'huge', 'giant'] as const
export type Size = (typeof SIZES)[number]

export interface Preferences {
  readonly language: Language
  readonly size: Size
}

const PLACE = 'lianfang.preferences'

export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}')
    const { language, size } = kept as Partial<Preferences>
    return { language: language === 'en' ? 'en' : 'zh', size: SIZES.find((one) => one === size) ?? 'standard' }
  } catch {
    return { language: 'zh', size: 'standard' }
  }
}

/** Keeps the wish and dresses the page at once. */
export function keepPreferences(preferences: Preferences): void {
  localStorage.setItem(PLACE, JSON.stringify(preferences))
  dress(preferences)
}

export function dress({ language, size }: Preferences): void {
  const root = document.documentElement
  root.lang = language === 'zh' ? 'zh-CN' : 'en'
  root.classList.toggle('elder', size !== 'standard')
  root.classList.toggle('huge', size === 'huge' || size === 'giant')
  root.classList.toggle('giant', size === 'giant')
}
