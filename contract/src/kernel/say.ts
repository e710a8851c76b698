/** One entry of the catalogue: the same thing in both languages, side by side so that neither is forgotten. `{name}` is filled in. */
export interface Phrase {
  readonly zh: string
  readonly en: string
}

export type Language = 'zh' | 'en'
export type Words = Readonly<Record<string, Phrase>>
export type Filling = Readonly<Record<string, string | number | null | undefined>>

/** Fills a phrase: `fill(words['due'], 'zh', { n: 3 })`. A value that is missing leaves nothing behind. */
export function fill(phrase: Phrase, language: Language, filling: Filling = {}): string {
  return phrase[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(filling[name] ?? ''))
}

/** A function that says a catalogue's words in one language; a key that does not exist does not compile. */
export function speaker<W extends Words>(words: W, language: Language): (key: keyof W & string, filling?: Filling) => string {
  return (key, filling) => {
    const phrase = words[key]
    return phrase ? fill(phrase, language, filling) : key
  }
}
