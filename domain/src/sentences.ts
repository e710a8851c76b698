import type { Sentence } from './kernel/command.ts'

/** Every sentence the domain knows, by its kind. What is not here cannot be said. */
export const SENTENCES: ReadonlyMap<string, Sentence<never>> = new Map<string, Sentence<never>>(
  ([] as readonly Sentence<never>[]).map((sentence) => [sentence.kind, sentence]),
)
