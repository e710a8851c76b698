import type { Command } from '@lianfang/domain/kernel/command.ts'
import { instantAt, msOf, SHANGHAI, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import type { Household, Person, VisitResult } from '@lianfang/domain/people/tables.ts'
import type { EndFollowUp } from '@lianfang/domain/followup/end-follow-up.ts'
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
  readonly recordsTemperature: (person: Person, celsius: number) => Pen
  readonly excuses: (person: Person, slot: string, reason: string) => Pen
  readonly releases: (person: Person, note?: string) => Pen
  readonly ends: (person: Person, as: EndFollowUp['as'], how: { readonly to: string | null; readonly note: string }) => Pen
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
      recordsTemperature: (person, celsius) =>
        say(person.unit, 'followup/record-temperature', { followUp: followUpOf(person), slot: null, celsius, symptoms: [], note: '', corrects: null }),
      excuses: (person, slot, reason) => say(person.unit, 'followup/excuse-slot', { followUp: followUpOf(person), slot, reason }),
      releases: (person, note = '') => say(person.unit, 'followup/release', { followUp: followUpOf(person), note }),
      ends: (person, as, { to, note }) => say(person.unit, 'followup/end-follow-up', { followUp: followUpOf(person), as, to, note }),
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
