import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import type { Language } from '../kernel/say.ts'
import { linesOf, type PackLine } from './pack-lines.ts'
import { packWords } from './pack-words.ts'

/** Where two editions say something else, in words; null where one of them says nothing. */
export interface PackDifference {
  readonly key: string
  readonly group: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * Compares two editions sentence by sentence, in the order of the later one; what only the earlier one says comes last. A category that
 * only one of them has is one difference as a whole.
 */
export function comparePacks(one: Pack, other: Pack, language: Language): readonly PackDifference[] {
  const before = byKey(one, other, language)
  const after = byKey(other, one, language)
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))]
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const line = is ?? was
    if (!line || was?.text === is?.text) return []
    return [{ key, group: line.group, label: line.label, before: was?.text ?? null, after: is?.text ?? null }]
  })
}

/** What an edition says by key; a category the other one lacks in one line. */
function byKey(pack: Pack, other: Pack, language: Language): ReadonlyMap<string, PackLine> {
  const lines = new Map<string, PackLine>()
  for (const line of linesOf(pack, language)) {
    const [category = ''] = line.key.split('.')
    const alone = line.part === 'RULES' && !other.rules.some((rule) => rule.category === category)
    const text = [lines.get(category)?.text ?? '', line.text].filter((part) => part !== '').join(language === 'zh' ? '；' : '; ')
    if (alone) lines.set(category, { ...line, key: category, label: packWords.whole[language], text })
    else lines.set(line.key, line)
  }
  return lines
}
