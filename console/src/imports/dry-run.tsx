import { Button, Table } from 'antd'
import { useState } from 'react'
import type { ImportAnswer, ImportRow, ROW_VIEWS } from '@lianfang/contract/imports/answers.ts'
import { useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { usePages } from '../shell/use-ask.ts'
import { useResultColumns } from './result-columns.tsx'
import { useRowColumns } from './row-columns.tsx'
import { words } from './words.ts'

type View = (typeof ROW_VIEWS)[number]

const TILES = [
  { view: 'ALL', count: 'rows', urgent: false },
  { view: 'NEW', count: 'new', urgent: false },
  { view: 'KNOWN', count: 'known', urgent: false },
  { view: 'CHANGED', count: 'changed', urgent: false },
  { view: 'REPEATED', count: 'repeated', urgent: false },
  { view: 'GONE', count: 'gone', urgent: false },
  { view: 'TRIAGE', count: 'triage', urgent: true },
  { view: 'NOTED', count: 'noted', urgent: false },
  { view: 'BAD', count: 'bad', urgent: true },
] as const

/** Of a laboratory's list: whose sample each row is. */
const RESULT_TILES = [
  { view: 'ALL', count: 'rows', word: 'rows', urgent: false },
  { view: 'NEW', count: 'new', word: 'matched', urgent: false },
  { view: 'KNOWN', count: 'known', word: 'known', urgent: false },
  { view: 'REPEATED', count: 'repeated', word: 'repeated', urgent: false },
  { view: 'PENDING', count: 'pending', word: 'pending', urgent: false },
  { view: 'DISPUTED', count: 'disputed', word: 'disputed', urgent: true },
] as const

/** What would come of the file, counted and row by row; every count shows its rows. */
export function DryRun({ file }: { readonly file: ImportAnswer }) {
  const say = useSay(words)
  const results = file.kind === 'results'
  const register = file.kind !== 'referrals' && !results
  const [view, setView] = useState<View>(file.counts.disputed > 0 ? 'DISPUTED' : file.counts.bad > 0 ? 'BAD' : register ? 'NOTED' : 'ALL')
  const pages = usePages<ImportRow>(`/imports/${file.id}/rows`, ['units'], { show: view })
  // Of a register only what is doubtful or left out is listed; the rest is counted by what it brings.
  const shown = TILES.filter(({ view: one }) => !register || one === 'NOTED' || one === 'BAD').map((tile) => ({ ...tile, word: tile.count }))
  const tiles = results ? RESULT_TILES : shown
  const rowColumns = useRowColumns(register)
  const resultColumns = useResultColumns()
  const columns = results ? resultColumns : rowColumns
  return (
    <Part title={say('stepTry')}>
      {register && <Brought file={file} />}
      <ul className="tiles">
        {tiles.map(({ view: one, count, word, urgent }) => {
          const n = file.counts[count]
          const pressing = urgent && n > 0
          return (
            <li key={one}>
              <button
                type="button"
                className={`tile${pressing ? ' urgent' : ''}${view === one ? ' chosen' : ''}`}
                aria-pressed={view === one}
                onClick={() => setView(one)}
              >
                <span className="tile-word">
                  {pressing && '▲ '}
                  {say(word)}
                </span>
                <strong>{n}</strong>
              </button>
            </li>
          )
        })}
      </ul>
      <ProblemNotice problem={pages.problem} onRetry={pages.again} />
      <Table<ImportRow>
        size="small"
        pagination={false}
        rowKey={(row) => `${row.row}.${row.kind}.${row.name}.${row.test?.ofName ?? ''}.${row.person ?? ''}`}
        loading={pages.loading && pages.items.length === 0}
        dataSource={[...pages.items]}
        {...(results ? {} : { scroll: { x: 'max-content' } })}
        locale={{ emptyText: say('emptyRows') }}
        columns={columns}
      />
      {pages.more && (
        <Button size="small" loading={pages.loadingMore} onClick={pages.more}>
          {say('goOn')}
        </Button>
      )}
    </Part>
  )
}

/** What a list of grids or a register would bring, in words. */
function Brought({ file }: { readonly file: ImportAnswer }) {
  const say = useSay(words)
  const { units, workers, assignments, households, people } = file.brought
  const lines =
    file.kind === 'grids'
      ? ([
          ['bringsUnits', units],
          ['bringsWorkers', workers],
          ['bringsAssignments', assignments],
        ] as const)
      : ([
          ['bringsHouseholds', households],
          ['bringsPeople', people],
        ] as const)
  return (
    <p className="balance">
      <span>
        <b>{file.counts.rows}</b>
        {say('rows')}
      </span>
      <span aria-hidden>→</span>
      {lines.map(([word, n]) => (
        <span key={word}>
          <b>{n}</b>
          {say(word)}
        </span>
      ))}
    </p>
  )
}
