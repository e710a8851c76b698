import { Button, Segmented } from 'antd'
import { Link, Route, Switch } from 'wouter'
import { keepRules, switchTheRules } from '@lianfang/domain/protocols/policy.ts'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { Screen } from '../shell/screen.tsx'
import { useMay } from '../shell/session.tsx'
import { AreaLists } from './areas/area-lists.tsx'
import { WriteScreen } from './editor/write-screen.tsx'
import { PackList } from './pack-list.tsx'
import { PackScreen } from './pack-screen.tsx'
import { Proposals } from './switching/proposals.tsx'
import { Switching } from './switching/switching.tsx'
import { words } from './words.ts'

/** The rules a township works by: packs, lists of areas, trying and switching on, and who is to be ordered. */
export function Rules() {
  return (
    <Switch>
      <Route path="/protocols/pack/:line/:version" component={PackScreen} />
      <Route path="/protocols/write" component={WriteScreen} />
      <Route component={Shelf} />
    </Switch>
  )
}

const TABS = ['packs', 'areas', 'switching', 'proposals'] as const

function Shelf() {
  const say = useSay(words)
  const may = useMay()
  const { values, set } = useFilters(['tab', 'line', 'version'])
  const tabs = TABS.filter((one) => one !== 'switching' || may(switchTheRules))
  const tab = tabs.find((one) => one === values.tab) ?? 'packs'
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={
        may(keepRules) && (
          <>
            <Link href="/protocols/write?kind=local" asChild>
              <Button>{say('writeLocal')}</Button>
            </Link>
            <Link href="/protocols/write?kind=file" asChild>
              <Button>{say('fromFile')}</Button>
            </Link>
            <Link href="/protocols/write?kind=blank" asChild>
              <Button type="primary">{say('writeBlank')}</Button>
            </Link>
          </>
        )
      }
    >
      <Segmented
        className="views"
        value={tab}
        onChange={(key) => set({ tab: key === 'packs' ? '' : key, line: '', version: '' })}
        options={tabs.map((one) => ({ value: one, label: say(one) }))}
      />
      {tab === 'packs' && <PackList />}
      {tab === 'areas' && <AreaLists />}
      {tab === 'switching' && <Switching />}
      {tab === 'proposals' && <Proposals />}
    </Screen>
  )
}
