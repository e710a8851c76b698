import { toInstant, type Instant } from '@lianfang/domain/kernel/instant.ts'

/** A phone's clock put right by the server's: `offset` is server time less the phone's, in ms. */
export interface Clock {
  /** The corrected time now. */
  now(): Instant
  /** The corrected time now on an older basis: what the phone would have said then. */
  nowOn(basis: number): Instant
  offset(): number
  /** Milliseconds of the phone's own clock. */
  device(): number
  /** Learns from a reply; `sent` and `received` are the phone's clock around the request. */
  learn(serverTime: Instant, sent: number, received: number): void
}

/** Smaller differences are the network's doing: an offset that trembles would split every batch. */
const STEADY_MS = 2000

/** `keep` stores a changed offset for the next start. */
export function makeClock(device: () => number, initial: number, keep: (offset: number) => void): Clock {
  let offset = initial
  return {
    now: () => toInstant(device() + offset),
    nowOn: (basis) => toInstant(device() + basis),
    offset: () => offset,
    device,
    learn(serverTime, sent, received) {
      const measured = Math.round(Date.parse(serverTime) - (sent + received) / 2)
      const doubt = Math.max(STEADY_MS, Math.abs(received - sent) / 2)
      if (!Number.isFinite(measured) || Math.abs(measured - offset) <= doubt) return
      offset = measured
      keep(offset)
    },
  }
}
