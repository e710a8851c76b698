import type { Language } from '@lianfang/contract/kernel/say.ts'

/** The reader's language: what the screen asked for, else what the browser prefers, else Chinese. */
export function languageOf(headers: Readonly<Record<string, unknown>>): Language {
  const asked = headers['accept-language']
  return typeof asked === 'string' && /^en\b/i.test(asked.trim()) ? 'en' : 'zh'
}
