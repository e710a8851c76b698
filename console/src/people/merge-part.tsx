import { Button } from 'antd'
import type { UndoMerge } from '@lianfang/domain/people/undo-merge.ts'
import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useUnits } from '../shell/units.tsx'
import { MergePair } from './merge-pair.tsx'
import { words } from './words.ts'

/** Records that look like this person, and merges that were made, each with its way back. */
export function MergePart({ detail }: { readonly detail: PersonDetail }) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const { person, duplicates, merges } = detail
  if (duplicates.length + merges.length === 0) return null
  const undo = (merge: string) =>
    void act.run(() => send({ kind: 'people/undo-merge', unit: person.unit, input: { merge } satisfies UndoMerge }), say('undoDone'))
  return (
    <Part title={sayTerm('duplicates')}>
      {duplicates.map((duplicate) => (
        <details key={duplicate.person.id} open={duplicates.length === 1}>
          <summary>
            {duplicate.person.personal.name}：{duplicate.grounds.map((ground) => sayTerm(ground)).join('、')}
          </summary>
          <MergePair first={person} second={duplicate.person} />
        </details>
      ))}
      {merges.map((merge) => (
        <div key={merge.id} className="row between">
          <span>
            {say('mergeLine', { at: clock.instant(merge.at), who: units.workerName(merge.by), name: merge.goneName })}{' '}
            {merge.undoneAt !== null && <span className="hint">（{say('mergeUndone')}）</span>}
            {merge.undoneAt === null && merge.isErased && <span className="hint">（{say('mergeErased')}）</span>}
          </span>
          {merge.undoneAt === null && !merge.isErased && (
            <Button size="small" loading={act.busy} onClick={() => undo(merge.id)}>
              {sayTerm('undo-merge')}
            </Button>
          )}
        </div>
      ))}
      <ProblemNotice problem={act.problem} />
    </Part>
  )
}
