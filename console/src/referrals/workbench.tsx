import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { Link, Route, Switch } from 'wouter'
import type { BatchItem, ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { seeLists } from '@lianfang/domain/referrals/policy.ts'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { ListTable } from '../shell/list-table.tsx'
import { Screen } from '../shell/screen.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { useMay } from '../shell/session.tsx'
import { UnitSelect } from '../shell/unit-select.tsx'
import { useAsk, usePages, type Page } from '../shell/use-ask.ts'
import { Batches } from './batches.tsx'
import { PlaceMany } from './place-many.tsx'
import { useReferralColumns } from './referral-columns.tsx'
import { words } from './words.ts'

/** The referral workbench, and behind it the lists that came in. */
export function Workbench() {
  return (
    <Switch>
      <Route path="/referrals/batches" component={Batches} />
      <Route component={OpenReferrals} />
    </Switch>
  )
}

const VIEWS = [
  { key: 'open', word: 'statusOpen', status: 'OPEN', overdue: '' },
  { key: 'overdue', word: 'statusOverdue', status: 'UNFINISHED', overdue: 'true' },
  { key: 'triage', word: 'statusTriage', status: 'TRIAGE', overdue: '' },
  { key: 'closed', word: 'statusClosed', status: 'CLOSED', overdue: '' },
  { key: 'all', word: 'statusAll', status: 'ALL', overdue: '' },
] as const

function OpenReferrals() {
  const say = useSay(words)
  const filters = useFilters(['status', 'unit', 'batch', 'overdue', 'search'])
  const { status, unit, batch, overdue, search } = filters.values
  const view = VIEWS.find((one) => one.status === (status || 'OPEN') && one.overdue === overdue) ?? VIEWS[0]
  const params = { status: view.status === 'ALL' ? '' : view.status, overdue: view.overdue, unit, batch, search: search.length < 2 ? '' : search }
  const pages = usePages<ReferralItem>('/referrals', ['referrals'], params)
  const may = useMay()
  const batches = useAsk<Page<BatchItem>>(may(seeLists) ? '/referrals/batches' : null, ['referral_batches'])
  const columns = useReferralColumns(view.status)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const triage = view.status === 'TRIAGE'
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={
        may(seeLists) && (
          <Link href="/referrals/batches" asChild>
            <Button>{say('toBatches')}</Button>
          </Link>
        )
      }
    >
      <ListTable<ReferralItem>
        list="referrals"
        label={say('title')}
        columns={columns}
        pages={pages}
        keyOf={(item) => item.id}
        exported={params}
        empty={<Empty triage={triage} filtered={unit !== '' || batch !== '' || search !== ''} status={view.status} />}
        filters={
          <>
            <Segmented
              value={view.key}
              onChange={(key) => {
                const next = VIEWS.find((one) => one.key === key) ?? VIEWS[0]
                setChosen([])
                filters.set({ status: next.status, overdue: next.overdue })
              }}
              options={VIEWS.map((one) => ({ value: one.key, label: say(one.word) }))}
            />
            <SearchBox value={search} onSearch={(text) => filters.set({ search: text })} placeholder={say('searchHint')} />
            <UnitSelect value={unit} onChange={(value) => filters.set({ unit: value })} />
            <Select
              className="batch-select"
              value={batch || null}
              onChange={(value: string | null) => filters.set({ batch: value ?? '' })}
              allowClear
              placeholder={say('anyBatch')}
              aria-label={say('batch')}
              popupMatchSelectWidth={300}
              options={(batches.data?.items ?? []).map((one) => ({ value: one.id, label: one.title }))}
            />
          </>
        }
        {...(triage ? { selection: { chosen, choose: setChosen } } : {})}
      />
      {triage && chosen.length > 0 && <PlaceMany referrals={pages.items.filter((item) => chosen.includes(item.id))} done={() => setChosen([])} />}
    </Screen>
  )
}

function Empty({ triage, filtered, status }: { readonly triage: boolean; readonly filtered: boolean; readonly status: string }) {
  const say = useSay(words)
  if (filtered) return <>{say('emptyFiltered')}</>
  if (triage) return <>{say('emptyTriage')}</>
  return (
    <>
      <p>{say(status === 'OPEN' ? 'emptyOpen' : 'emptyAll')}</p>
      <Link href="/imports">{say('toImport')}</Link>
    </>
  )
}
