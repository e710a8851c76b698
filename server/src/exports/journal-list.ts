import { readTheJournal } from '@lianfang/domain/privacy/policy.ts'
import { momentText } from '../documents/say-figure.ts'
import { journalEntries } from '../journal/queries.ts'
import { exportList, number, PAGE, text, type ExportList } from './export-list.ts'
import { exportWords as words } from './words.ts'

/** The journal, newest first: what was said, by whom, when; never what it said of a person. */
export const journalList: ExportList = exportList({
  title: words.journal,
  policy: readTheJournal,
  whole: true,
  filters: {},
  columns: [
    number(words.seq),
    text(words.happenedAt, 17),
    text(words.writtenAt, 17),
    text(words.kindOfEntry, 28),
    text(words.unitName, 22),
    text(words.who, 12),
    text(words.touched, 34),
    text(words.hash, 66),
  ],
  page: async ({ reader, settings, places }, _, cursor) => {
    const { items, next } = await journalEntries(reader, cursor === undefined ? null : Number(cursor), PAGE)
    const rows = items.map(({ seq, at, receivedAt, kind, unit, actorName, changes, hash }) => [
      seq,
      momentText(at, settings.offset),
      momentText(receivedAt, settings.offset),
      kind,
      places.nameOf(unit) || unit,
      actorName,
      changes.map(({ table, n }) => `${table} ${n}`).join(', '),
      hash,
    ])
    return { rows, next }
  },
})
