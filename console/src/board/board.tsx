import { Button, Switch, Table } from 'antd'
import { useMemo, useState } from 'react'
import type { BoardAnswer } from '@lianfang/contract/board/answers.ts'
import { addHours } from '@lianfang/domain/kernel/instant.ts'
import { useClock } from '../shell/clock.tsx'
import { useKept } from '../shell/kept.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { Screen } from '../shell/screen.tsx'
import { useSession } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { boardColumns } from './board-columns.tsx'
import { isOpen, boardRows, onlyOpen, type BoardRow } from './sum-counts.ts'
import { Totals } from './totals.tsx'
import { words } from './words.ts'

const TABLES = [
  'referrals',
  'follow_ups',
  'observations',
  'alerts',
  'orders',
  'objections',
  'care_needs',
  'care_teams',
  'care_seats',
  'disputes',
  'daily_reports',
  'units',
  'assignments',
]

/** What is missing today, by village and grid; every figure opens its rows, every place its people. */
export function Board() {
  const say = useSay(words)
  const clock = useClock()
  const units = useUnits()
  const { cutoff } = useSession().township
  const board = useAsk<BoardAnswer>('/board', TABLES, { day: clock.today })
  const [openOnly, setOpenOnly] = useKept<boolean>('board.open-only', false, (value): value is boolean => typeof value === 'boolean')
  const [expanded, setExpanded] = useState<readonly string[]>([])
  const rows = useMemo(() => (board.data ? boardRows(board.data, units.tree) : []), [board.data, units.tree])
  const township = rows.length === 1 && rows[0]?.children ? rows[0] : null
  const places = township?.children ?? rows
  const shown = openOnly ? onlyOpen(places) : places
  const late = clock.passed(addHours(clock.at(clock.today, cutoff), -1))
  const columns = useMemo(() => boardColumns(say, units, late), [say, units, late])
  // Nothing known is not nothing open: without an answer there are no figures, not zeros.
  const problem = board.error ?? units.problem
  if (board.data === undefined || units.loading || units.problem)
    return (
      <Screen title={say('title')}>{problem ? <ProblemNotice problem={problem} onRetry={() => void board.refetch().then(units.again)} /> : <Waiting />}</Screen>
    )
  const foldable = shown.filter((row) => row.children).map((row) => row.unit)
  return (
    <Screen title={say('title')} note={say('note')}>
      <ProblemNotice problem={board.error} onRetry={() => void board.refetch()} />
      <Totals rows={rows} open={board.data.open} late={late} />
      <div className="toolbar">
        <label className="row">
          <Switch size="small" checked={openOnly} onChange={setOpenOnly} /> {say('onlyOpen')}
        </label>
        {foldable.length > 0 && (
          <Button size="small" onClick={() => setExpanded(expanded.length > 0 ? [] : foldable)}>
            {say(expanded.length > 0 ? 'collapseAll' : 'expandAll')}
          </Button>
        )}
      </div>
      <Table<BoardRow>
        size="small"
        sticky
        bordered
        pagination={false}
        rowKey="unit"
        dataSource={[...shown]}
        columns={columns}
        scroll={{ x: 'max-content' }}
        expandable={{ expandedRowKeys: [...expanded], onExpandedRowsChange: (keys) => setExpanded(keys.map(String)), indentSize: 16 }}
        locale={{
          emptyText: <div className="empty">{units.tree.all.length <= 1 ? say('empty') : places.some((row) => isOpen(row.counts)) ? '' : say('allCalm')}</div>,
        }}
      />
    </Screen>
  )
}
