import type { BatchItem, ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { byId } from '@lianfang/domain/grids/unit-tree.ts'
import { whoAnswers, type Answerer } from '@lianfang/domain/grids/who-answers.ts'
import type { Assignment, Unit, Worker } from '@lianfang/domain/grids/tables.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import { maskIdNumber } from '@lianfang/domain/people/mask-identity.ts'
import { qualityOf } from '@lianfang/domain/referrals/list-quality.ts'
import type { Referral, ReferralBatch } from '@lianfang/domain/referrals/tables.ts'
import type { Reader } from '../database/reader.ts'
import { batchesById, householdsOf, personsById, standings } from './queries.ts'

/** Who works where, for saying who holds a name. */
export interface Roster {
  readonly units: readonly Unit[]
  readonly assignments: readonly Assignment[]
  readonly workers: readonly Worker[]
}

/** Names as the workbench shows them, in their order. */
export async function referralItems(reader: Reader, rows: readonly Referral[], roster: Roster, now: Instant, today: Day): Promise<ReferralItem[]> {
  const [batches, homes] = await Promise.all([
    batchesById(
      reader,
      rows.map((row) => row.batch),
    ),
    householdsOf(
      reader,
      rows.map((row) => row.person),
    ),
  ])
  const tree = byId(roster.units)
  const holders = holdersOf(roster, today)
  return rows.map((row) => {
    const batch = batches.get(row.batch)
    const { original: _original, earlier, idNumber, phones, ...said } = row.personal
    return {
      id: row.id,
      batch: row.batch,
      sender: batch?.sender ?? '',
      title: batch?.title ?? '',
      rowNumber: row.rowNumber,
      person: row.person,
      household: homes.get(row.person) ?? null,
      unit: row.unit,
      unitName: tree.get(row.unit)?.name ?? row.unit,
      heldBy: holders(row.unit).map(({ worker, name, role }) => ({ worker, name, role })),
      placedBy: row.placedBy,
      category: row.category,
      codeColor: row.codeColor,
      returnedOn: row.returnedOn,
      receivedAt: row.receivedAt,
      dueAt: row.dueAt,
      overdue: row.status !== 'CLOSED' && row.dueAt < now,
      status: row.status,
      result: row.result,
      closedAt: row.closedAt,
      closedBy: nameIn(roster, row.closedBy),
      idNumber: maskIdNumber(idNumber),
      phones: [...phones],
      ...said,
      earlier: earlier ?? null,
    }
  })
}

/** Lists as they came and stand, in their order. */
export async function batchItems(reader: Reader, batches: readonly ReferralBatch[], roster: Roster, now: Instant): Promise<BatchItem[]> {
  const [lines, kept] = await Promise.all([
    standings(
      reader,
      batches.map((batch) => batch.id),
      now,
    ),
    personsById(
      reader,
      batches.flatMap((batch) => batch.kept),
    ),
  ])
  return batches.map((batch) => {
    const mine = lines.filter((line) => line.batch === batch.id)
    const count = (status: Referral['status']): number => mine.filter((line) => line.status === status).reduce((sum, line) => sum + line.n, 0)
    const who = (id: string): { id: string; name: string } => ({ id, name: nameIn(roster, id) ?? '' })
    return {
      id: batch.id,
      sender: batch.sender,
      title: batch.title,
      fileName: batch.fileName,
      claimed: batch.claimed,
      accepted: batch.accepted,
      bad: batch.bad,
      receivedAt: batch.receivedAt,
      dueAt: batch.dueAt,
      acceptedBy: who(batch.acceptedBy),
      secondedBy: batch.secondedBy === null ? null : who(batch.secondedBy),
      status: batch.status,
      undoneAt: batch.undoneAt,
      kept: batch.kept.map((id) => ({ id, name: kept.get(id)?.personal.name ?? '' })),
      triage: count('TRIAGE'),
      open: count('OPEN'),
      overdue: mine.filter((line) => line.late).reduce((sum, line) => sum + line.n, 0),
      closed: count('CLOSED'),
      quality: {
        ...qualityOf(
          mine.flatMap((line) => Array.from({ length: line.n }, () => line)),
          batch.status === 'UNDONE' ? 0 : batch.bad,
        ),
      },
    }
  })
}

/** Who holds a unit's names: the people of the nearest rung that has any. */
function holdersOf(roster: Roster, today: Day): (unit: string) => readonly Answerer[] {
  const known = new Map<string, readonly Answerer[]>()
  return (unit) => {
    const found =
      known.get(unit) ?? whoAnswers(unit, roster.units, roster.assignments, roster.workers, today).find((rung) => rung.people.length > 0)?.people ?? []
    known.set(unit, found)
    return found
  }
}

function nameIn(roster: Roster, worker: string | null): string | null {
  return worker === null ? null : (roster.workers.find((one) => one.id === worker)?.personal.name ?? '')
}
