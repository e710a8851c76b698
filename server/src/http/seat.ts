import type { Actor, Policy } from '@lianfang/domain/kernel/policy.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'

/** The place a signed-in person sits at: who, where, with which rights. */
export interface Seat {
  readonly township: string
  readonly settings: TownshipSettings
  readonly worker: { readonly id: string; readonly name: string; readonly login: string }
  readonly actor: Actor
  readonly device: string
  /** SHA-256 of the session's token: its name, not its secret. */
  readonly session: string
}

/** What a route asks of its caller. A policy also bounds what a read may see: the units in which the caller has that right. */
export type Right = 'PUBLIC' | 'SIGNED_IN' | Policy

declare module 'fastify' {
  interface FastifyRequest {
    seat: Seat | null
  }
  interface FastifyContextConfig {
    right?: Right
  }
}
