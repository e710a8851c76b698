import { Button, Table } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import { ColumnChoice } from './column-choice.tsx'
import { ExportButton } from './export-button.tsx'
import type { Params } from './ask.ts'
import { isTexts, useKept } from './kept.ts'
import { useSay } from './language.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { SavedFilters } from './saved-filters.tsx'
import type { Pages } from './use-ask.ts'
import { Waiting } from './waiting.tsx'
import { words } from './words.ts'

export interface Column<T> {
  readonly key: string
  readonly title: string
  readonly render: (item: T) => ReactNode
  readonly width?: number
  /** Not shown until somebody asks for it. */
  readonly hidden?: boolean
  readonly align?: 'left' | 'right'
}

interface Props<T> {
  /** Names the list: for the columns and filters a person keeps, and for its export. */
  readonly list: string
  readonly columns: readonly Column<T>[]
  readonly pages: Pages<T>
  readonly keyOf: (item: T) => string
  /** What an empty list tells the reader to do. */
  readonly empty: ReactNode
  readonly filters?: ReactNode
  /** The filters as the export gets them; without it the list has no export. */
  readonly exported?: Params
  readonly selection?: { readonly chosen: readonly string[]; readonly choose: (keys: readonly string[]) => void }
  readonly label: string
}

/** A list of the console: dense, walked by keys, its columns chosen, its rows fetched page by page while one scrolls. */
export function ListTable<T extends object>({ list, columns, pages, keyOf, empty, filters, exported, selection, label }: Props<T>) {
  const say = useSay(words)
  const usual = columns.filter((column) => column.hidden !== true).map((column) => column.key)
  const [kept, keep] = useKept<readonly string[]>(`columns.${list}`, [], isTexts)
  const shown = kept.length > 0 ? kept : usual
  const total = pages.total
  const nothing = pages.items.length === 0 && !pages.loading && pages.problem === null
  return (
    <section className="list" aria-label={label}>
      <div className="toolbar">
        <div className="filters">{filters}</div>
        <div className="tools">
          <SavedFilters list={list} />
          <ColumnChoice columns={columns} shown={shown} choose={keep} reset={() => keep([])} />
          {exported && <ExportButton list={list} filters={exported} />}
        </div>
      </div>
      <ProblemNotice problem={pages.problem} onRetry={pages.again} />
      {nothing && <div className="empty">{empty}</div>}
      {pages.items.length === 0 && pages.loading && <Waiting />}
      {pages.items.length > 0 && (
        <Table<T>
          size="small"
          sticky
          pagination={false}
          className={pages.stale ? 'stale' : ''}
          dataSource={[...pages.items]}
          rowKey={keyOf}
          scroll={{ x: 'max-content' }}
          columns={columns
            .filter((column, at) => at === 0 || shown.includes(column.key))
            .map((column, at) => ({
              key: column.key,
              ...(at === 0 ? { fixed: 'left' as const } : {}),
              title: column.title,
              render: (_: unknown, item: T) => column.render(item),
              ...(column.width === undefined ? {} : { width: column.width }),
              ...(column.align === undefined ? {} : { align: column.align }),
            }))}
          {...(selection
            ? {
                rowSelection: {
                  // antd repeats the head's own checkbox in a hidden row, where the focus would get lost.
                  columnTitle: <span className="unseen">{say('choose')}</span>,
                  selectedRowKeys: [...selection.chosen],
                  onChange: (keys) => selection.choose(keys.map(String)),
                },
              }
            : {})}
        />
      )}
      {selection && pages.items.length > 0 && (
        <div className="row select-all">
          <Button size="small" onClick={() => selection.choose(selection.chosen.length === pages.items.length ? [] : pages.items.map(keyOf))}>
            {say(selection.chosen.length === pages.items.length ? 'chooseNone' : 'chooseAll', { n: pages.items.length })}
          </Button>
        </div>
      )}
      <footer className="list-foot" aria-live="polite">
        {pages.items.length > 0 && (
          <span>
            {pages.more === null
              ? say('allShown', { n: pages.items.length })
              : total === null
                ? say('shown', { n: pages.items.length })
                : say('shownOf', { n: pages.items.length, total })}
          </span>
        )}
        <More pages={pages} />
      </footer>
    </section>
  )
}

/** Fetches on when the end of the list comes into sight; a button for those who do not scroll. */
function More<T>({ pages }: { readonly pages: Pages<T> }) {
  const say = useSay(words)
  const end = useRef<HTMLDivElement>(null)
  const more = pages.loadingMore ? null : pages.more
  useEffect(() => {
    if (end.current === null || more === null) return
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) more()
    })
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [more])
  if (pages.more === null) return null
  return (
    <div ref={end}>
      <Button size="small" loading={pages.loadingMore} onClick={pages.more}>
        {say('loadMore')}
      </Button>
    </div>
  )
}
