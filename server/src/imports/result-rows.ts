import type { ImportRow } from '@lianfang/contract/imports/answers.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'
import type { RowMatch } from '@lianfang/domain/followup/samples/match-results.ts'
import { maskIdNumber } from '@lianfang/domain/people/mask-identity.ts'
import { BLANK_ROW, spoken, type RowView } from './import-rows.ts'
import type { PlannedResults } from './plan-results.ts'

const KINDS = { MATCHED: 'NEW', KNOWN: 'KNOWN', REPEATED: 'REPEATED', PENDING: 'PENDING', DISPUTED: 'DISPUTED' } as const

/** Rows of a laboratory's list that a view shows, from `from` on, with the person each was found to be of. */
export function resultRows(
  plan: PlannedResults,
  view: RowView,
  from: number,
  limit: number,
  language: Language,
): { readonly rows: readonly ImportRow[]; readonly total: number } {
  const shown = plan.matches.filter((match) => view === 'ALL' || KINDS[match.kind] === view)
  return { rows: shown.slice(from, from + limit).map((match) => resultRow(match, language)), total: shown.length }
}

export function countResults(plan: PlannedResults, view: RowView): number {
  return plan.matches.filter((match) => KINDS[match.kind] === view).length
}

function resultRow(match: RowMatch, language: Language): ImportRow {
  const { row } = match
  const sample = 'sample' in match ? match.sample : null
  return {
    ...BLANK_ROW,
    phones: [],
    differences: [],
    row: row.row,
    kind: KINDS[match.kind],
    name: row.written.name.slice(0, 50),
    idNumber: maskIdNumber(row.idNumber),
    person: sample?.person ?? null,
    test: {
      tube: row.written.tube,
      said: row.written.said,
      result: match.kind === 'MATCHED' ? match.result : null,
      sampledAt: sample?.at ?? null,
      ofName: sample?.name ?? '',
    },
    reasons: match.kind === 'DISPUTED' ? [spoken(match.reason, language)] : [],
  }
}
