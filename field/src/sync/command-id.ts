import type { Instant } from '@lianfang/domain/kernel/instant.ts'

/** Fills an array with random bytes: `crypto.getRandomValues`, or a seeded source in a simulation. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => void

/** Random bytes of the platform. */
export const platformRandom: Random = (bytes) => {
  crypto.getRandomValues(bytes)
}

/** A UUIDv7 (RFC 9562): 48 bits of the clock, then chance. Two phones without a network never make the same one. */
export function newCommandId(now: Instant, random: Random = platformRandom): string {
  const bytes = new Uint8Array(16)
  random(bytes)
  let ms = Date.parse(now)
  for (let at = 5; at >= 0; at--) {
    bytes[at] = ms % 256
    ms = Math.floor(ms / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
