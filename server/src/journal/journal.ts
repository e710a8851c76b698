import type { KeyObject } from 'node:crypto'
import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import { Lane, type Prepare } from './lane.ts'
import type { JournalParts } from './lane-parts.ts'
import { SubjectKeys } from './subject-keys.ts'

/** The journals of all townships on this database, as this process writes them. */
export interface Journal {
  /**
   * Says one command in its township; resolves with the answer once it is durable. `said` is what the author said, where the
   * server has added to the input: sameness is judged by it. `prepare` adds it at the moment nobody else writes.
   */
  readonly say: (command: Command, said?: unknown, prepare?: Prepare | null) => Promise<Answer>
  /** The data keys known to this process, for reading. */
  readonly keysOf: (township: string) => SubjectKeys
  /** Waits until every lane has answered what it holds. */
  readonly rest: () => Promise<void>
}

/** Opens the journals. One lane per township, made when first spoken to. */
export function openJournal(parts: JournalParts): Journal {
  const lanes = new Map<string, Lane>()
  const known = new Map<string, KeyObject>()
  const keysOf = (township: string): SubjectKeys => new SubjectKeys(parts.keys.wrapping, township, known)
  const laneOf = (township: string): Lane => {
    const lane = lanes.get(township) ?? new Lane({ ...parts, township, keysOf })
    lanes.set(township, lane)
    return lane
  }
  return {
    say: (command, said, prepare) => laneOf(command.township).say(command, said ?? command.input, prepare ?? null),
    keysOf,
    rest: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.rest()))
    },
  }
}
