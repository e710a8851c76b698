import type { Command } from '@lianfang/domain/kernel/command.ts'
import { instantAt, msOf, SHANGHAI, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import type { Household, Person, VisitResult } from '@lianfang/domain/people/tables.ts'
import type { PutCareContact } from '@lianfang/domain/followup/care/put-care-contact.ts'
import type { AskNeed } from '@lianfang/domain/followup/needs/ask-need.ts'
import type { CloseNeed } from '@lianfang/domain/followup/needs/close-need.ts'
import type { EndFollowUp } from '@lianfang/domain/followup/end-follow-up.ts'
import type { TestResult } from '@lianfang/domain/followup/tables.ts'
import type { RecordExposure } from '@lianfang/domain/people/record-exposure.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import type { ReferralResult } from '@lianfang/domain/referrals/tables.ts'
import type { Chance } from '../kernel/chance.ts'
import { uuidAt } from '../kernel/make-uuid.ts'
import type { Inputs } from './inputs.ts'

/** A command of a story. The device fills in itself: which phone says it is known only when the story is told. */
export type Line = Omit<Command, 'device'> & { readonly kind: keyof Inputs }

/** What happened in a township, day by day, as its people would have written it down. */
export interface Diary {
  readonly day: (day: Day) => DiaryDay
  /** Everything said so far, in order of time. */
  readonly lines: () => readonly Line[]
  /** The follow-up of somebody who was put under observation in this diary. */
  readonly followUpOf: (person: Person) => string
}

export interface DiaryDay {
  /** Somebody begins to write, at this hour of the township's wall clock. */
  readonly at: (clock: string, worker: Worker) => Pen
}

/** Somebody outside the township's workers, as a story names them. */
export type ContactEntry = Pick<PutCareContact, 'role' | 'name' | 'office' | 'phone'>

/** What one worker says at one moment; each word returns the pen, so that sentences can follow one another. */
export interface Pen {
  readonly knocksAt: (household: Household, result: VisitResult, note?: string) => Pen
  readonly putsUnderObservation: (
    person: Person,
    how: {
      readonly pack: string
      readonly category: string
      readonly countedFrom: Day
      readonly ground: string
      readonly evidence: string
      readonly decidedBy: string
      readonly supportContact: string
    },
  ) => Pen
  /** The second person's yes to the order. */
  readonly confirms: (person: Person) => Pen
  /** The order is signed for at the door. */
  readonly servesTheOrder: (person: Person) => Pen
  /** Enters an edition of rules; somebody else switches it on. */
  readonly writesRules: (unit: string, pack: Pack) => Pen
  readonly switchesRulesOn: (unit: string, pack: Pack, how: { readonly decidedBy: string; readonly reason: string }) => Pen
  readonly recordsFact: (person: Person, fact: Omit<RecordExposure, 'person' | 'creditDays' | 'creditEvidence' | 'referral' | 'corrects'>) => Pen
  readonly takesSample: (person: Person) => Pen
  /** What the sample showed that was taken of somebody on that day. */
  readonly recordsResult: (person: Person, takenOn: Day, result: TestResult) => Pen
  readonly recordsTemperature: (person: Person, celsius: number) => Pen
  readonly excuses: (person: Person, slot: string, reason: string) => Pen
  readonly releases: (person: Person, note?: string) => Pen
  readonly ends: (person: Person, as: EndFollowUp['as'], how: { readonly to: string | null; readonly note: string }) => Pen
  /** Somebody outside who stands in care teams of this unit. */
  readonly entersContact: (unit: string, contact: ContactEntry) => Pen
  /** 四包一/五包一: who sits where, by position in the line-up. */
  readonly formsCareTeam: (person: Person, template: string, members: readonly (Worker | ContactEntry | null)[]) => Pen
  /** Says yes for oneself, or for another with how they said it. */
  readonly acceptsSeat: (person: Person, place: number, note?: string) => Pen
  readonly asksNeed: (person: Person, kind: AskNeed['kind'], what: string, way?: AskNeed['way']) => Pen
  /** Takes and closes the last need of this person. */
  readonly takesNeed: (person: Person) => Pen
  readonly closesNeed: (person: Person, as: CloseNeed['as'], how?: { readonly outcome?: string; readonly costs?: string }) => Pen
  readonly closesReferral: (referral: { readonly id: string; readonly unit: string }, result: ReferralResult, note?: string) => Pen
  /** 零报告: nothing happened, said explicitly. */
  readonly reportsZero: (unit: string) => Pen
  readonly reports: (unit: string, seen: Readonly<Record<string, number>>, note?: string) => Pen
  readonly sealsTheBulletin: (unit: string, gapNotes?: Readonly<Record<string, string>>) => Pen
}

/**
 * Opens an empty diary of a township. The same chance and the same words give the same commands, ids included. What is said to
 * happen after `until` has not happened yet and is left out.
 */
export function openDiary(township: string, chance: Chance, until: Instant | null = null, offset: number = SHANGHAI): Diary {
  const lines: Line[] = []
  const followUps = new Map<string, string>()
  const contacts = new Map<ContactEntry, string>()
  const seats = new Map<string, string>()
  const needs = new Map<string, string>()
  const samples = new Map<string, string>()
  const ids = chance.split('commands')
  const followUpOf = (person: Person): string => {
    const id = followUps.get(person.id)
    if (!id) throw new Error(`${person.personal.name} is not under observation in this diary`)
    return id
  }
  const write = <K extends keyof Inputs>(at: Instant, worker: Worker, unit: string, kind: K, input: Inputs[K]): string => {
    const id = uuidAt(ids, msOf(at))
    lines.push({ id, kind, township, unit, actor: worker.id, at, input })
    return id
  }
  const pen = (day: Day, at: Instant, worker: Worker): Pen => {
    const self: Pen = {
      knocksAt: (household, result, note = '') => say(household.unit, 'people/record-house-visit', { household: household.id, result, note }),
      putsUnderObservation: (person, how) => {
        const input = { ...how, person: person.id, allowed: '', referral: null, creditDays: 0, transferredIn: false }
        followUps.set(person.id, write(at, worker, person.unit, 'followup/start-follow-up', input))
        return self
      },
      confirms: (person) => say(person.unit, 'followup/confirm-order', { order: followUpOf(person) }),
      servesTheOrder: (person) => say(person.unit, 'followup/serve-order', { order: followUpOf(person), how: 'SIGNED', to: '' }),
      writesRules: (unit, pack) => say(unit, 'protocols/put-pack', { pack }),
      switchesRulesOn: (unit, { line, version }, how) => say(unit, 'followup/switch-rules', { line, version, from: day, ...how, followUps: [] }),
      recordsFact: (person, fact) =>
        say(person.unit, 'people/record-exposure', { ...fact, person: person.id, creditDays: 0, creditEvidence: '', referral: null, corrects: null }),
      takesSample: (person) => {
        const input = { followUp: followUpOf(person), slot: null, note: '' }
        samples.set(`${person.id}.${day}`, write(at, worker, person.unit, 'followup/take-sample', input))
        return self
      },
      recordsResult: (person, takenOn, result) =>
        say(person.unit, 'followup/record-result', { sample: known(samples, `${person.id}.${takenOn}`), result, note: '', corrects: null }),
      recordsTemperature: (person, celsius) =>
        say(person.unit, 'followup/record-temperature', { followUp: followUpOf(person), slot: null, celsius, symptoms: [], note: '', corrects: null }),
      excuses: (person, slot, reason) => say(person.unit, 'followup/excuse-slot', { followUp: followUpOf(person), slot, reason }),
      releases: (person, note = '') => say(person.unit, 'followup/release', { followUp: followUpOf(person), note }),
      ends: (person, as, { to, note }) => say(person.unit, 'followup/end-follow-up', { followUp: followUpOf(person), as, to, note }),
      entersContact: (unit, contact) => {
        contacts.set(contact, write(at, worker, unit, 'followup/put-care-contact', { ...contact, contact: null, unit, active: true }))
        return self
      },
      formsCareTeam: (person, template, members) => {
        const sitting = members.flatMap((member, place) => {
          if (member === null) return []
          const id = uuidAt(ids, msOf(at))
          seats.set(`${person.id}.${place}`, id)
          return [{ id, place, ...('role' in member ? { worker: null, contact: known(contacts, member) } : { worker: member.id, contact: null }) }]
        })
        return say(person.unit, 'followup/form-care-team', { followUp: followUpOf(person), template, seats: sitting })
      },
      acceptsSeat: (person, place, note = '') => say(person.unit, 'followup/answer-seat', { seat: known(seats, `${person.id}.${place}`), accepts: true, note }),
      asksNeed: (person, kind, what, way = 'WORKER') => {
        needs.set(person.id, write(at, worker, person.unit, 'followup/ask-need', { person: person.id, kind, way, what }))
        return self
      },
      takesNeed: (person) => say(person.unit, 'followup/take-need', { need: known(needs, person.id) }),
      closesNeed: (person, as, { outcome = '', costs = '' } = {}) =>
        say(person.unit, 'followup/close-need', { need: known(needs, person.id), as, outcome, costs }),
      closesReferral: (referral, result, note = '') => say(referral.unit, 'referrals/close-referral', { referral: referral.id, result, note }),
      reportsZero: (unit) => say(unit, 'bulletin/submit-daily-report', { day, zero: true, seen: {}, note: '' }),
      reports: (unit, seen, note = '') => say(unit, 'bulletin/submit-daily-report', { day, zero: false, seen, note }),
      sealsTheBulletin: (unit, gapNotes = {}) => say(unit, 'bulletin/seal-bulletin', { day, gapNotes }),
    }
    const say = <K extends keyof Inputs>(unit: string, kind: K, input: Inputs[K]): Pen => {
      write(at, worker, unit, kind, input)
      return self
    }
    return self
  }
  return {
    day: (day) => ({ at: (clock, worker) => pen(day, instantAt(day, clock, offset), worker) }),
    lines: () => lines.filter((line) => until === null || line.at <= until).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    followUpOf,
  }
}

/** What the story has named before; a slip of the story otherwise. */
function known<K>(named: ReadonlyMap<K, string>, key: K): string {
  const id = named.get(key)
  if (!id) throw new Error(`the story has not said this before: ${JSON.stringify(key)}`)
  return id
}
