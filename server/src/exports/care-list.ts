import { careQuery } from '@lianfang/contract/followup/care/answers.ts'
import { careWords, seatAnswerWords } from '@lianfang/contract/followup/care/words.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { listTeams } from '../followup/care/list-teams.ts'
import { exportList, number, PAGE, text, type ExportList } from './export-list.ts'
import { exportWords as words } from './words.ts'

const { cursor: _cursor, limit: _limit, ...filters } = careQuery.properties

/** Everybody under measure with the care team: who calls, who sits where and who has not accepted yet. */
export const careList: ExportList = exportList({
  title: careWords['care-team'],
  policy: seeFollowUps,
  filters,
  columns: [
    text(peopleWords.name, 12),
    text(gridWords.VILLAGE, 14),
    text(gridWords.GRID, 20),
    text(words.plannedEnd, 12),
    text(words.status, 16),
    number(words.places),
    number(words.placesFree),
    text(careWords.caller, 26),
    text(words.members, 60),
  ],
  page: async ({ reader, now, settings, language, places: tree }, wanted, cursor) => {
    const clock = { now, offset: settings.offset }
    const { items, memberOf, next } = await listTeams(reader, { ...wanted, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, clock)
    const rows = items.map(({ watched, name, team, places, caller }) => {
      const missing = places.filter((place) => !place.isAccepted).length
      const called = caller && memberOf(caller)
      const status = team === null ? careWords['no-team'] : missing === 0 ? careWords.complete : words.incomplete
      return [
        name,
        tree.nameOf(tree.of(watched.unit)),
        tree.nameOf(watched.unit),
        watched.plannedEnd,
        status[language],
        places.length,
        missing,
        called ? `${called.name} ${called.phone}` : '',
        places
          .map(({ name: place, acting, isAccepted }) => {
            if (!acting) return `${place[language]}：${careWords['free-place'][language]}`
            const { name: who, phone } = memberOf(acting)
            return [`${place[language]}：${who}`, phone, isAccepted ? '' : seatAnswerWords.ASKED[language]].filter((part) => part !== '').join(' ')
          })
          .join('\n'),
      ]
    })
    return { rows, next }
  },
})
