import type { TableColumnsType } from 'antd'
import { Link } from 'wouter'
import { NearestAnswerer } from '../shell/answerers.tsx'
import { Figure } from '../shell/figure.tsx'
import type { Say } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import type { Units } from '../shell/units.tsx'
import { rowsOf } from './links.ts'
import type { BoardCounts } from '@lianfang/contract/board/counts.ts'
import type { BoardRow } from './sum-counts.ts'
import type { words } from './words.ts'

interface Kind {
  readonly figure: keyof BoardCounts
  readonly of?: keyof BoardCounts
  readonly title: string
  readonly urgent?: (counts: BoardCounts) => boolean
}

/** The board's columns: a place and its people, then what is open there. */
export function boardColumns(say: Say<typeof words>, units: Units, late: boolean): TableColumnsType<BoardRow> {
  const figure = ({ figure: key, of, title, urgent = never }: Kind) => ({
    key,
    title,
    align: 'right' as const,
    render: (_: unknown, row: BoardRow) => (
      <Figure
        n={row.counts[key]}
        of={of ? row.counts[of] : null}
        to={rowsOf(of ?? key, row.unit)}
        urgent={urgent(row.counts)}
        label={`${units.name(row.unit)} ${title}`}
      />
    ),
  })
  return [
    {
      key: 'place',
      title: say('place'),
      fixed: 'left',
      width: 170,
      render: (_, row) => (
        <OpenLink kind="unit" id={row.unit} row>
          {units.tree.get(row.unit)?.name ?? row.unit}
        </OpenLink>
      ),
    },
    { key: 'answers', title: say('answers'), width: 190, render: (_, row) => <NearestAnswerer unit={row.unit} /> },
    {
      key: 'referrals',
      title: say('referrals'),
      children: [
        figure({ figure: 'referralsOpen', title: say('referralsOpen') }),
        figure({ figure: 'referralsOverdue', title: say('referralsOverdue'), urgent: always }),
      ],
    },
    {
      key: 'followup',
      title: say('followup'),
      children: [
        figure({ figure: 'underMeasure', title: say('underMeasure') }),
        figure({ figure: 'temperaturesDone', of: 'temperaturesDue', title: say('temperatures') }),
        figure({ figure: 'temperaturesMissed', title: say('temperaturesMissed'), urgent: always }),
        figure({ figure: 'testsDone', of: 'testsDue', title: say('tests') }),
        figure({ figure: 'alertsOpen', title: say('alertsOpen'), urgent: always }),
        figure({ figure: 'releasesDue', title: say('releasesDue'), urgent: (counts) => counts.releasesOverdue > 0 }),
      ],
    },
    {
      key: 'report',
      title: say('report'),
      align: 'center',
      render: (_, row) => <Report row={row} late={late} say={say} name={units.name(row.unit)} />,
    },
  ]
}

const never = (): boolean => false
const always = (): boolean => true

interface ReportProps {
  readonly row: BoardRow
  /** The cut-off is near or past: what is missing must be called in. */
  readonly late: boolean
  readonly say: Say<typeof words>
  readonly name: string
}

function Report({ row: { counts, unit, report }, late, say, name }: ReportProps) {
  if (counts.reportsOwed === 0) return <span className="hint">{say('notOwed')}</span>
  if (counts.reportsMissing === 0) return <span className="ok">✓ {say(report === 'ZERO' ? 'reportZero' : 'reportSent')}</span>
  const text = counts.reportsOwed === 1 ? say('reportsMissing') : say('reportSome', { n: counts.reportsMissing })
  return (
    <Link className={late ? 'figure urgent' : 'figure'} href={rowsOf('reportsMissing', unit)} aria-label={`${name} ${say('report')} ${text}`}>
      {text}
    </Link>
  )
}
