import { Button } from 'antd'
import type { ConflictList as ConflictAnswers } from '@lianfang/contract/people/answers.ts'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { usePages } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { Conflicts } from './conflicts.tsx'
import { words } from './words.ts'

/** Edits that came too late and wait for somebody to choose between the versions. */
export function ConflictList() {
  const say = useSay(words)
  const pages = usePages<ConflictAnswers['items'][number]>('/people/conflicts', ['conflicts', 'persons'])
  if (pages.problem) return <ProblemNotice problem={pages.problem} onRetry={pages.again} />
  if (pages.loading && pages.items.length === 0) return <Waiting />
  if (pages.items.length === 0) return <p className="empty">{say('emptyConflicts')}</p>
  return (
    <div className="stack">
      {pages.items.map(({ conflict, person }) => (
        <div key={conflict.id}>
          <OpenLink kind="person" id={person.id} row>
            {person.personal.name}
          </OpenLink>
          <Conflicts conflicts={[conflict]} person={person} />
        </div>
      ))}
      {pages.more && (
        <Button loading={pages.loadingMore} onClick={pages.more}>
          {say('more')}
        </Button>
      )}
    </div>
  )
}
