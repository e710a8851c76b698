import { Button } from 'antd'
import { useState } from 'react'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk, type Page } from '../shell/use-ask.ts'
import { words } from './words.ts'

/** Finds the person a follow-up is for. */
export function PersonFinder({ choose }: { readonly choose: (person: string) => void }) {
  const say = useSay(words)
  const units = useUnits()
  const [search, setSearch] = useState('')
  const query = useAsk<Page<Person>>(search.length < 2 ? null : '/people/persons', ['persons'], { search, limit: 20 })
  return (
    <div className="stack">
      <p>{say('choosePerson')}</p>
      <SearchBox value={search} onSearch={setSearch} placeholder={say('searchHint')} />
      <ProblemNotice problem={query.error} />
      <ul className="plain-list">
        {(search.length < 2 ? [] : (query.data?.items ?? [])).map((person) => (
          <li key={person.id} className="row between">
            <span>
              {person.personal.name}{' '}
              <span className="hint">
                {units.place(person.unit)} {person.personal.phones.join('、')} {person.personal.idNumber}
              </span>
            </span>
            <Button size="small" onClick={() => choose(person.id)}>
              {say('start')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
