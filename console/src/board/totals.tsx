import { Link } from 'wouter'
import type { BoardOpen } from '@lianfang/contract/board/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { openRows, rowsOf } from './links.ts'
import { groupsOf, type Told } from './group-figures.ts'
import { sum, type BoardRow } from './sum-counts.ts'
import { words } from './words.ts'

interface Props {
  readonly rows: readonly BoardRow[]
  readonly open: BoardOpen
  /** The cut-off is near or past: what is missing must be called in. */
  readonly late: boolean
}

/** The whole scope in six short lines, the most pressing first. What is zero says nothing; a line without anything says so once. */
export function Totals({ rows, open, late }: Props) {
  const say = useSay(words)
  const groups = groupsOf(sum(rows.map((row) => row.counts)), open, late)
  return (
    <dl className="totals">
      {groups.map(({ word, figures }) => (
        <div key={word} className="totals-line">
          <dt>{say(word)}</dt>
          <dd>
            {figures.length === 0 ? (
              <span className="ok">✓ {say('nothing')}</span>
            ) : (
              <ul>
                {figures.map((told) => (
                  <li key={told.figure}>
                    <TotalFigure told={told} clock={told.figure === 'objections' ? open.objectionDue : null} />
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function TotalFigure({ told, clock }: { readonly told: Told; readonly clock: string | null }) {
  const say = useSay(words)
  const { instant } = useClock()
  const { word, n, of, urgent } = told
  return (
    <Link href={told.kind === 'open' ? openRows(told.figure) : rowsOf(told.figure, '')} className={urgent ? 'total urgent' : 'total'}>
      {urgent && '▲ '}
      {say(word)} <strong>{of === null ? n : `${n}/${of}`}</strong>
      {clock !== null && <span className="hint"> {say('answerBy', { at: instant(clock) })}</span>}
    </Link>
  )
}
