import type { Session } from '@lianfang/contract/identity/answers.ts'
import { ask, type Fetch, type Replied } from '../sync/ask.ts'

export interface Credentials {
  readonly login: string
  readonly password: string
  readonly township?: string
}

export function askSignIn(fetching: Fetch, credentials: Credentials, language: string): Promise<Replied<Session>> {
  return ask(fetching, 'POST', '/api/session', language, credentials)
}

/** Who the cookie says we are; rights may have changed since. */
export function askSession(fetching: Fetch, language: string): Promise<Replied<Session>> {
  return ask(fetching, 'GET', '/api/session', language)
}

/** Gives the session back. True when the server has forgotten it, or never knew it. */
export async function askSignOut(fetching: Fetch, language: string): Promise<boolean> {
  const reply = await ask(fetching, 'DELETE', '/api/session', language)
  return reply.kind === 'REPLY' || reply.kind === 'SIGNED_OUT' || reply.kind === 'REVOKED'
}
