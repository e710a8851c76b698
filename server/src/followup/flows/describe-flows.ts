import type { CaseItem, FlowsAnswer, HandoverItem, InboundItem, RideItem, SearchItem } from '@lianfang/contract/followup/flows/answers.ts'
import { answerOf } from '@lianfang/domain/followup/flows/answer-of.ts'
import { proposedContacts } from '@lianfang/domain/followup/flows/contacts-of.ts'
import { isOpenLetter } from '@lianfang/domain/followup/flows/is-open-letter.ts'
import { stepsDue } from '@lianfang/domain/followup/flows/search-clocks.ts'
import type { Handover, InboundHandover, Search, Transport } from '@lianfang/domain/followup/flows/tables.ts'
import { orders } from '@lianfang/domain/followup/orders/tables.ts'
import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { persons, type Person } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../../database/reader.ts'
import { unitTree, workerNames, type Clock } from '../queries.ts'
import { contactsSettled, lettersReceived, lettersSent, membersOf, recentCases, ridesNow, runningOf, searchesNow, stepsOf } from './queries.ts'

type Whose = (row: {
  readonly person: string
  readonly unit: string
  readonly followUp: string
}) => Pick<RideItem, 'person' | 'name' | 'unit' | 'place' | 'followUp'>

/** What is between measures now: on the way, away, in transit between townships, searched for, around a case. */
export async function describeFlows(reader: Reader, clock: Clock): Promise<FlowsAnswer> {
  const today = dayOf(clock.now, clock.offset)
  const [rides, sent, received, searched, cases, tree] = await Promise.all([
    ridesNow(reader),
    lettersSent(reader, today),
    lettersReceived(reader, today),
    searchesNow(reader, today),
    recentCases(reader, today),
    unitTree(reader),
  ])
  const people = await reader.byId(
    persons,
    [...rides, ...sent, ...searched, ...cases].map((row) => row.person),
  )
  const places = new Map(tree.map((unit) => [unit.id, unit.name]))
  const whose: Whose = ({ person, unit, followUp }) => ({
    person,
    name: people.get(person)?.personal.name ?? '',
    unit,
    place: places.get(unit) ?? '',
    followUp,
  })
  return {
    rides: rides.map((row) => rideItem(row, whose)),
    handovers: await handoverItems(reader, sent, whose, clock),
    inbound: await inboundItems(reader, received, clock),
    searches: await searchItems(reader, searched, people, whose, clock),
    cases: await caseItems(reader, cases, people, whose),
  }
}

function rideItem(row: Transport, whose: Whose): RideItem {
  const { trip, way, leftAt, arrivedAt } = row
  const { from, to, vehicle, crew, takenBy, receivedBy, companion } = row.personal
  return { ...whose(row), trip, way, arrived: row.status === 'ARRIVED', leftAt, arrivedAt, from, to, vehicle, crew, takenBy, receivedBy, companion }
}

async function handoverItems(reader: Reader, sent: readonly Handover[], whose: Whose, { now }: Clock): Promise<readonly HandoverItem[]> {
  const measures = await reader.byId(
    followUps,
    sent.map((row) => row.followUp),
  )
  return sent.map((row) => {
    const { id, status, sentAt, dueAt, deliveredAt, withdrawnAt, answeredAt, answeredHow } = row
    return {
      ...whose(row),
      id,
      toName: row.personal.letter.toName,
      inside: row.toTownship !== null,
      status,
      sentAt,
      dueAt,
      overdue: status === 'IN_TRANSIT' && now >= dueAt,
      open: isOpenLetter(row, sent, measures.get(row.followUp)),
      deliveredAt,
      withdrawnAt,
      answeredAt,
      answeredHow,
      answer: row.personal.answer,
    }
  })
}

async function inboundItems(reader: Reader, received: readonly InboundHandover[], { now }: Clock): Promise<readonly InboundItem[]> {
  const ids = received.flatMap((row) => row.order ?? [])
  const [begun, drawn, people] = await Promise.all([
    reader.byId(followUps, ids),
    reader.byId(orders, ids),
    reader.byId(
      persons,
      received.map((row) => row.person),
    ),
  ])
  return received.map((row) => {
    const answer = answerOf(row, begun.get(row.order ?? ''))
    const { idNumber: _, ...letter } = row.personal.letter
    const unit = people.get(row.person)?.unit ?? row.unit
    return {
      id: row.id,
      fromName: letter.fromName,
      inside: row.fromTownship !== null,
      person: row.person,
      unit,
      inTriage: unit === row.unit,
      receivedAt: row.receivedAt,
      dueAt: row.dueAt,
      overdue: answer === null && now >= row.dueAt,
      answer: answer?.as ?? null,
      answeredAt: answer?.answeredAt ?? null,
      note: row.personal.note,
      followUp: answer?.as === 'TAKEN_OVER' ? row.order : null,
      waiting: answer === null && drawn.get(row.order ?? '')?.status === 'PROPOSED',
      letter,
    }
  })
}

async function searchItems(
  reader: Reader,
  searched: readonly Search[],
  people: ReadonlyMap<string, Person>,
  whose: Whose,
  { now }: Clock,
): Promise<readonly SearchItem[]> {
  const [steps, measures] = await Promise.all([
    stepsOf(
      reader,
      searched.map((row) => row.id),
    ),
    reader.byId(
      followUps,
      searched.map((row) => row.followUp),
    ),
  ])
  const names = await workerNames(
    reader,
    steps.map((row) => row.by),
  )
  return searched.map((row) => {
    const own = steps.filter((one) => one.search === row.id)
    return {
      ...whose(row),
      id: row.id,
      lost: row.status === 'GIVEN_UP',
      why: row.personal.why,
      phones: people.get(row.person)?.personal.phones ?? [],
      beganAt: row.beganAt,
      plannedEnd: measures.get(row.followUp)?.plannedEnd ?? row.beganDay,
      steps: stepsDue(row, own, now),
      tried: own.map(({ step, at, by, personal }) => ({ step, at, by: names[by] ?? '', ...personal })),
    }
  })
}

async function caseItems(reader: Reader, cases: readonly FollowUp[], people: ReadonlyMap<string, Person>, whose: Whose): Promise<readonly CaseItem[]> {
  const [settled, members] = await Promise.all([
    contactsSettled(
      reader,
      cases.map((row) => row.id),
    ),
    membersOf(
      reader,
      cases.flatMap((row) => people.get(row.person)?.household ?? []),
    ),
  ])
  const named = await reader.byId(
    persons,
    settled.map((row) => row.person),
  )
  const running = await runningOf(
    reader,
    [...members, ...named.values()].map((one) => one.id),
  )
  return cases.map((row) => {
    const own = settled.filter((one) => one.followUp === row.id)
    const household = people.get(row.person)?.household
    const open = proposedContacts(
      { id: row.person },
      members.filter((one) => one.household === household),
      own,
    )
    const contact = (one: Person, said: (typeof own)[number] | undefined): CaseItem['contacts'][number] => ({
      person: one.id,
      name: one.personal.name,
      relation: one.personal.relation,
      unit: one.unit,
      as: said?.as ?? null,
      lastContact: said?.lastContact ?? null,
      underMeasure: running.some((measure) => measure.person === one.id),
    })
    return {
      ...whose({ person: row.person, unit: row.unit, followUp: row.id }),
      where: row.personal.wentTo,
      endedAt: row.endedAt ?? row.startedAt,
      known: row.personal.endNote,
      contacts: [
        ...open.map((one) => contact(one, undefined)),
        ...own.flatMap((said) => [named.get(said.person)].flatMap((one) => (one ? [contact(one, said)] : []))),
      ],
    }
  })
}
