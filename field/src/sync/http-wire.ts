import type { Answer } from '@lianfang/domain/kernel/command.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { ask, type Fetch } from './ask.ts'
import type { HandOver } from './hand-over.ts'
import type { Page, Wire } from './wire.ts'

/** Rows of each table a page may hold. */
const PAGE_ROWS = 2000

/** The server's two doors over HTTP. `base` is empty in the app and an origin in a simulation. */
export function httpWire(fetching: Fetch, base: string, language: () => string): Wire {
  return {
    async push(commands, sentAt) {
      const reply = await ask<{ answers: readonly Answer[]; serverTime: Instant }>(fetching, 'POST', `${base}/api/commands`, language(), { commands, sentAt })
      return reply.kind === 'REPLY' ? { kind: 'ANSWERED', ...reply.body } : reply
    },
    async pull(cursor) {
      const reply = await ask<Page>(fetching, 'GET', `${base}/api/pull?cursor=${encodeURIComponent(cursor)}&limit=${PAGE_ROWS}`, language())
      return reply.kind === 'REPLY' ? { kind: 'PAGE', page: reply.body } : reply
    },
  }
}

/** A revoked phone's door over HTTP. */
export function httpHandOver(fetching: Fetch, language: () => string): HandOver {
  return async (commands, sentAt) => {
    const reply = await ask<{ answers: readonly Answer[]; serverTime: Instant }>(fetching, 'POST', '/api/hand-over', language(), { commands, sentAt })
    return reply.kind === 'REPLY' ? { kind: 'ANSWERED', ...reply.body } : reply
  }
}
