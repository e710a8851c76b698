import { addHours, type Instant } from '../kernel/instant.ts'
import type { Indicator } from './indicator.ts'
import type { Reading, ReferralFacts } from './reading.ts'
import { isWithin } from './window-of.ts'

/** Hours in which a pushed name is to be verified (domain.md §7, indicator 8). */
const VERIFY_HOURS = 24

/** 下发名单核查: what became of the names that were pushed (domain.md §7, indicators 7 to 9). */
export const REFERRAL_INDICATORS: readonly Indicator[] = [
  {
    id: 'referrals-received',
    catalogue: 7,
    when: 'flow',
    name: { zh: '当日接收推送', en: 'Names received' },
    formula: { zh: '本期收到的下发核查人数', en: 'Names received in the window' },
    table: 'referrals',
    rows: (reading) => reading.rows.referrals.filter((row) => isWithin(reading.window, row.receivedAt)),
    of: null,
  },
  {
    id: 'referrals-verified',
    catalogue: 7,
    when: 'flow',
    name: { zh: '当日办结推送', en: 'Names closed' },
    formula: { zh: '本期填报最终核查结果的人数', en: 'Names given a final result in the window' },
    table: 'referrals',
    rows: closedInWindow,
    of: null,
  },
  {
    id: 'referrals-closed',
    catalogue: 7,
    when: 'ever',
    name: { zh: '推送核查办结率', en: 'Referrals closed of those due' },
    formula: { zh: '已有最终核查结果的人数 ÷ 办理时限已到的人数', en: 'Names with a final result ÷ names whose due time has come' },
    table: 'referrals',
    rows: (reading) => due(reading).filter((row) => isClosedBy(row, reading.window.cutoffAt)),
    of: due,
  },
  {
    id: 'referrals-open',
    catalogue: 7,
    when: 'stock',
    name: { zh: '推送待核查', en: 'Referrals open' },
    formula: { zh: '截止时间尚无最终核查结果的人数', en: 'Names without a final result at the cut-off' },
    table: 'referrals',
    rows: (reading) => received(reading).filter((row) => !isClosedBy(row, reading.window.cutoffAt)),
    of: null,
  },
  {
    id: 'referrals-overdue',
    catalogue: 7,
    when: 'stock',
    name: { zh: '推送超时未办', en: 'Referrals overdue' },
    formula: { zh: '办理时限已到而尚无最终核查结果的人数', en: 'Names whose due time has come without a final result' },
    table: 'referrals',
    rows: (reading) => due(reading).filter((row) => !isClosedBy(row, reading.window.cutoffAt)),
    of: null,
  },
  {
    id: 'referrals-within-24h',
    catalogue: 8,
    when: 'flow',
    name: { zh: '24小时核查率', en: 'Verified within 24 hours' },
    formula: {
      zh: '收到后24小时内办结的人数 ÷ 收到满24小时的人数（截止前48至24小时收到）',
      en: 'Names closed within 24 hours of receipt ÷ names received in the window that ended 24 hours earlier',
    },
    table: 'referrals',
    rows: (reading) => aDayOld(reading).filter((row) => isClosedBy(row, addHours(row.receivedAt, VERIFY_HOURS))),
    of: aDayOld,
  },
  {
    id: 'referrals-in-area',
    catalogue: 9,
    when: 'flow',
    name: { zh: '推送有效率', en: 'Referral validity' },
    formula: {
      zh: '本期办结中“在辖区已管控、在辖区已超期无需管控”的人数 ÷ 本期办结人数',
      en: 'Names found in our area (under control, or period over) ÷ names closed in the window',
    },
    table: 'referrals',
    rows: (reading) => closedInWindow(reading).filter((row) => row.result === 'CONTROLLED_HERE' || row.result === 'PERIOD_OVER'),
    of: closedInWindow,
  },
]

function received(reading: Reading): readonly ReferralFacts[] {
  return reading.rows.referrals.filter((row) => row.receivedAt <= reading.window.cutoffAt)
}

function due(reading: Reading): readonly ReferralFacts[] {
  return received(reading).filter((row) => row.dueAt <= reading.window.cutoffAt)
}

function aDayOld(reading: Reading): readonly ReferralFacts[] {
  const { from, cutoffAt } = reading.window
  return reading.rows.referrals.filter((row) => row.receivedAt > addHours(from, -VERIFY_HOURS) && row.receivedAt <= addHours(cutoffAt, -VERIFY_HOURS))
}

function closedInWindow(reading: Reading): readonly ReferralFacts[] {
  return reading.rows.referrals.filter((row) => row.status === 'CLOSED' && isWithin(reading.window, row.closedAt))
}

function isClosedBy(row: ReferralFacts, at: Instant): boolean {
  return row.status === 'CLOSED' && row.closedAt !== null && row.closedAt <= at
}
