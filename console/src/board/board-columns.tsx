import type { TableColumnsType } from 'antd'
import { Link } from 'wouter'
import { NearestAnswerer } from '../shell/answerers.tsx'
import { Figure } from '../shell/figure.tsx'
import type { Say } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import type { Units } from '../shell/units.tsx'
import { rowsOf } from './links.ts'
import type { BoardCounts, BoardRow } from './sum-counts.ts'
import type { words } from './words.ts'

interface Kind {
  readonly figure: keyof BoardCounts
  readonly of?: keyof BoardCounts
  readonly title: string
  readonly urgent?: boolean
}

/** The board's columns: a place and its people, then what is open there. */
export function boardColumns(say: Say<typeof words>, units: Units): TableColumnsType<BoardRow> {
  const figure = ({ figure: key, of, title, urgent = false }: Kind) => ({
    key,
    title,
    align: 'right' as const,
    render: (_: unknown, row: BoardRow) => (
      <Figure n={row.counts[key]} of={of ? row.counts[of] : null} to={rowsOf(key, row.unit)} urgent={urgent} label={`${units.name(row.unit)} ${title}`} />
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
        figure({ figure: 'referralsOverdue', title: say('referralsOverdue'), urgent: true }),
      ],
    },
    {
      key: 'followup',
      title: say('followup'),
      children: [
        figure({ figure: 'underMeasure', title: say('underMeasure') }),
        figure({ figure: 'temperaturesDone', of: 'temperaturesDue', title: say('temperatures') }),
        figure({ figure: 'temperaturesMissed', title: say('temperaturesMissed'), urgent: true }),
        figure({ figure: 'testsDone', of: 'testsDue', title: say('tests') }),
        figure({ figure: 'alertsOpen', title: say('alertsOpen'), urgent: true }),
        figure({ figure: 'releasesDue', title: say('releasesDue') }),
      ],
    },
    {
      key: 'report',
      title: say('report'),
      align: 'center',
      render: (_, row) => <Report counts={row.counts} unit={row.unit} say={say} name={units.name(row.unit)} />,
    },
  ]
}

function Report({ counts, unit, say, name }: { readonly counts: BoardCounts; readonly unit: string; readonly say: Say<typeof words>; readonly name: string }) {
  if (counts.reportsOwed === 0) return <span className="hint">{say('notOwed')}</span>
  if (counts.reportsMissing === 0) return <span className="ok">✓ {say('reportSent')}</span>
  const text = counts.reportsOwed === 1 ? say('reportsMissing') : say('reportSome', { n: counts.reportsMissing })
  return (
    <Link className="figure urgent" href={rowsOf('reportsMissing', unit)} aria-label={`${name} ${say('report')} ${text}`}>
      {text}
    </Link>
  )
}
