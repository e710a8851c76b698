import { speaker, type Filling, type Language, type Words } from '@lianfang/contract/kernel/say.ts'
import { createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'

export const LanguageContext = createContext<Language>('zh')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Says a catalogue's words in the reader's language. */
export function useSay<W extends Words>(words: W): (key: keyof W & string, filling?: Filling) => string {
  const language = useLanguage()
  return useMemo(() => speaker(words, language), [words, language])
}
