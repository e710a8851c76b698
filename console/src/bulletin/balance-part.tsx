import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { Figure } from '../shell/figure.tsx'
import { useSay } from '../shell/language.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { Part } from '../shell/panel.tsx'
import { GapTable } from './gap-table.tsx'
import { writeQuestion } from './rows-question.ts'
import { words } from './words.ts'

/** The terms of the balance in their order: sign, number, word, and the indicator whose rows stand behind it. */
const TERMS = [
  { sign: null, of: 'opening', word: 'opening', indicator: 'carried-over' },
  { sign: 'plus', of: 'started', word: 'started', indicator: 'started' },
  { sign: 'plus', of: 'transferredIn', word: 'transferred-in', indicator: 'transferred-in' },
  { sign: 'plus', of: 'foundAgain', word: 'found-again', indicator: 'found-again' },
  { sign: 'minus', of: 'released', word: 'released', indicator: 'released' },
  { sign: 'minus', of: 'transferredOut', word: 'transferred-out', indicator: 'transferred-out' },
  { sign: 'minus', of: 'becameCase', word: 'became-case', indicator: 'became-case' },
  { sign: 'minus', of: 'died', word: 'died', indicator: 'died' },
  { sign: 'minus', of: 'left', word: 'left', indicator: 'left' },
  { sign: 'minus', of: 'lost', word: 'lost', indicator: 'lost' },
  { sign: 'minus', of: 'lapsed', word: 'lapsed', indicator: 'lapsed' },
  { sign: 'minus', of: 'lifted', word: 'lifted', indicator: 'lifted' },
  { sign: 'equals', of: 'expected', word: 'expected', indicator: null },
  { sign: null, of: 'closing', word: 'closing', indicator: 'under-measure' },
] as const

/** Stock against flow in one line, each number opening its rows, and by name whoever is missing between them. */
export function BalancePart({ bulletin }: { readonly bulletin: BulletinAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(bulletinWords)
  const { hrefOf } = useOpenStack()
  const { balance, gap, day } = bulletin
  return (
    <Part title={sayTerm('balance')}>
      <p className="balance">
        {TERMS.map(({ sign, of, word, indicator }) => (
          <span key={of}>
            {sign && say(sign)}{' '}
            {indicator === null ? (
              <b>{balance[of]}</b>
            ) : (
              <Figure n={balance[of]} to={hrefOf('rows', writeQuestion({ day, indicator, unit: '' }))} label={sayTerm(word)} />
            )}
            {sayTerm(word)}
          </span>
        ))}
      </p>
      {gap.length === 0 ? (
        <p className="ok">{say('balanceOk', { expected: balance.expected, closing: balance.closing })}</p>
      ) : (
        <>
          <p className="urgent-text">{say('balanceGap', { expected: balance.expected, closing: balance.closing, n: gap.length })}</p>
          <GapTable bulletin={bulletin} />
        </>
      )}
    </Part>
  )
}
