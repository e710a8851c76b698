import { assertNever } from '@lianfang/domain/kernel/assert-never.ts'
import type { Answer, Command, Refusal } from '@lianfang/domain/kernel/command.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'

/** Why a record has not gone yet: what its author reads in the outbox. */
export type Why =
  | 'NEW' // written, not tried
  | 'UNREACHABLE' // no network, or the reply was lost
  | 'BUSY' // the server asked us to come back later
  | 'SIGN_IN' // the session has ended
  | 'AUTHOR' // only a new sign-in of its author can send it
  | 'FAULT' // the server failed on it

export type EntryState =
  | { readonly status: 'WAITING'; readonly why: Why }
  /** The record it builds on has not arrived: it stays and waits. */
  | { readonly status: 'HELD'; readonly after: string }
  /** In the journal. `shown` once a pull has brought the rows it made. */
  | { readonly status: 'DONE'; readonly seq: number; readonly at: Instant; readonly shown: boolean }
  /** In the journal beside another version; a person decides. */
  | { readonly status: 'CONFLICT'; readonly seq: number; readonly at: Instant; readonly reason: Refusal; readonly seen: boolean }
  /** Refused, kept with the reason. `sentence` is the server's own, for a code this phone does not know. */
  | { readonly status: 'REFUSED'; readonly at: Instant; readonly reason: Refusal; readonly sentence: string | null; readonly seen: boolean }

/** One record in the outbox. The command never changes once it is written: sending it again must be the same statement. */
export interface Entry {
  readonly command: Command
  /** Server time less this phone's clock, in ms, when it was written; its batch is sent on the same basis. */
  readonly basis: number
  readonly tries: number
  readonly triedAt: Instant | null
  readonly state: EntryState
}

/** A fresh record. */
export function newEntry(command: Command, basis: number): Entry {
  return { command, basis, tries: 0, triedAt: null, state: { status: 'WAITING', why: 'NEW' } }
}

/** True while the record still has to reach the server. */
export function isUnsent(entry: Entry): boolean {
  return entry.state.status === 'WAITING' || entry.state.status === 'HELD'
}

/** True while its author has not read why the record was refused or what it conflicts with. */
export function isTroubled({ state }: Entry): boolean {
  return (state.status === 'REFUSED' || state.status === 'CONFLICT') && !state.seen
}

/** True while the phone shows the record's own effect: unsent, or sent but its rows not pulled yet. */
export function isPending(entry: Entry): boolean {
  return isUnsent(entry) || (entry.state.status === 'DONE' && !entry.state.shown)
}

/** What the journal's answer makes of the record. `applied` and `already` are both success. */
export function answered(entry: Entry, answer: Answer, now: Instant): Entry {
  const tried = { ...entry, tries: entry.tries + 1, triedAt: now }
  switch (answer.status) {
    case 'applied':
    case 'already':
      return { ...tried, state: { status: 'DONE', seq: answer.seq, at: now, shown: false } }
    case 'held':
      return { ...tried, state: { status: 'HELD', after: answer.after } }
    case 'conflict':
      return { ...tried, state: { status: 'CONFLICT', seq: answer.seq, at: now, reason: answer.reason, seen: false } }
    case 'refused':
      return quarantined(entry, answer.reason, null, now)
    default:
      return assertNever(answer)
  }
}

/** Sent, but no answer that counts: it stays, with the reason. */
export function stayed(entry: Entry, why: Why, now: Instant): Entry {
  const state: EntryState = entry.state.status === 'HELD' ? entry.state : { status: 'WAITING', why }
  return { ...entry, tries: entry.tries + 1, triedAt: now, state }
}

/** Refused for good: set aside with its reason, never deleted, never in the way of the others. */
export function quarantined(entry: Entry, reason: Refusal, sentence: string | null, now: Instant): Entry {
  return { ...entry, tries: entry.tries + 1, triedAt: now, state: { status: 'REFUSED', at: now, reason, sentence, seen: false } }
}

/** After a full pull that began when the record was already in the journal. */
export function shown(entry: Entry): Entry {
  return entry.state.status === 'DONE' ? { ...entry, state: { ...entry.state, shown: true } } : entry
}

/** The author has read the refusal or the conflict. It is kept all the same. */
export function seen(entry: Entry): Entry {
  return entry.state.status === 'REFUSED' || entry.state.status === 'CONFLICT' ? { ...entry, state: { ...entry.state, seen: true } } : entry
}
