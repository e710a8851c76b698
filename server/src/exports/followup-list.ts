import { followUpQuery } from '@lianfang/contract/followup/answers.ts'
import { decisionWords, followUpStatusWords } from '@lianfang/contract/followup/words.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { measureAt } from '@lianfang/domain/bulletin/standing-at.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { readShortStrip } from '@lianfang/domain/followup/short-strip.ts'
import { listFollowUps } from '../followup/list-follow-ups.ts'
import { exportList, number, PAGE, text, type ExportList } from './export-list.ts'
import { exportWords as words } from './words.ts'

const { cursor: _cursor, limit: _limit, ...filters } = followUpQuery.properties

/** The follow-up board: a person under measure a line, with how the checks stand. */
export const followUpList: ExportList = exportList({
  title: words.followUps,
  policy: seeFollowUps,
  filters,
  columns: [
    text(peopleWords.name, 12),
    text(peopleWords.phones, 26),
    text(gridWords.VILLAGE, 14),
    text(gridWords.GRID, 20),
    text(peopleWords.address, 30),
    text(words.measure, 16),
    text(words.rule, 24),
    text(words.countedFrom, 12),
    text(words.since, 12),
    text(words.plannedEnd, 12),
    text(words.status, 12),
    text(words.decision, 12),
    number(words.checksDone),
    number(words.checksMissed),
    number(words.openAlerts),
    text(words.decidedBy, 20),
    text(words.ground, 28),
  ],
  page: async ({ reader, now, today, language, places, settings }, wanted, cursor) => {
    const clock = { now, offset: settings.offset }
    const { items, next } = await listFollowUps(
      reader,
      { ...wanted, day: wanted.day ?? today, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      clock,
    )
    const rows = items.map(({ followUp, person, packName, decision, strip, alerts }) => {
      const measure = measureAt(followUp, now, settings.offset)
      const slots = readShortStrip(strip, followUp, settings.offset)
      const count = (...wantedStatus: readonly string[]): number => slots.filter((slot) => wantedStatus.includes(slot.status)).length
      return [
        person.name,
        person.phones.join(' '),
        places.nameOf(places.of(followUp.unit)),
        places.nameOf(followUp.unit),
        person.address,
        measure ? measureWords[measure][language] : '',
        packName[language],
        followUp.countedFrom,
        followUp.startedDay,
        followUp.plannedEnd,
        followUpStatusWords[followUp.status][language],
        decision === 'NONE' ? '' : decisionWords[decision][language],
        count('DONE', 'LATE', 'AWAITING_RESULT', 'POSITIVE'),
        count('MISSED'),
        alerts.filter((alert) => alert.status === 'OPEN').length,
        followUp.decidedBy,
        followUp.personal.ground,
      ]
    })
    return { rows, next }
  },
})
