import { households, persons } from '@lianfang/domain/people/tables.ts'
import type { ComponentChildren, JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { useSay } from '../kit/language.ts'
import { linkTo } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { useWork } from '../kit/work.ts'
import { search, searchIndex } from './search-index.ts'
import { peopleScreenWords } from './words.ts'

const SHOWN = 50

/** What was last looked for: coming back from a person must not begin anew. */
let lastQuery = ''

/** `#/find`: anybody of the worker's own grids, offline, while typing. */
export function SearchScreen({ tabs, placeOf }: { readonly tabs: ComponentChildren; readonly placeOf: (unit: string) => string }): JSX.Element {
  const work = useWork()
  const words = useSay(peopleScreenWords)
  const [query, setQuery] = useState(lastQuery)
  const index = useMemo(() => searchIndex(work.view, placeOf), [work.view, work.revision, placeOf])
  const { found, more } = useMemo(() => search(index, query, SHOWN), [index, query])
  lastQuery = query
  return (
    <Screen title={words('search-title')} tabs={tabs}>
      <div class="field" role="search">
        <label for="query">{words('search-label')}</label>
        <input id="query" type="search" autocomplete="off" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </div>
      <p class="soft" role="status">
        {query.trim() === ''
          ? words('search-hint', { n: index.length })
          : found.length === 0
            ? words('search-none')
            : more
              ? words('search-more', { n: SHOWN })
              : words('search-found', { n: found.length })}
      </p>
      {found.length > 0 ? (
        <ul class="card lines">
          {found.map((one) => {
            const person = work.view.one(persons, one.person)
            const household = work.view.one(households, one.household)
            return (
              <li key={one.person}>
                <a class="line" href={household ? linkTo('household', household.id) : linkTo('person', one.person)}>
                  <span class="grow">
                    <strong>{one.name}</strong>
                    <br />
                    <span class="soft">
                      {[person ? placeOf(person.unit) : '', household?.personal.door, person?.personal.relation].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <span class="end" aria-hidden="true">
                    ›
                  </span>
                </a>
              </li>
            )
          })}
        </ul>
      ) : null}
    </Screen>
  )
}
