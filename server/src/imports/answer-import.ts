import type { ImportAnswer, ImportRow } from '@lianfang/contract/imports/answers.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'
import { addHours } from '@lianfang/domain/kernel/instant.ts'
import { isListRow } from '@lianfang/domain/kernel/sheet/find-header.ts'
import { cellAt, type Sheet } from '@lianfang/domain/kernel/sheet/sheet.ts'
import type { Reading } from './choose-reading.ts'
import { glimpse } from './glimpse.ts'
import { KINDS } from './import-kinds.ts'
import { isShown, listRows, registerRows, spoken, type RowView } from './import-rows.ts'
import type { PlannedList } from './plan-list.ts'
import type { PlannedRegister } from './plan-register.ts'
import type { PlannedResults } from './plan-results.ts'
import { countResults, resultRows } from './result-rows.ts'
import { KEPT_HOURS, type StagedImport } from './staged-import.ts'

const PREVIEWED_ROWS = 15
const PREVIEWED_COLUMNS = 30
const SAMPLES = 3
const SHOWN_ROWS = 100

/** An import and all that was read of it. `plan` is null while the header or a required column is missing. */
export interface OpenImport {
  readonly staged: StagedImport
  readonly sheets: readonly Sheet[]
  readonly reading: Reading | null
  readonly plan: PlannedList | PlannedRegister | PlannedResults | null
  /** Who agreed first, by name. */
  readonly agreedName: string
}

/** What the wizard shows. */
export function answerOf(open: OpenImport, language: Language): ImportAnswer {
  const { staged, sheets, reading, plan } = open
  const { state } = staged
  const list = plan?.kind === 'referrals' ? plan : null
  const fields = KINDS[staged.kind].fields
  return {
    id: staged.id,
    kind: staged.kind,
    state: stateOf(staged),
    fileName: state.fileName,
    sender: state.sender,
    title: titleOf(open),
    createdAt: staged.createdAt,
    expiresAt: addHours(staged.createdAt, KEPT_HOURS),
    sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length, columns: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0) })),
    sheet: state.reading?.sheet ?? 0,
    preview: previewOf(sheets[state.reading?.sheet ?? 0]),
    headerRow: reading ? reading.header.from + 1 : null,
    headerEnd: reading ? reading.header.to + 1 : null,
    columns: reading ? columnsOf(reading) : [],
    fields: fields.map((field) => ({ key: field.key, required: field.required, many: field.many === true })),
    missing: reading ? [...reading.missing] : fields.filter((field) => field.required).map((field) => field.key),
    layout: layoutOf(plan, reading, state.sender),
    claimed: list?.claimed ?? null,
    listDay: list?.listDay ?? (plan?.kind === 'results' ? plan.listDay : null),
    counts: countsOf(plan),
    brought: broughtBy(plan),
    rows: plan ? [...rowsOf(plan, list || plan.kind === 'results' ? 'ALL' : 'NOTED', 0, SHOWN_ROWS, language).rows] : [],
    bad: plan ? [...rowsOf(plan, 'BAD', 0, SHOWN_ROWS, language).rows] : [],
    second: list ? list.run.second.map((reason) => spoken(reason, language)) : [],
    agreed: state.agreed && { by: state.agreed.by, name: open.agreedName, at: state.agreed.at, title: state.agreed.title, dueAt: state.agreed.dueAt },
    batch: state.accepted ? staged.id : null,
  }
}

export function stateOf(staged: StagedImport): ImportAnswer['state'] {
  if (staged.state.accepted) return 'ACCEPTED'
  return staged.state.agreed ? 'AWAITING_SECOND' : 'OPEN'
}

/** The first line above the header names the list; without one the file does. */
export function titleOf(open: Pick<OpenImport, 'reading' | 'staged'>): string {
  const [first] = open.reading?.header.above ?? []
  return (first ?? open.staged.state.fileName.replace(/\.[a-z]{2,4}$/i, '')).slice(0, 100)
}

/** Rows of a plan that a view shows, from `from` on. */
export function rowsOf(
  plan: NonNullable<OpenImport['plan']>,
  view: RowView,
  from: number,
  limit: number,
  language: Language,
): { readonly rows: readonly ImportRow[]; readonly total: number } {
  if (plan.kind === 'results') return resultRows(plan, view, from, limit, language)
  return plan.kind === 'referrals' ? listRows(plan, view, from, limit, language) : registerRows(plan, view, from, limit, language)
}

function previewOf(sheet: Sheet | undefined): string[][] {
  return (sheet?.rows ?? []).slice(0, PREVIEWED_ROWS).map((row) => row.slice(0, PREVIEWED_COLUMNS).map((cell) => glimpse(cell.text)))
}

function columnsOf(reading: Reading): ImportAnswer['columns'] {
  const { sheet, header, mapping } = reading
  return header.columns.map(({ index, name, group }) => {
    const samples: string[] = []
    for (let row = header.dataFrom; row <= header.dataTo && samples.length < SAMPLES; row++) {
      const text = cellAt(sheet, row, index).text.trim()
      if (text !== '' && isListRow(sheet, header, row)) samples.push(glimpse(text))
    }
    return { index, name, group, samples, field: mapping[index] ?? null }
  })
}

function layoutOf(plan: OpenImport['plan'], reading: Reading | null, sender: string): ImportAnswer['layout'] {
  const read = plan?.kind === 'results' ? plan.layouts.map((list) => ({ sender: list.laboratory, layout: list.layout })) : []
  const known = (plan?.kind === 'referrals' ? plan.layouts : read).filter((layout) => layout.layout === reading?.layout)
  if (known.some((layout) => layout.sender === sender)) return 'OWN'
  return known.length > 0 ? 'ANOTHERS' : 'NEW'
}

function countsOf(plan: PlannedList | PlannedRegister | PlannedResults | null): ImportAnswer['counts'] {
  const none = { rows: 0, new: 0, known: 0, changed: 0, repeated: 0, triage: 0, noted: 0, bad: 0, gone: 0, pending: 0, disputed: 0 }
  if (!plan) return none
  if (plan.kind === 'results')
    return {
      ...none,
      rows: plan.matches.length,
      new: countResults(plan, 'NEW'),
      known: countResults(plan, 'KNOWN'),
      repeated: countResults(plan, 'REPEATED'),
      pending: countResults(plan, 'PENDING'),
      disputed: countResults(plan, 'DISPUTED'),
    }
  if (plan.kind !== 'referrals') return { ...none, rows: plan.rows.length, bad: plan.bad.length, noted: plan.notices.length }
  const { rows, bad, gone } = plan.run
  const count = (view: RowView): number => rows.filter((row) => isShown(row, view)).length
  return {
    ...none,
    rows: rows.length + bad.length,
    new: count('NEW'),
    known: count('KNOWN'),
    changed: count('CHANGED'),
    repeated: count('REPEATED'),
    triage: count('TRIAGE'),
    noted: count('NOTED'),
    bad: bad.length,
    gone: gone.length,
  }
}

function broughtBy(plan: PlannedList | PlannedRegister | PlannedResults | null): ImportAnswer['brought'] {
  const none = { units: 0, workers: 0, assignments: 0, households: 0, people: 0 }
  if (!plan || plan.kind === 'results') return none
  if (plan.kind === 'referrals') return { ...none, people: plan.run.rows.filter((row) => row.kind === 'NEW').length }
  const { command } = plan
  if (command.kind === 'grids/import-units')
    return { ...none, units: command.input.units.length, workers: command.input.workers.length, assignments: command.input.assignments.length }
  return {
    ...none,
    households: command.input.households.length,
    people: command.input.households.reduce((sum, household) => sum + household.members.length, 0),
  }
}
