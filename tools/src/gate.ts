import type { Tree } from './tree.ts'

/** One thing that is wrong, where it stands, and what is asked instead. `line` counts from 1; 0 means the file as a whole. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly says: string
}

/** What a gate found. `seen` says how much it looked at: a gate that looked at nothing must not pass. */
export interface Report {
  readonly faults: readonly Fault[]
  readonly seen: string
}

/** A house rule that a machine can hold: it reads the tree and reports, and never changes anything. */
export interface Gate {
  readonly name: string
  readonly asks: string
  readonly run: (tree: Tree) => Report | Promise<Report>
}

export function fault(file: string, line: number, says: string): Fault {
  return { file, line, says }
}

/** Counts with its noun: `3 files`, `1 file`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
