import { caseContacts, handovers, inboundHandovers, searches, searchSteps, transports } from '@lianfang/domain/followup/flows/tables.ts'
import type { CaseContact, Handover, InboundHandover, Search, SearchStep, Transport } from '@lianfang/domain/followup/flows/tables.ts'
import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import { persons, type Person } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../../database/reader.ts'

const MOST = 200
/** Answered letters and cases stay in sight for so many days. */
const DAYS_BACK = 14

/** Rides on the way, and the last ride of everybody who has not come home from it. */
export function ridesNow(reader: Reader): Promise<readonly Transport[]> {
  return reader.rows(
    transports,
    `SELECT t.* FROM transports t WHERE t.township = $1 AND t.status <> 'TURNED_BACK' AND (t.status = 'ON_THE_WAY' OR t.way <> 'TO_HOME')
        AND NOT EXISTS (SELECT FROM transports n WHERE n.township = $1 AND n.person = t.person AND n.status <> 'TURNED_BACK' AND n.left_at > t.left_at)
        AND EXISTS (SELECT FROM persons p WHERE p.township = $1 AND p.id = t.person AND p.living <> 'DIED')
      ORDER BY (t.status <> 'ON_THE_WAY'), t.left_at, t.id LIMIT ${MOST}`,
    [reader.township],
  )
}

/** Of a letter about somebody who was erased nothing is left to show. */
const NOT_ERASED = 'NOT EXISTS (SELECT FROM persons p WHERE p.township = $1 AND p.id = h.person AND p.erased_at IS NOT NULL)'

export function lettersSent(reader: Reader, today: Day): Promise<readonly Handover[]> {
  return reader.rows(
    handovers,
    `SELECT * FROM handovers h WHERE township = $1 AND ${NOT_ERASED} AND (status = 'IN_TRANSIT' OR sent_day >= $2::date) ORDER BY (status NOT IN ('IN_TRANSIT', 'REFUSED')), due_at, id LIMIT ${MOST}`,
    [reader.township, addDays(today, -DAYS_BACK)],
  )
}

export function lettersReceived(reader: Reader, today: Day): Promise<readonly InboundHandover[]> {
  return reader.rows(
    inboundHandovers,
    `SELECT * FROM inbound_handovers h WHERE township = $1 AND ${NOT_ERASED} AND received_day >= $2::date ORDER BY (refused_at IS NOT NULL OR recalled_at IS NOT NULL), due_at, id LIMIT ${MOST}`,
    [reader.township, addDays(today, -DAYS_BACK)],
  )
}

/** Searches that are on, and those given up whose measure has not passed its end. */
export function searchesNow(reader: Reader, today: Day): Promise<readonly Search[]> {
  return reader.rows(
    searches,
    `SELECT s.* FROM searches s JOIN follow_ups f ON f.township = s.township AND f.id = s.follow_up
      WHERE s.township = $1 AND ((s.status = 'SEARCHING' AND f.status = 'ACTIVE') OR (s.status = 'GIVEN_UP' AND f.status = 'LOST' AND f.planned_end >= $2::date
        AND NOT EXISTS (SELECT FROM follow_ups n WHERE n.township = $1 AND n.previous = f.id)))
      ORDER BY s.began_at, s.id LIMIT ${MOST}`,
    [reader.township, today],
  )
}

export function stepsOf(reader: Reader, ids: readonly string[]): Promise<readonly SearchStep[]> {
  return reader.rows(searchSteps, 'SELECT * FROM search_steps WHERE township = $1 AND search = ANY ($2::uuid[]) ORDER BY at, id', [reader.township, [...ids]])
}

export function recentCases(reader: Reader, today: Day): Promise<readonly FollowUp[]> {
  return reader.rows(
    followUps,
    `SELECT * FROM follow_ups WHERE township = $1 AND status = 'BECAME_CASE' AND ended_day >= $2::date ORDER BY ended_at DESC, id LIMIT ${MOST}`,
    [reader.township, addDays(today, -DAYS_BACK)],
  )
}

export function contactsSettled(reader: Reader, cases: readonly string[]): Promise<readonly CaseContact[]> {
  return reader.rows(caseContacts, 'SELECT * FROM case_contacts WHERE township = $1 AND follow_up = ANY ($2::uuid[]) ORDER BY at, id', [
    reader.township,
    [...cases],
  ])
}

/** What was said of these people around any case: the last word first. */
export function exposuresOf(reader: Reader, people: readonly string[]): Promise<readonly CaseContact[]> {
  return reader.rows(caseContacts, 'SELECT * FROM case_contacts WHERE township = $1 AND person = ANY ($2::uuid[]) ORDER BY at DESC, id', [
    reader.township,
    [...people],
  ])
}

/** Everybody who lives behind these doors, the oldest first. */
export async function membersOf(reader: Reader, households: readonly string[]): Promise<readonly Person[]> {
  const found = await reader.rows(
    persons,
    'SELECT * FROM persons WHERE township = $1 AND household = ANY ($2::uuid[]) AND merged_into IS NULL AND erased_at IS NULL ORDER BY id',
    [reader.township, [...households]],
  )
  const birth = (one: Person): string => one.personal.birth ?? '9'
  return found.toSorted((a, b) => (birth(a) < birth(b) ? -1 : birth(a) > birth(b) ? 1 : 0))
}

export function runningOf(reader: Reader, people: readonly string[]): Promise<readonly FollowUp[]> {
  return reader.rows(followUps, `SELECT * FROM follow_ups WHERE township = $1 AND status = 'ACTIVE' AND person = ANY ($2::uuid[])`, [
    reader.township,
    [...people],
  ])
}

export function ridesOf(reader: Reader, people: readonly string[]): Promise<readonly Transport[]> {
  return reader.rows(transports, 'SELECT * FROM transports WHERE township = $1 AND person = ANY ($2::uuid[]) ORDER BY left_at, id', [
    reader.township,
    [...people],
  ])
}
