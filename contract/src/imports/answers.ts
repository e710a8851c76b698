import { TEST_RESULTS } from '@lianfang/domain/followup/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import { day, instant, nullable, oneOf, text, unitId, uuid } from '../kernel/command-schema.ts'
import { pageOf, pageQuery } from '../kernel/page.ts'

export const IMPORT_KINDS = ['referrals', 'grids', 'households', 'results'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** A reason with its sentence in the reader's language. */
export const spokenReason = Type.Object({ code: Type.String(), sentence: Type.String() })

/** What can be asked of the rows of an import. */
export const ROW_VIEWS = ['ALL', 'NEW', 'KNOWN', 'CHANGED', 'REPEATED', 'TRIAGE', 'NOTED', 'BAD', 'GONE', 'PENDING', 'DISPUTED'] as const

/** A row as it would be taken in, as it goes back (`BAD`), or a name of the list before that is gone. ID numbers and phones are masked. */
export const importRow = Type.Object({
  /** As the spreadsheet counts; of a name that is gone, its row in the list before. */
  row: Type.Integer(),
  kind: oneOf(['NEW', 'KNOWN', 'CHANGED', 'REPEATED', 'BAD', 'GONE', 'READ', 'PENDING', 'DISPUTED']),
  name: Type.String(),
  idNumber: Type.String(),
  phones: Type.Array(Type.String()),
  address: Type.String(),
  origin: Type.String(),
  returnedOn: nullable(day),
  unit: nullable(unitId),
  unitName: Type.String(),
  placedBy: nullable(oneOf(['CODE', 'ADDRESS', 'HOUSEHOLD', 'HAND', 'NONE'])),
  person: nullable(uuid),
  repeats: nullable(Type.Integer()),
  differences: Type.Array(Type.Object({ field: Type.String(), was: Type.String(), is: Type.String() })),
  earlier: nullable(Type.Object({ result: Type.String(), closedDay: day })),
  /** Of a laboratory's row: what it says, and whose sample it was found to be (`ofName` empty: nobody's for certain). */
  test: nullable(
    Type.Object({ tube: Type.String(), said: Type.String(), result: nullable(oneOf(TEST_RESULTS)), sampledAt: nullable(instant), ofName: Type.String() }),
  ),
  /** Why it goes back or is disputed, or what is doubtful about it. */
  reasons: Type.Array(spokenReason),
})
export type ImportRow = Static<typeof importRow>

export const importColumn = Type.Object({
  index: Type.Integer(),
  name: Type.String(),
  group: Type.String(),
  /** The first values below it, as written. */
  samples: Type.Array(Type.String()),
  field: nullable(Type.String()),
})

const counts = Type.Object({
  rows: Type.Integer(),
  new: Type.Integer(),
  known: Type.Integer(),
  changed: Type.Integer(),
  repeated: Type.Integer(),
  triage: Type.Integer(),
  noted: Type.Integer(),
  bad: Type.Integer(),
  gone: Type.Integer(),
  pending: Type.Integer(),
  disputed: Type.Integer(),
})

/** What importing a list of grids or a household register would bring. */
const brought = Type.Object({ units: Type.Integer(), workers: Type.Integer(), assignments: Type.Integer(), households: Type.Integer(), people: Type.Integer() })

/** A file on its way in: what was read, how, and what would come of it. */
export const importAnswer = Type.Object({
  id: uuid,
  kind: oneOf(IMPORT_KINDS),
  state: oneOf(['OPEN', 'AWAITING_SECOND', 'ACCEPTED']),
  fileName: Type.String(),
  sender: Type.String(),
  /** The title the sheet gives itself; proposed as the list's title. */
  title: Type.String(),
  createdAt: instant,
  expiresAt: instant,
  sheets: Type.Array(Type.Object({ name: Type.String(), rows: Type.Integer(), columns: Type.Integer() })),
  sheet: Type.Integer(),
  /** The first lines of the sheet as they are, to point at the header. */
  preview: Type.Array(Type.Array(Type.String())),
  /** First and last row of the header as the spreadsheet counts; null when none was found. */
  headerRow: nullable(Type.Integer()),
  headerEnd: nullable(Type.Integer()),
  columns: Type.Array(importColumn),
  fields: Type.Array(Type.Object({ key: Type.String(), required: Type.Boolean(), many: Type.Boolean() })),
  missing: Type.Array(Type.String()),
  /** Whether the columns are known: from this sender, from another, or not yet. */
  layout: oneOf(['OWN', 'ANOTHERS', 'NEW']),
  claimed: nullable(Type.Integer()),
  listDay: nullable(day),
  counts,
  brought,
  rows: Type.Array(importRow),
  bad: Type.Array(importRow),
  second: Type.Array(spokenReason),
  agreed: nullable(Type.Object({ by: uuid, name: Type.String(), at: instant, title: Type.String(), dueAt: instant })),
  /** The command that took it in; of a pushed list the batch. */
  batch: nullable(uuid),
})
export type ImportAnswer = Static<typeof importAnswer>

/** A file that waits: to be taken in, or for a second person. */
export const importSummary = Type.Object({
  id: uuid,
  kind: oneOf(IMPORT_KINDS),
  state: oneOf(['OPEN', 'AWAITING_SECOND', 'ACCEPTED']),
  fileName: Type.String(),
  sender: Type.String(),
  createdAt: instant,
  createdBy: Type.Object({ id: Type.String(), name: Type.String() }),
  agreed: nullable(Type.Object({ by: uuid, name: Type.String(), at: instant })),
})
export const importList = Type.Object({ items: Type.Array(importSummary), next: Type.Null() })

/** Sheet from 0, header row as the spreadsheet counts, column index → field key. */
export const mappingBody = Type.Object(
  {
    sheet: Type.Integer({ minimum: 0, maximum: 500 }),
    headerRow: Type.Integer({ minimum: 1, maximum: 200_000 }),
    mapping: Type.Record(Type.String({ pattern: '^\\d{1,3}$' }), Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), { additionalProperties: false }),
  },
  { additionalProperties: false },
)

/** Of a pushed list its title and when answers are due; of the others nothing is asked. */
export const acceptBody = Type.Object({ title: Type.Optional(text(100, 1)), dueAt: Type.Optional(instant) }, { additionalProperties: false })

export const rowsQuery = Type.Object({ ...pageQuery, show: Type.Optional(oneOf(ROW_VIEWS)) }, { additionalProperties: false })
export const rowPage = pageOf(importRow)
