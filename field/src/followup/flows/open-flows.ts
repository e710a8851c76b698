import { answerOf } from '@lianfang/domain/followup/flows/answer-of.ts'
import { isOpenLetter } from '@lianfang/domain/followup/flows/is-open-letter.ts'
import { rideDue, type RideDue } from '@lianfang/domain/followup/flows/ride-due.ts'
import { stepsDue, type StepDue } from '@lianfang/domain/followup/flows/search-clocks.ts'
import {
  handovers,
  inboundHandovers,
  searches,
  searchSteps,
  transports,
  type Handover,
  type InboundHandover,
  type Search,
  type Transport,
} from '@lianfang/domain/followup/flows/tables.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { dayOf, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { State } from '@lianfang/domain/kernel/state.ts'

/** What is open about one person between measures, each with the unit it stands in. */
export type Flow = { readonly unit: string; readonly isLate: boolean } & (
  | { readonly kind: 'ON_THE_WAY'; readonly ride: Transport }
  /** A ride that the measure asks for. */
  | { readonly kind: 'RIDE_DUE'; readonly due: RideDue }
  /** `next`: the first step nobody has tried; null when each was. */
  | { readonly kind: 'SEARCH'; readonly search: Search; readonly next: StepDue | null }
  | { readonly kind: 'LETTER'; readonly letter: Handover }
  | { readonly kind: 'INBOUND'; readonly inbound: InboundHandover }
)

/** The rides, the search and the letters of a person that are not over. */
export function openFlows(view: State, person: string, now: Instant, offset: number): readonly Flow[] {
  return [...ridesOf(view, person, now, offset), ...searchesOf(view, person, now), ...lettersOf(view, person, now)]
}

function ridesOf(view: State, person: string, now: Instant, offset: number): readonly Flow[] {
  const rides = view.by(transports, 'person', person)
  const onTheWay = rides.find((ride) => ride.status === 'ON_THE_WAY')
  if (onTheWay) return [{ kind: 'ON_THE_WAY', unit: onTheWay.unit, isLate: false, ride: onTheWay }]
  const due = rideDue(view.by(followUps, 'person', person), rides, now, offset)
  return due ? [{ kind: 'RIDE_DUE', unit: due.followUp.unit, isLate: due.day < dayOf(now, offset), due }] : []
}

function searchesOf(view: State, person: string, now: Instant): readonly Flow[] {
  return view
    .by(searches, 'person', person)
    .filter((search) => search.status === 'SEARCHING')
    .map((search) => {
      const steps = stepsDue(search, view.by(searchSteps, 'search', search.id), now)
      const next = steps.find((step) => step.done === 0) ?? null
      return { kind: 'SEARCH', unit: search.unit, isLate: steps.some((step) => step.overdue), search, next }
    })
}

function lettersOf(view: State, person: string, now: Instant): readonly Flow[] {
  const sent = view.by(handovers, 'person', person)
  const received = view.by(inboundHandovers, 'person', person)
  return [
    ...sent
      .filter((letter) => isOpenLetter(letter, sent, view.one(followUps, letter.followUp)))
      .map((letter): Flow => ({ kind: 'LETTER', unit: letter.unit, isLate: letter.status === 'REFUSED' || now >= letter.dueAt, letter })),
    ...received
      .filter((inbound) => answerOf(inbound, view.one(followUps, inbound.order)) === null)
      .map((inbound): Flow => ({ kind: 'INBOUND', unit: inbound.unit, isLate: now >= inbound.dueAt, inbound })),
  ]
}
