/**
 * Fields that stood open before the migrations of 28 and 30 November 2026 and are sealed with the rest since. Rows and entries from before
 * hold them still: they are read from there, and a row that is written again seals them. An entry cannot be written again.
 */
const ONCE_OPEN: Readonly<Record<string, readonly string[]>> = { persons: ['birth', 'relation'], disclosures: ['purpose'] }

type Fields = Readonly<Record<string, unknown>>

/** True for a column that only rows from before fill. */
export function isOnceOpen(table: string, column: string): boolean {
  return ONCE_OPEN[table]?.includes(column) ?? false
}

/** The open fields as the domain has them now: a late version's facts used to say what its identity says. */
export function withoutOnceOpen<F extends object>(table: string, open: F): F {
  if (table !== 'conflicts' || !('facts' in open)) return open
  const { sex, living } = open.facts as Fields
  return { ...open, facts: { sex, living } }
}

/** What was sealed, with what an old row (`beside`) says in the open. */
export function withOnceOpen(table: string, personal: Fields, beside: Fields): Fields {
  if (table === 'persons') return completed(personal, beside)
  if (table === 'disclosures') return { purpose: beside['purpose'] ?? personal['purpose'] }
  if (table === 'conflicts') return { ...personal, mine: completed(personal['mine'] as Fields, (beside['facts'] ?? {}) as Fields) }
  return personal
}

function completed(identity: Fields, beside: Fields): Fields {
  return 'relation' in identity ? identity : { ...identity, birth: beside['birth'] ?? null, relation: beside['relation'] ?? '' }
}
