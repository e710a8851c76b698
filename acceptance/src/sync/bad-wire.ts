import type { Command } from '@lianfang/domain/kernel/command.ts'
import type { Pushed, Wire } from '@lianfang/field/sync/wire.ts'
import type { Chance } from '@lianfang/scenario/kernel/chance.ts'
import type { Seated } from '@lianfang/server/testing/open-township.ts'

/** What the network did, counted: a simulation in which nothing went wrong shows nothing. */
export interface Mishaps {
  lost: number
  replyLost: number
  repeated: number
  delayed: number
  busy: number
  pullLost: number
}

export interface BadNetwork {
  readonly wire: (seat: Seated) => Wire
  readonly mishaps: Mishaps
  /** Lets stragglers arrive: requests given up long ago, the last ones first. */
  readonly deliverStragglers: () => Promise<void>
  calm: boolean
}

/**
 * A network between phones and the real server that drops requests, loses replies after the commit, sends a request twice at once,
 * delays it until long after it was given up, and answers busy. Nothing waits: time is the caller's.
 */
export function badNetwork(chance: Chance, serverTime: () => string): BadNetwork {
  const mishaps: Mishaps = { lost: 0, replyLost: 0, repeated: 0, delayed: 0, busy: 0, pullLost: 0 }
  const stragglers: (() => Promise<unknown>)[] = []
  const network: BadNetwork = {
    mishaps,
    calm: true,
    deliverStragglers: async () => {
      for (const arrive of stragglers.splice(0).reverse()) await arrive()
    },
    wire: (seat) => {
      const deliver = async (commands: readonly Command[], sentAt: string): Promise<Pushed> => {
        const { status, answers } = await seat.push(commands, sentAt)
        return status === 200 ? { kind: 'ANSWERED', answers, serverTime: serverTime() } : { kind: 'FAULT' }
      }
      return {
        async push(commands, sentAt) {
          const luck = network.calm ? 1 : chance.next()
          if (luck < 0.15) return counted('lost', { kind: 'UNREACHABLE' })
          if (luck < 0.22) return counted('busy', { kind: 'BUSY', retryAfterMs: 0, sentence: null })
          if (luck < 0.34) {
            stragglers.push(() => deliver(commands, sentAt))
            return counted('delayed', { kind: 'UNREACHABLE' })
          }
          if (luck < 0.44) {
            const [first] = await Promise.all([deliver(commands, sentAt), deliver(commands, sentAt)])
            return counted('repeated', first)
          }
          const pushed = await deliver(commands, sentAt)
          return luck < 0.6 ? counted('replyLost', { kind: 'UNREACHABLE' }) : pushed
        },
        async pull(cursor) {
          if (!network.calm && chance.once(0.25)) return counted('pullLost', { kind: 'UNREACHABLE' })
          const { status, body } = await seat.get(`/api/pull?cursor=${encodeURIComponent(cursor)}&limit=20`)
          return status === 200 ? { kind: 'PAGE', page: body } : { kind: 'FAULT' }
        },
      }
    },
  }
  const counted = <T>(mishap: keyof Mishaps, outcome: T): T => {
    mishaps[mishap]++
    return outcome
  }
  return network
}
