import { Button, Table } from 'antd'
import { useState } from 'react'
import { REFERRAL_RESULTS } from '@lianfang/domain/referrals/tables.ts'
import type { ImportAnswer, ImportRow, ROW_VIEWS } from '@lianfang/contract/imports/answers.ts'
import { fieldWords } from '@lianfang/contract/imports/words.ts'
import { resultWords } from '@lianfang/contract/referrals/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { usePages } from '../shell/use-ask.ts'
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

/** What would come of the file, counted and row by row; every count shows its rows. */
export function DryRun({ file }: { readonly file: ImportAnswer }) {
  const say = useSay(words)
  const [view, setView] = useState<View>(file.counts.bad > 0 ? 'BAD' : 'ALL')
  const pages = usePages<ImportRow>(`/imports/${file.id}/rows`, ['units'], { show: view })
  const register = file.kind !== 'referrals'
  const tiles = TILES.filter(({ view: one, count }) => !register || one === 'ALL' || one === 'BAD' || file.counts[count] > 0)
  const columns = useRowColumns(register)
  return (
    <Part title={say('stepTry')}>
      {register && <Brought file={file} />}
      <ul className="tiles">
        {tiles.map(({ view: one, count, urgent }) => {
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
                  {say(count)}
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
        rowKey={(row) => `${row.row}.${row.kind}.${row.name}`}
        loading={pages.loading && pages.items.length === 0}
        dataSource={[...pages.items]}
        scroll={{ x: 'max-content' }}
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

function useRowColumns(register: boolean) {
  const say = useSay(words)
  const sayResult = useSay(resultWords)
  const { language } = useLanguage()
  const clock = useClock()
  const doubts = (row: ImportRow): readonly string[] => {
    const result = row.earlier && REFERRAL_RESULTS.find((one) => one === row.earlier?.result)
    return [
      ...row.reasons.map((reason) => reason.sentence),
      ...(row.repeats === null ? [] : [say('repeats', { n: row.repeats })]),
      ...row.differences.map(({ field, was, is }) => say('difference', { field: fieldWords[field]?.[language] ?? field, was: was || '—', is: is || '—' })),
      ...(row.earlier && result ? [say('earlier', { day: clock.day(row.earlier.closedDay), result: sayResult(result) })] : []),
    ]
  }
  return [
    { key: 'row', title: say('row'), align: 'right' as const, width: 56, render: (_: unknown, row: ImportRow) => row.row },
    {
      key: 'kind',
      title: say('whatRow'),
      width: 100,
      render: (_: unknown, row: ImportRow) => <span className={row.kind === 'BAD' ? 'urgent-text' : ''}>{say(row.kind)}</span>,
    },
    {
      key: 'name',
      title: say('name'),
      width: 100,
      render: (_: unknown, row: ImportRow) =>
        row.person === null || row.kind === 'NEW' ? (
          row.name
        ) : (
          <OpenLink kind="person" id={row.person}>
            {row.name}
          </OpenLink>
        ),
    },
    {
      key: 'reasons',
      title: say('reasons'),
      render: (_: unknown, row: ImportRow) => (
        <div className="reasons">
          {doubts(row).map((text) => (
            <div key={text}>{text}</div>
          ))}
        </div>
      ),
    },
    {
      key: 'place',
      title: say('place'),
      render: (_: unknown, row: ImportRow) =>
        row.kind === 'BAD' || row.kind === 'GONE' ? '—' : row.unitName || <span className="warn">{say('toTriage')}</span>,
    },
    ...(register
      ? []
      : [{ key: 'idNumber', title: say('idNumber'), render: (_: unknown, row: ImportRow) => <span className="num">{row.idNumber || '—'}</span> }]),
    { key: 'phones', title: say('phones'), render: (_: unknown, row: ImportRow) => <span className="num">{row.phones.join('、') || '—'}</span> },
    { key: 'address', title: say('address'), render: (_: unknown, row: ImportRow) => row.address || '—' },
  ]
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
      {lines.map(([word, n]) => (
        <span key={word}>
          <b>{n}</b>
          {say(word)}
        </span>
      ))}
    </p>
  )
}
