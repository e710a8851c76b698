import { Button } from 'antd'
import type { DuplicateList } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { ROW } from '../shell/row-keys.ts'
import { usePages } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { MergePair } from './merge-pair.tsx'
import { words } from './words.ts'

/** Pairs of records that look like one person; never a pop-up during an import, always here to be worked off. */
export function Duplicates() {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const pages = usePages<DuplicateList['items'][number]>('/people/duplicates', ['persons', 'merges'])
  if (pages.problem) return <ProblemNotice problem={pages.problem} onRetry={pages.again} />
  if (pages.loading && pages.items.length === 0) return <Waiting />
  if (pages.items.length === 0) return <p className="empty">{say('emptyDuplicates')}</p>
  return (
    <div className="stack">
      {pages.items.map(({ first, second, grounds }, at) => (
        <details key={`${first.id} ${second.id}`} className="pair" open={at === 0}>
          <summary {...ROW}>
            {first.personal.name} / {second.personal.name} <span className="hint">{grounds.map((ground) => sayTerm(ground)).join('、')}</span>
          </summary>
          <MergePair first={first} second={second} />
        </details>
      ))}
      {pages.more && (
        <Button loading={pages.loadingMore} onClick={pages.more}>
          {say('more')}
        </Button>
      )}
    </div>
  )
}
