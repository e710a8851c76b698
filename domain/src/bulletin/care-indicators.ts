import { isComplete } from '../followup/care/seats-of.ts'
import { NEED_HOURS } from '../followup/needs/need-clock.ts'
import { addHours, type Instant } from '../kernel/instant.ts'
import type { Counted, Indicator } from './indicator.ts'
import { standing } from './movement.ts'
import type { NeedFacts, Reading } from './reading.ts'
import { isWithin } from './window-of.ts'

/** Care teams and needs (domain.md §7, indicators 18 and 20). */
export const CARE_INDICATORS: readonly Indicator[] = [
  {
    id: 'teams-complete',
    catalogue: 18,
    when: 'stock',
    name: { zh: '包保组人员到齐率', en: 'Care teams complete' },
    formula: {
      zh: '截止时间包保组每个位置都有人且已接受的在管人数 ÷ 截止时间在管人数',
      en: 'Persons under measure whose team has every place taken and accepted at the cut-off ÷ persons under measure at the cut-off',
    },
    table: 'follow_ups',
    rows: withWholeTeam,
    of: (reading) => standing(reading, 'IN_FORCE'),
  },
  needs('needs-open', 'stock', '未办结需求', 'Needs waiting', '截止时间尚未办结的需求数', 'Needs that nobody had closed at the cut-off', waiting),
  needs(
    'needs-overdue',
    'stock',
    '超时需求',
    'Needs overdue',
    '截止时间已到时限（紧急就医为立即）仍未办结的需求数',
    'Needs waiting at the cut-off whose time had run out (urgent care: at once)',
    (reading) => waiting(reading).filter((need) => need.dueAt <= reading.window.cutoffAt),
  ),
  {
    id: 'needs-closed-24h',
    catalogue: 20,
    when: 'flow',
    name: { zh: '需求24小时办结率', en: 'Needs closed within 24 hours' },
    formula: {
      zh: '提出后24小时内办好或写明原因办不了的需求数 ÷ 本期满24小时的需求数（24小时内撤回的除外）',
      en: 'Needs met, or answered with the reason why not, within 24 hours ÷ needs whose 24 hours ended in the window (those withdrawn before apart)',
    },
    table: 'care_needs',
    rows: (reading) => judged(reading).filter((need) => closedBy(need, dayAfter(need))),
    of: judged,
  },
  needs(
    'needs-not-possible',
    'flow',
    '办不了的需求',
    'Needs that were not possible',
    '本期写明原因办不了的需求数',
    'Needs answered in the window with the reason why they cannot be met',
    (reading) => reading.rows.careNeeds.filter((need) => need.status === 'NOT_POSSIBLE' && isWithin(reading.window, need.closedAt)),
  ),
]

function needs(
  id: string,
  when: Indicator['when'],
  zh: string,
  en: string,
  formulaZh: string,
  formulaEn: string,
  rows: (reading: Reading) => readonly Counted[],
): Indicator {
  return { id, catalogue: 20, when, name: { zh, en }, formula: { zh: formulaZh, en: formulaEn }, table: 'care_needs', rows, of: null }
}

function withWholeTeam(reading: Reading): readonly Counted[] {
  const { cutoffAt } = reading.window
  return standing(reading, 'IN_FORCE').filter((row) => {
    const team = reading.teams.get(row.id)
    return team !== undefined && isComplete(team, reading.seats.get(team.id) ?? [], cutoffAt)
  })
}

function waiting({ rows, window: { cutoffAt } }: Reading): readonly NeedFacts[] {
  return rows.careNeeds.filter((need) => need.askedAt <= cutoffAt && !closedBy(need, cutoffAt))
}

/** Needs whose day ended in the window; who withdrew before asked for nothing. */
function judged(reading: Reading): readonly NeedFacts[] {
  return reading.rows.careNeeds.filter((need) => isWithin(reading.window, dayAfter(need)) && !(need.status === 'WITHDRAWN' && closedBy(need, dayAfter(need))))
}

function dayAfter(need: NeedFacts): Instant {
  return addHours(need.askedAt, NEED_HOURS)
}

function closedBy(need: NeedFacts, at: Instant): boolean {
  return need.closedAt !== null && need.closedAt <= at
}
