import type { BoardOpen } from '@lianfang/contract/board/answers.ts'
import type { BoardCounts } from '@lianfang/contract/board/counts.ts'
import type { OpenFigure } from './links.ts'
import type { words } from './words.ts'

type Word = keyof typeof words
type Urgent = 'always' | 'late' | 'never'

/** A figure worth saying: of a unit's counts (with what it is a part of, if that is said), or of what stands open. */
export type Told =
  | {
      readonly kind: 'count'
      readonly figure: keyof BoardCounts
      readonly word: Word
      readonly n: number
      readonly of: number | null
      readonly urgent: boolean
    }
  | { readonly kind: 'open'; readonly figure: OpenFigure; readonly word: Word; readonly n: number; readonly of: null; readonly urgent: boolean }

export interface Group {
  readonly word: Word
  /** Empty where nobody has anything to do. */
  readonly figures: readonly Told[]
}

type Line = readonly [figure: OpenFigure | keyof BoardCounts, word: Word, urgent: Urgent, done?: keyof BoardCounts]

/** What a tired secretary asks, in that order: what burns, whose time is up, which papers, which checks, who helps, what is owed upwards. */
const GROUPS: readonly (readonly [word: Word, lines: readonly Line[]])[] = [
  [
    'groupNow',
    [
      ['needsUrgent', 'needsUrgent', 'always'],
      ['alertsOpen', 'alertsOpen', 'always'],
      ['objections', 'objections', 'always'],
      ['lapsed', 'lapsed', 'always'],
    ],
  ],
  [
    'groupEnds',
    [
      ['endsTest', 'endsTest', 'always'],
      ['ends24', 'ends24', 'never'],
      ['releasesOverdue', 'releasesOverdue', 'always'],
    ],
  ],
  [
    'groupOrders',
    [
      ['ordersWaiting', 'ordersWaiting', 'never'],
      ['ordersUnserved', 'ordersUnserved', 'never'],
    ],
  ],
  [
    'groupChecks',
    [
      ['underMeasure', 'underMeasure', 'never'],
      ['temperaturesDue', 'temperatures', 'never', 'temperaturesDone'],
      ['temperaturesMissed', 'temperaturesMissed', 'always'],
      ['testsDue', 'tests', 'never', 'testsDone'],
      ['visitsDue', 'visitsDue', 'never'],
      ['callsDue', 'callsDue', 'never'],
      ['disinfectionsDue', 'disinfectionsDue', 'never'],
      ['disputes', 'disputes', 'never'],
    ],
  ],
  [
    'groupCare',
    [
      ['needsOverdue', 'needsOverdue', 'always'],
      ['needsOpen', 'needsOpen', 'never'],
      ['teamsIncomplete', 'teamsIncomplete', 'never'],
    ],
  ],
  [
    'groupIn',
    [
      ['referralsTriage', 'referralsTriage', 'always'],
      ['referralsOpen', 'referralsOpenTotal', 'never'],
      ['referralsOverdue', 'referralsOverdueTotal', 'always'],
      ['reportsMissing', 'reportsMissingTile', 'late'],
    ],
  ],
]

/** The figures of the whole scope in groups; what is zero is left out. `late`: the cut-off is near or past. */
export function groupsOf(counts: BoardCounts, open: BoardOpen, late: boolean): readonly Group[] {
  return GROUPS.map(([word, lines]) => ({ word, figures: lines.flatMap((line) => told(line, counts, open, late)) }))
}

function told([figure, word, when, done]: Line, counts: BoardCounts, open: BoardOpen, late: boolean): readonly Told[] {
  const urgent = when === 'always' || (when === 'late' && late)
  if (isOpenFigure(figure, open)) return open[figure] === 0 ? [] : [{ kind: 'open', figure, word, n: open[figure], of: null, urgent }]
  if (counts[figure] === 0) return []
  return [{ kind: 'count', figure, word, n: done === undefined ? counts[figure] : counts[done], of: done === undefined ? null : counts[figure], urgent }]
}

function isOpenFigure(figure: Line[0], open: BoardOpen): figure is OpenFigure {
  return figure in open
}
