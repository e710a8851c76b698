import type { Change } from './change.ts'
import type { Command, Sentence } from './command.ts'
import type { Need, State } from './state.ts'

/** What another noun's rows do when a sentence is accepted that cannot know of them. `asked`: the rows the sentence itself asks for. */
export interface Consequence<I> {
  readonly needs: (command: Command<I>, asked: readonly Need[]) => readonly Need[]
  readonly changes: (state: State, command: Command<I>, made: readonly Change[]) => readonly Change[]
}

/** The sentence with a consequence: one act, one entry in the journal. Refusals and conflicts stay as they are. */
export function followedBy<I>(sentence: Sentence<I>, consequence: Consequence<I>): Sentence<I> {
  return {
    ...sentence,
    needs(command, state) {
      const asked = sentence.needs(command, state)
      return [...asked, ...consequence.needs(command, asked)]
    },
    decide(state, command, context) {
      const outcome = sentence.decide(state, command, context)
      if (outcome.kind !== 'accepted') return outcome
      return { ...outcome, changes: [...outcome.changes, ...consequence.changes(state, command, outcome.changes)] }
    },
  }
}
