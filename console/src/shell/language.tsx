import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { speaker, type Filling, type Language, type Words } from '@lianfang/contract/kernel/say.ts'

interface Speech {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const SpeechContext = createContext<Speech>({ language: 'zh', choose: () => undefined })
const PLACE = 'lianfang.language'

/** Holds the language of the console: Chinese until somebody chooses English on this computer. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, put] = useState<Language>(() => (localStorage.getItem(PLACE) === 'en' ? 'en' : 'zh'))
  useEffect(() => mark(language), [language])
  const speech = useMemo(() => ({ language, choose: (other: Language) => turnTo(other, put) }), [language])
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>
}

/** At once, before anything is asked in it. */
function turnTo(language: Language, put: (language: Language) => void): void {
  mark(language)
  put(language)
}

/** Marks the page: its language is also the one in which the server is asked. */
function mark(language: Language): void {
  localStorage.setItem(PLACE, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

export function useLanguage(): Speech {
  return useContext(SpeechContext)
}

export type Say<W extends Words> = (key: keyof W & string, filling?: Filling) => string

/** Says the words of one catalogue in the language that is on. */
export function useSay<W extends Words>(words: W): Say<W> {
  const { language } = useLanguage()
  return useMemo(() => speaker(words, language), [words, language])
}
