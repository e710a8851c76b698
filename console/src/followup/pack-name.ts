import { PACKS } from '@lianfang/domain/protocols/find-pack.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'

/** The name of a rule pack; its id when the program no longer knows it. */
export function packName(id: string, language: Language): string {
  return PACKS.find((pack) => pack.id === id)?.name[language] ?? id
}
