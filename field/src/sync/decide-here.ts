import type { Command, Outcome, Sentence, TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import { refused } from '@lianfang/domain/kernel/command.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { allows, type Actor } from '@lianfang/domain/kernel/policy.ts'
import type { State } from '@lianfang/domain/kernel/state.ts'

export type Sentences = Readonly<Record<string, Sentence<never>>>

/** Who works on this phone, and where. */
export interface Owner {
  readonly actor: Actor
  readonly township: string
  readonly settings: TownshipSettings
  readonly device: string
}

/**
 * What the township's lane would answer, decided by the same sentence on the rows of this phone. A refusal is final here, an
 * acceptance is a forecast: the lane has the last word.
 */
export function decideHere(sentences: Sentences, state: State, command: Command, owner: Owner, now: Instant): Outcome {
  const sentence = sentences[command.kind]
  if (!sentence) return refused({ code: 'unknown-command', kind: command.kind })
  const said = command as Command<never>
  const units = sentence.units?.(said, state) ?? [command.unit]
  if (!units.every((unit) => allows(sentence.policy, owner.actor, unit))) return refused({ code: 'not-allowed', sentence: sentence.policy.sentence })
  return sentence.decide(state, said, { now, actor: owner.actor, settings: owner.settings })
}
