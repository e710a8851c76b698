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
  const [language, choose] = useState<Language>(() => (localStorage.getItem(PLACE) === 'en' ? 'en' : 'zh'))
  useEffect(() => {
    localStorage.setItem(PLACE, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speech = useMemo(() => ({ language, choose }), [language])
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>
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
