import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { words } from './words.ts'
import { GapTable } from './gap-table.tsx'

const INTO = ['started', 'transferredIn'] as const
const OUT = ['released', 'transferredOut', 'becameCase', 'died', 'left', 'lost'] as const
const TERM = {
  started: 'started',
  transferredIn: 'transferred-in',
  released: 'released',
  transferredOut: 'transferred-out',
  becameCase: 'became-case',
  died: 'died',
  left: 'left',
  lost: 'lost',
} as const

/** Stock against flow in one line, and by name whoever is missing between them. */
export function BalancePart({ bulletin }: { readonly bulletin: BulletinAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(bulletinWords)
  const { balance, gap } = bulletin
  return (
    <Part title={sayTerm('balance')}>
      <p className="balance">
        <span>
          <b>{balance.opening}</b>
          {sayTerm('opening')}
        </span>
        {INTO.map((key) => (
          <span key={key}>
            {say('plus')} <b>{balance[key]}</b>
            {sayTerm(TERM[key])}
          </span>
        ))}
        {OUT.map((key) => (
          <span key={key}>
            {say('minus')} <b>{balance[key]}</b>
            {sayTerm(TERM[key])}
          </span>
        ))}
        <span>
          {say('equals')} <b>{balance.expected}</b>
          {sayTerm('expected')}
        </span>
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
