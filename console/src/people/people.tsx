import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { keepTheRegister, settleTheRegister } from '@lianfang/domain/people/policy.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { Screen } from '../shell/screen.tsx'
import { useMay } from '../shell/session.tsx'
import { ConflictList } from './conflict-list.tsx'
import { Duplicates } from './duplicates.tsx'
import { HouseholdList } from './household-list.tsx'
import { PersonList } from './person-list.tsx'
import { PutHousehold } from './put-household.tsx'
import { PutPerson } from './put-person.tsx'
import { words } from './words.ts'

const TABS = ['persons', 'households', 'duplicates', 'conflicts'] as const
const TAB_WORD = { persons: 'persons', households: 'households', duplicates: 'duplicates', conflicts: 'conflictsTab' } as const

/** The register: persons, households, and records that look like one person. */
export function People() {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const may = useMay()
  const { values, set } = useFilters(['tab'])
  const [entering, setEntering] = useState(false)
  const tab = TABS.find((one) => one === values.tab) ?? 'persons'
  const tabs = TABS.filter((one) => (one !== 'duplicates' && one !== 'conflicts') || may(settleTheRegister))
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={may(keepTheRegister) && <Button onClick={() => setEntering(true)}>{sayTerm(tab === 'households' ? 'put-household' : 'put-person')}</Button>}
    >
      <Segmented
        className="views"
        value={tab}
        onChange={(key) => set({ tab: key === 'persons' ? '' : key })}
        options={tabs.map((one) => ({ value: one, label: say(TAB_WORD[one]) }))}
      />
      {tab === 'persons' && <PersonList />}
      {tab === 'households' && <HouseholdList />}
      {tab === 'duplicates' && <Duplicates />}
      {tab === 'conflicts' && <ConflictList />}
      {entering && tab === 'households' && <PutHousehold close={() => setEntering(false)} />}
      {entering && tab !== 'households' && <PutPerson close={() => setEntering(false)} />}
    </Screen>
  )
}
