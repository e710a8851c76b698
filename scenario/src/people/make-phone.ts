import type { Chance } from '../kernel/chance.ts'

const SERIES = ['13', '15', '17', '18', '19']

/** A mobile number with the block 0000, as in the samples; made up, not checked against any register. */
export function makePhone(chance: Chance): string {
  return `${chance.pick(SERIES)}${chance.below(10)}0000${String(chance.below(10_000)).padStart(4, '0')}`
}
