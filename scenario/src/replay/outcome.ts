import type { Device } from '../sync/device.ts'
import type { Progress } from '../towns/settle-town.ts'
import type { Fact } from './read-facts.ts'

/** Both languages of what is said about a fact. */
export interface Said {
  readonly zh: string
  readonly en: string
}

/** A number that the records gave, and where they stand. */
export interface Reproduced {
  readonly kind: 'REPRODUCED'
  readonly value: number | string | boolean
  /** The table whose rows were counted. */
  readonly table: string
  readonly rows: number
  /** How to see them again: the request that counts or lists them. */
  readonly query: string
  /** Some of their ids, or names where the names are the point. */
  readonly examples: readonly string[]
}

/** Why a fact is no number from records: what it is, and the noun that will carry it when it is built. */
export interface NotFromRecords {
  readonly kind: 'NOT_FROM_RECORDS'
  readonly noun: string | null
  readonly why: Said
}

/** What a story must be able to do to be replayed: tell itself to a server, and answer facts from its records. */
export interface ReplayStory {
  readonly township: { readonly id: string; readonly name: string }
  /** Tells the story; gives what answers a fact. */
  readonly tell: (admin: Device, password: string, progress?: Progress) => Promise<(fact: Fact) => Promise<Reproduced | NotFromRecords>>
}
