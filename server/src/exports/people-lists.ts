import { text as typed, unitId, uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { peopleWords as words } from '@lianfang/contract/people/words.ts'
import { seePeople } from '@lianfang/domain/people/policy.ts'
import { Type } from '@sinclair/typebox'
import { soughtBy } from '../people/find-sought.ts'
import { listHouseholds } from '../people/list-households.ts'
import { listPersons } from '../people/list-people.ts'
import { exportList, number, PAGE, text, type ExportList } from './export-list.ts'
import { exportWords } from './words.ts'

const search = Type.Optional(typed(60))
const unit = Type.Optional(unitId)

/** The register of people: document numbers masked, phones as this reader sees them. */
export const personList: ExportList = exportList({
  title: words.people,
  policy: seePeople,
  filters: { search, unit, household: Type.Optional(uuid) },
  columns: [
    text(words.name, 12),
    text(words.sex, 6),
    text(words.birth, 12),
    text(words['id-type'], 12),
    text(words['id-number'], 22),
    text(words.phones, 26),
    text(gridWords.VILLAGE, 14),
    text(gridWords.GRID, 20),
    text(words.relation, 12),
    text(words.living, 10),
    text(words.address, 30),
    text(words.note, 20),
  ],
  page: async ({ reader, actor, blinding, language, places }, { search: sought, ...filters }, cursor) => {
    const { items, next } = await listPersons(
      reader,
      { ...filters, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      soughtBy(sought, reader.township, blinding),
      actor,
    )
    const rows = items.map(({ sex, living, unit: cell, personal }) => [
      personal.name,
      words[sex][language],
      personal.birth ?? '',
      words[personal.idType][language],
      personal.idNumber,
      personal.phones.join(' '),
      places.nameOf(places.of(cell)),
      places.nameOf(cell),
      personal.relation,
      words[living][language],
      personal.address,
      personal.note,
    ])
    return { rows, next }
  },
})

export const householdList: ExportList = exportList({
  title: words.households,
  policy: seePeople,
  filters: { search, unit },
  columns: [
    text(gridWords.VILLAGE, 14),
    text(gridWords.GRID, 20),
    text(words['household-code'], 12),
    text(words.head, 12),
    number(words.members, 8),
    text(words.door, 14),
    text(words.address, 34),
    text(exportWords.lastVisit, 12),
    text(exportWords.lastResult, 12),
  ],
  page: async ({ reader, actor, blinding, language, places }, filters, cursor) => {
    const { items, next } = await listHouseholds(
      reader,
      { ...filters, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      soughtBy(filters.search, reader.township, blinding),
      actor,
    )
    const rows = items.map(({ unit: cell, code, headName, members, personal, lastVisit }) => [
      places.nameOf(places.of(cell)),
      places.nameOf(cell),
      code ?? '',
      headName,
      members,
      personal.door,
      personal.address,
      lastVisit?.day ?? '',
      lastVisit ? words[lastVisit.result === 'AWAY' ? 'VISIT_AWAY' : lastVisit.result][language] : '',
    ])
    return { rows, next }
  },
})
