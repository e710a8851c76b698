import { Segmented } from 'antd'
import type { CareSetting } from '@lianfang/contract/followup/care/answers.ts'
import { useFilters } from '../../shell/filters.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { Screen } from '../../shell/screen.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { NeedsList } from '../needs/needs-list.tsx'
import { Contacts } from './contacts.tsx'
import { IncompleteTeams } from './incomplete-teams.tsx'
import { TemplatePart } from './template-part.tsx'
import { words } from './words.ts'

const TABS = [
  { key: 'needs', word: 'tabNeeds' },
  { key: 'closed', word: 'tabClosed' },
  { key: 'teams', word: 'tabTeams' },
  { key: 'contacts', word: 'tabContacts' },
  { key: 'template', word: 'tabTemplate' },
] as const

/** What people at home need by clock, whose care team is not complete, and what teams are made from. */
export function CareScreen() {
  const say = useSay(words)
  const filters = useFilters(['tab'])
  const tab = TABS.find((one) => one.key === filters.values.tab) ?? TABS[0]
  return (
    <Screen title={say('title')} note={say('note')}>
      <Segmented
        className="care-tabs"
        value={tab.key}
        onChange={(key) => filters.set({ tab: key })}
        options={TABS.map((one) => ({ value: one.key, label: say(one.word) }))}
      />
      {tab.key === 'needs' && <NeedsList closed={false} />}
      {tab.key === 'closed' && <NeedsList closed />}
      {tab.key === 'teams' && <IncompleteTeams />}
      {(tab.key === 'contacts' || tab.key === 'template') && <Setting shows={tab.key} />}
    </Screen>
  )
}

function Setting({ shows }: { readonly shows: 'contacts' | 'template' }) {
  const query = useAsk<CareSetting>('/care/setting', ['care_contacts', 'care_templates'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  return shows === 'contacts' ? <Contacts setting={query.data} /> : <TemplatePart key={query.data.standing} setting={query.data} />
}
