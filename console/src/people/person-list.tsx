import { useMemo } from 'react'
import type { PersonAnswer } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { ListTable, type Column } from '../shell/list-table.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { UnitSelect } from '../shell/unit-select.tsx'
import { useUnits } from '../shell/units.tsx'
import { usePages } from '../shell/use-ask.ts'
import { ageAt } from './age-at.ts'
import { words } from './words.ts'

export function PersonList() {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  const units = useUnits()
  const filters = useFilters(['search', 'unit'])
  const { search, unit } = filters.values
  const params = { search: search.length < 2 ? '' : search, unit }
  const pages = usePages<PersonAnswer>('/people/persons', ['persons'], params)
  const columns = useMemo<readonly Column<PersonAnswer>[]>(
    () => [
      {
        key: 'name',
        title: sayTerm('name'),
        width: 100,
        render: (person) => (
          <OpenLink kind="person" id={person.id} row>
            {person.personal.name || sayTerm('erased')}
          </OpenLink>
        ),
      },
      { key: 'sex', title: sayTerm('sex'), render: (person) => sayTerm(person.sex) },
      {
        key: 'age',
        title: sayTerm('birth'),
        render: (person) => (person.personal.birth === null ? '—' : sayTerm('age', { n: ageAt(person.personal.birth, clock.today) })),
      },
      {
        key: 'place',
        title: say('place'),
        render: (person) => (person.unit === units.root ? <span className="warn">{sayTerm('unplaced')}</span> : units.place(person.unit)),
      },
      { key: 'relation', title: sayTerm('relation'), render: (person) => person.personal.relation || '—' },
      {
        key: 'household',
        title: sayTerm('household'),
        render: (person) =>
          person.household === null ? (
            '—'
          ) : (
            <OpenLink kind="household" id={person.household}>
              {say('seeHousehold')}
            </OpenLink>
          ),
      },
      { key: 'phones', title: sayTerm('phones'), render: (person) => <PhoneLinks phones={person.personal.phones} name={person.personal.name} /> },
      { key: 'idNumber', title: sayTerm('id-number'), render: (person) => <span className="num">{person.personal.idNumber || sayTerm('NONE')}</span> },
      { key: 'living', title: sayTerm('living'), render: (person) => sayTerm(person.living) },
      { key: 'address', title: sayTerm('address'), hidden: true, render: (person) => person.personal.address || '—' },
      { key: 'note', title: sayTerm('note'), hidden: true, render: (person) => person.personal.note || '—' },
    ],
    [say, sayTerm, clock.today, units],
  )
  return (
    <ListTable<PersonAnswer>
      list="persons"
      label={say('persons')}
      columns={columns}
      pages={pages}
      keyOf={(person) => person.id}
      exported={params}
      empty={filters.any ? say('emptySearch') : say('emptyPersons')}
      filters={
        <>
          <SearchBox value={search} onSearch={(text) => filters.set({ search: text })} placeholder={sayTerm('search')} />
          <UnitSelect value={unit} onChange={(value) => filters.set({ unit: value })} />
        </>
      }
    />
  )
}
