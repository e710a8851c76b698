import { needQuery } from '@lianfang/contract/followup/needs/answers.ts'
import { needKindWords, needStatusWords, needWayWords, needWords } from '@lianfang/contract/followup/needs/words.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { seeNeeds } from '@lianfang/domain/followup/needs/policy.ts'
import { momentText } from '../documents/say-figure.ts'
import { listNeeds } from '../followup/needs/list-needs.ts'
import { exportList, PAGE, text, type ExportList } from './export-list.ts'
import { exportWords as words } from './words.ts'

const { cursor: _cursor, limit: _limit, ...filters } = needQuery.properties

/** What people at home need, or have needed: as the screen shows it, urgent care first. */
export const needList: ExportList = exportList({
  title: needWords.needs,
  policy: seeNeeds,
  filters,
  columns: [
    text(peopleWords.name, 12),
    text(peopleWords.phones, 26),
    text(gridWords.VILLAGE, 14),
    text(gridWords.GRID, 20),
    text(words.category, 14),
    text(needWords.what, 30),
    text(words.askedHow, 10),
    text(words.askedAt, 17),
    text(words.dueAt, 17),
    text(words.status, 12),
    text(words.sentTo, 12),
    text(words.takenBy, 12),
    text(words.closedAt, 17),
    text(needWords.outcome, 30),
    text(needWords.costs, 24),
  ],
  page: async ({ reader, now, settings, language, places }, wanted, cursor) => {
    const clock = { now, offset: settings.offset }
    const { items, next } = await listNeeds(reader, { ...wanted, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, clock)
    const moment = (at: string | null): string => (at === null ? '' : momentText(at, settings.offset))
    const rows = items.map((need) => [
      need.name,
      need.phones.join(' '),
      places.nameOf(places.of(need.unit)),
      places.nameOf(need.unit),
      needKindWords[need.kind][language],
      need.what,
      needWayWords[need.way][language],
      moment(need.askedAt),
      need.kind === 'URGENT_CARE' ? needWords['at-once'][language] : moment(need.dueAt),
      need.overdue ? needWords.overdue[language] : needStatusWords[need.status][language],
      need.to ? need.to.name : needWords['with-the-door'][language],
      need.takenBy,
      moment(need.closedAt),
      need.outcome,
      need.costs,
    ])
    return { rows, next }
  },
})
