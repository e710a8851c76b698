import type { Chance } from './chance.ts'

/**
 * Makes UUIDv7 (RFC 9562 §5.7) from a given clock and seeded chance, so that a replay sends the same ids again. Within one
 * millisecond the 12 bits after the version count up: ids of one maker sort in the order they were made.
 */
export function uuidMaker(chance: Chance, clock: () => number): () => string {
  let lastMs = -1
  let counter = 0
  return () => {
    const ms = Math.max(clock(), lastMs)
    counter = ms === lastMs ? counter + 1 : 0
    const spent = counter > 0xfff
    lastMs = spent ? ms + 1 : ms
    if (spent) counter = 0
    return uuidV7(lastMs, counter, chance)
  }
}

/** A UUIDv7 of any moment, for what is written down in another order than it happened. */
export function uuidAt(chance: Chance, ms: number): string {
  return uuidV7(ms, chance.below(0x1000), chance)
}

function uuidV7(ms: number, counter: number, chance: Chance): string {
  const time = ms.toString(16).padStart(12, '0')
  const variant = (8 + chance.below(4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${variant}${hex(chance.below(0x1000), 3)}-${hex(chance.below(0x1000000), 6)}${hex(chance.below(0x1000000), 6)}`
}

function hex(n: number, digits: number): string {
  return n.toString(16).padStart(digits, '0')
}
