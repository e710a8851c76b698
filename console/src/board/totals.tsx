import { Link } from 'wouter'
import { useSay } from '../shell/language.tsx'
import { rowsOf } from './links.ts'
import type { BoardCounts } from '@lianfang/contract/board/counts.ts'
import { sum, type BoardRow } from './sum-counts.ts'
import { words } from './words.ts'

interface Tile {
  readonly figure: keyof BoardCounts
  readonly word: keyof typeof words
  readonly of?: keyof BoardCounts
  readonly urgent: (counts: BoardCounts, late: boolean) => boolean
}

const TILES: readonly Tile[] = [
  { figure: 'alertsOpen', word: 'alertsOpen', urgent: (counts) => counts.alertsOpen > 0 },
  { figure: 'referralsTriage', word: 'referralsTriage', urgent: (counts) => counts.referralsTriage > 0 },
  { figure: 'referralsOpen', word: 'referralsOpen', urgent: () => false },
  { figure: 'referralsOverdue', word: 'referralsOverdue', urgent: (counts) => counts.referralsOverdue > 0 },
  { figure: 'underMeasure', word: 'underMeasure', urgent: () => false },
  { figure: 'temperaturesDone', of: 'temperaturesDue', word: 'temperatures', urgent: () => false },
  { figure: 'temperaturesMissed', word: 'temperaturesMissed', urgent: (counts) => counts.temperaturesMissed > 0 },
  { figure: 'testsDone', of: 'testsDue', word: 'tests', urgent: () => false },
  { figure: 'releasesDue', word: 'releasesDue', urgent: (counts) => counts.releasesOverdue > 0 },
  { figure: 'reportsMissing', word: 'reportsMissingTile', urgent: (counts, late) => late && counts.reportsMissing > 0 },
]

/** The whole scope in one line of figures, the most pressing first. */
export function Totals({ rows, late }: { readonly rows: readonly BoardRow[]; readonly late: boolean }) {
  const say = useSay(words)
  const counts = sum(rows.map((row) => row.counts))
  return (
    <ul className="tiles">
      {TILES.map(({ figure, of, word, urgent }) => {
        const pressing = urgent(counts, late)
        return (
          <li key={figure}>
            <Link href={rowsOf(of ?? figure, '')} className={pressing ? 'tile urgent' : 'tile'}>
              <span className="tile-word">
                {pressing && '▲ '}
                {say(word)}
              </span>
              <strong>{of === undefined ? counts[figure] : counts[of] === 0 ? '—' : `${counts[figure]}/${counts[of]}`}</strong>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
