import type { Command, Context, Outcome, Sentence } from '../kernel/command.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import type { State } from '../kernel/state.ts'

/** How often a sentence may ask for rows (see `Sentence.needs`). */
const ROUNDS = 4

/**
 * Decides with nothing at hand but the rows the sentence asks for, in as many rounds as it may ask: what the lane and the phone do,
 * so that a test sees a row that nobody asked for as missing.
 */
export function decideOnNeeds<I>(store: State, sentence: Sentence<I>, command: Command<I>, context: Context): Outcome {
  const seen = new MemoryState()
  const asked = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const { table, index, values } of sentence.needs(command, seen)) {
      for (const value of values) {
        const mark = `${table.name}.${index}=${value}`
        if (asked.has(mark)) continue
        asked.add(mark)
        for (const row of index === 'id' ? [store.one(table, value)] : store.by(table, index, value)) if (row) seen.add(table, row)
      }
    }
  }
  return sentence.decide(seen, command, context)
}
