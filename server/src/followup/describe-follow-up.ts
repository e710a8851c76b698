import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'
import { releaseBarred } from '@lianfang/domain/followup/release-barred.ts'
import { slotsOf } from '@lianfang/domain/followup/slots-of.ts'
import { orders } from '@lianfang/domain/followup/orders/tables.ts'
import type { Reader } from '../database/reader.ts'
import { ProblemError, sentenceOf } from '../http/problem.ts'
import { alertsOf, chainOfId, recordsWithNotes, unitTree, workerNames, type Clock } from './queries.ts'
import { showFollowUps } from './show-follow-ups.ts'

/** All of one follow-up: its strip, its records with their notes, where it came from and what stands in the way of a release. */
export async function describeFollowUp(reader: Reader, id: string, clock: Clock, language: Language): Promise<FollowUpDetail> {
  const [chain, units] = await Promise.all([chainOfId(reader, id), unitTree(reader)])
  const [followUp, ...before] = chain
  const [shown] = followUp ? await showFollowUps(reader, [followUp], units, clock) : []
  if (!followUp || !shown) throw new ProblemError('not-found')
  const ids = chain.map((row) => row.id)
  const [records, raised, found] = await Promise.all([recordsWithNotes(reader, ids), alertsOf(reader, ids), reader.byId(orders, [followUp.order])])
  const own = records.filter((row) => row.followUp === id)
  const reason = followUp.status === 'ACTIVE' ? releaseBarred(followUp, records, raised, clock.now, clock.offset) : null
  return {
    ...shown.item,
    strip: slotsOf(followUp, shown.records, clock.now, clock.offset),
    observations: own,
    chain: before,
    names: await workerNames(reader, [
      ...own.map((row) => row.by),
      ...shown.item.alerts.flatMap((alert) => alert.closedBy ?? []),
      ...chain.flatMap((row) => row.endedBy ?? []),
    ]),
    supportContact: found.get(followUp.order)?.personal.supportContact ?? '',
    barred: reason && barredIn(reason, language),
  }
}

function barredIn(
  { code, ...details }: { readonly code: string; readonly [detail: string]: unknown },
  language: Language,
): NonNullable<FollowUpDetail['barred']> {
  return { code, sentence: sentenceOf(code, details, language), details }
}
