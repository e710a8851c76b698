import { batchQuery, referralQuery, type ReferralQuery } from '@lianfang/contract/referrals/answers.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { answeredListWords, referralStatusWords, resultWords } from '@lianfang/contract/referrals/words.ts'
import { seeLists, seeReferrals } from '@lianfang/domain/referrals/policy.ts'
import { momentText } from '../documents/say-figure.ts'
import { listBatches, listReferrals } from '../referrals/list-referrals.ts'
import { exportList, number, PAGE, text, type ExportList } from './export-list.ts'
import { exportWords as words } from './words.ts'

const { cursor: _cursor, limit: _limit, ...referralFilters } = referralQuery.properties
const { cursor: _after, limit: _most, ...batchFilters } = batchQuery.properties

/** The workbench of pushed names: document numbers masked. */
export const referralList: ExportList = exportList({
  title: words.referrals,
  policy: seeReferrals,
  filters: referralFilters,
  columns: [
    text(words.sender, 16),
    text(words.batch, 22),
    number(words.row, 7),
    text(peopleWords.name, 12),
    text(peopleWords['id-number'], 22),
    text(peopleWords.phones, 26),
    text(gridWords.VILLAGE, 14),
    text(gridWords.GRID, 20),
    text(peopleWords.address, 30),
    text(words.category, 14),
    text(words.origin, 18),
    text(words.receivedAt, 17),
    text(words.dueAt, 17),
    text(words.status, 10),
    text(answeredListWords.result, 20),
    text(answeredListWords.note, 24),
    text(answeredListWords.closedAt, 17),
    text(gridWords['who-answers'], 18),
  ],
  page: async ({ reader, now, today, blinding, language, places, settings }, filters, cursor) => {
    const moment = (at: string | null): string => (at === null ? '' : momentText(at, settings.offset))
    const query: ReferralQuery = { ...filters, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
    const { items, next } = await listReferrals(reader, query, { now, today, blinding })
    const rows = items.map((item) => [
      item.sender,
      item.title,
      item.rowNumber,
      item.name,
      item.idNumber,
      item.phones.join(' '),
      places.nameOf(places.of(item.unit)),
      item.unitName,
      item.address,
      item.category,
      item.origin,
      moment(item.receivedAt),
      moment(item.dueAt),
      referralStatusWords[item.status][language],
      item.result ? resultWords[item.result][language] : '',
      item.resultNote,
      moment(item.closedAt),
      item.heldBy.map((holder) => holder.name).join('、'),
    ])
    return { rows, next }
  },
})

/** The lists that came, and what has become of them. */
export const batchList: ExportList = exportList({
  title: words.batches,
  policy: seeLists,
  filters: batchFilters,
  columns: [
    text(words.sender, 16),
    text(words.batch, 24),
    text(words.fileName, 24),
    text(words.receivedAt, 17),
    text(words.dueAt, 17),
    number(words.accepted),
    number(words.bad),
    number(words.open),
    number(words.overdue),
    number(words.closed),
    text(words.sound, 10),
  ],
  page: async ({ reader, now, today, blinding, settings }, filters, cursor) => {
    const moment = (at: string): string => momentText(at, settings.offset)
    const { items, next } = await listBatches(reader, { ...filters, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, { now, today, blinding })
    const rows = items.map(({ sender, title, fileName, receivedAt, dueAt, accepted, bad, triage, open, overdue, closed, quality }) => [
      sender,
      title,
      fileName,
      moment(receivedAt),
      moment(dueAt),
      accepted,
      bad,
      triage + open,
      overdue,
      closed,
      quality.sound === null ? '—' : `${Math.floor(quality.sound * 1000) / 10}%`,
    ])
    return { rows, next }
  },
})
