import type { Static } from '@sinclair/typebox'
import { Button } from 'antd'
import { Link } from 'wouter'
import type { importSummary } from '@lianfang/contract/imports/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { ROW } from '../shell/row-keys.ts'
import { useAsk, type Page } from '../shell/use-ask.ts'
import { words } from './words.ts'

type Summary = Static<typeof importSummary>

/** Files that were read and not taken in yet, those that wait for a second person first. */
export function WaitingImports() {
  const say = useSay(words)
  const clock = useClock()
  const list = useAsk<Page<Summary>>('/imports', ['referral_batches'])
  const items = (list.data?.items ?? []).filter((item) => item.state !== 'ACCEPTED').sort((a, b) => (a.state < b.state ? -1 : 1))
  return (
    <Part title={say('waiting')}>
      <ProblemNotice problem={list.error} onRetry={() => void list.refetch()} />
      {list.data && items.length === 0 && <p className="hint">{say('waitingEmpty')}</p>}
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.id} className="row between">
            <span>
              <Link href={`/imports/${item.id}`} {...ROW}>
                {item.fileName}
              </Link>{' '}
              <span className="hint">
                {[say(item.kind), item.sender, say('waitingBy', { who: item.createdBy.name, at: clock.instant(item.createdAt) })]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>{' '}
              {item.state === 'AWAITING_SECOND' && <strong className="warn">▲ {say('AWAITING_SECOND')}</strong>}
            </span>
            <Link href={`/imports/${item.id}`} asChild>
              <Button size="small">{say('goOn')}</Button>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}
