import { useQuery } from '@tanstack/react-query'
import { App, Button, Input, Popover } from 'antd'
import { useMemo } from 'react'
import type { JournalPage } from '@lianfang/contract/journal/answers.ts'
import { msOf } from '@lianfang/domain/kernel/instant.ts'
import { ask } from '../shell/ask.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { ListTable, type Column } from '../shell/list-table.tsx'
import { Part } from '../shell/panel.tsx'
import type { ProblemError } from '../shell/problem.ts'
import { ROW } from '../shell/row-keys.ts'
import { Screen } from '../shell/screen.tsx'
import { useUnits } from '../shell/units.tsx'
import { usePages } from '../shell/use-ask.ts'
import { kindWords } from './kind-words.ts'
import { tableWords } from './table-words.ts'
import { words } from './words.ts'

type Entry = JournalPage['items'][number]

/** Records kept on a phone and sent more than this much later say so. */
const LATE_MS = 10 * 60_000
const EVERY_TABLE = [
  'journal',
  'units',
  'workers',
  'assignments',
  'persons',
  'households',
  'referrals',
  'referral_batches',
  'follow_ups',
  'observations',
  'alerts',
  'daily_reports',
  'bulletins',
  'house_visits',
  'device_revocations',
  'reviews',
  'feedback',
]

/** The township's journal, newest first, with the head of its chain. */
export function Journal() {
  const say = useSay(words)
  const { language } = useLanguage()
  const clock = useClock()
  const units = useUnits()
  const pages = usePages<Entry>('/journal', EVERY_TABLE)
  const columns = useMemo<readonly Column<Entry>[]>(
    () => [
      { key: 'seq', title: say('seq'), align: 'right', width: 70, render: (entry) => entry.seq },
      { key: 'kind', title: say('kind'), render: (entry) => kindWords[entry.kind]?.[language] ?? entry.kind },
      { key: 'actor', title: say('actor'), render: (entry) => entry.actorName || '—' },
      { key: 'unit', title: say('unit'), render: (entry) => (entry.unit === units.root ? say('township') : units.name(entry.unit)) },
      {
        key: 'at',
        title: say('at'),
        render: (entry) => (
          <span className="nowrap">
            {clock.instant(entry.at)}{' '}
            {msOf(entry.receivedAt) - msOf(entry.at) > LATE_MS && (
              <span className="hint">{say('late', { span: clock.spanOf(msOf(entry.receivedAt) - msOf(entry.at)) })}</span>
            )}
          </span>
        ),
      },
      { key: 'changes', title: say('changes'), align: 'right', render: (entry) => <Changes changes={entry.changes} /> },
      {
        key: 'status',
        title: say('status'),
        render: (entry) =>
          entry.status === 'applied' ? say('applied') : <span className="warn">▲ {say(entry.status === 'conflict' ? 'conflict' : 'refused')}</span>,
      },
      { key: 'receivedAt', title: say('receivedAt'), hidden: true, render: (entry) => clock.fullInstant(entry.receivedAt) },
      { key: 'hash', title: say('hash'), render: (entry) => <span className="code">{entry.hash.slice(0, 12)}</span> },
    ],
    [say, language, clock, units],
  )
  return (
    <Screen title={say('title')} note={say('note')}>
      <Head newest={pages.items[0]?.seq ?? 0} whole={isWhole(pages.items)} />
      <ListTable<Entry>
        list="journal"
        label={say('title')}
        columns={columns}
        pages={pages}
        keyOf={(entry) => String(entry.seq)}
        exported={{}}
        empty={say('empty')}
      />
    </Screen>
  )
}

/** How many rows an entry wrote; the number opens which. */
function Changes({ changes }: { readonly changes: Entry['changes'] }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const sum = changes.reduce((total, change) => total + change.n, 0)
  if (sum === 0) return <>0</>
  const content = (
    <ul className="plain-list">
      {changes.map((change) => (
        <li key={change.table}>
          {tableWords[change.table]?.[language] ?? change.table}：{change.n}
        </li>
      ))}
    </ul>
  )
  return (
    <Popover trigger="click" placement="left" title={say('changes')} content={content}>
      <Button type="link" size="small" className="flush" {...ROW}>
        {sum}
      </Button>
    </Popover>
  )
}

/** The head of the chain to be written down elsewhere, and what this page can say of itself. */
function Head({ newest, whole }: { readonly newest: number; readonly whole: boolean }) {
  const say = useSay(words)
  const { message } = App.useApp()
  const page = useQuery<JournalPage, ProblemError>({ queryKey: ['journal-head', newest], queryFn: () => ask<JournalPage>('/journal', { limit: 1 }) })
  const head = page.data?.head ?? ''
  const copy = async () => {
    await navigator.clipboard.writeText(head)
    void message.success(say('copied'))
  }
  return (
    <Part title={say('head')}>
      <p className="hint">{say('headSay', { n: page.data?.version ?? newest })}</p>
      <div className="row">
        <Input readOnly value={head} aria-label={say('head')} className="grow code" onFocus={(event) => event.target.select()} />
        <Button onClick={() => void copy()} disabled={head === ''}>
          {say('copy')}
        </Button>
      </div>
      <p className={whole ? 'ok' : 'urgent-text'}>{say('verifySay', { ok: say(whole ? 'verifyOk' : 'verifyGap'), command: 'npx lianfang verify-journal' })}</p>
    </Part>
  )
}

/** True when the shown entries count down without a gap. */
function isWhole(entries: readonly Entry[]): boolean {
  return entries.every((entry, at) => at === 0 || entries[at - 1]?.seq === entry.seq + 1)
}
