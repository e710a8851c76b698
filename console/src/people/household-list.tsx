import { useMemo } from 'react'
import type { HouseholdList as HouseholdAnswers } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { ListTable, type Column } from '../shell/list-table.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { UnitSelect } from '../shell/unit-select.tsx'
import { useUnits } from '../shell/units.tsx'
import { usePages } from '../shell/use-ask.ts'
import { visitWord } from './visit-word.ts'
import { words } from './words.ts'

type Item = HouseholdAnswers['items'][number]

export function HouseholdList() {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  const units = useUnits()
  const filters = useFilters(['search', 'unit'])
  const { search, unit } = filters.values
  const params = { search: search.length < 2 ? '' : search, unit }
  const pages = usePages<Item>('/people/households', ['households', 'persons', 'house_visits'], params)
  const columns = useMemo<readonly Column<Item>[]>(
    () => [
      {
        key: 'head',
        title: sayTerm('head'),
        width: 110,
        render: (home) => (
          <OpenLink kind="household" id={home.id} row>
            {home.headName || sayTerm('no-head')}
          </OpenLink>
        ),
      },
      { key: 'place', title: say('place'), render: (home) => units.place(home.unit) },
      { key: 'door', title: sayTerm('door'), render: (home) => home.personal.door || '—' },
      { key: 'address', title: sayTerm('address'), render: (home) => home.personal.address || '—' },
      {
        key: 'members',
        title: say('count'),
        align: 'right',
        render: (home) => (
          <OpenLink kind="household" id={home.id}>
            {home.members}
          </OpenLink>
        ),
      },
      {
        key: 'lastVisit',
        title: say('lastVisit'),
        render: (home) =>
          home.lastVisit === null ? (
            <span className="hint">{say('neverVisited')}</span>
          ) : (
            `${clock.day(home.lastVisit.day)} ${sayTerm(visitWord(home.lastVisit.result))}`
          ),
      },
      { key: 'code', title: sayTerm('household-code'), render: (home) => home.code ?? '—' },
    ],
    [say, sayTerm, clock, units],
  )
  return (
    <ListTable<Item>
      list="households"
      label={say('households')}
      columns={columns}
      pages={pages}
      keyOf={(home) => home.id}
      exported={params}
      empty={filters.any ? say('emptySearch') : say('emptyHouseholds')}
      filters={
        <>
          <SearchBox value={search} onSearch={(text) => filters.set({ search: text })} placeholder={sayTerm('search')} />
          <UnitSelect value={unit} onChange={(value) => filters.set({ unit: value })} />
        </>
      }
    />
  )
}
