import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { FeedbackItem } from '@lianfang/contract/supervision/answers.ts'
import { supervisionWords } from '@lianfang/contract/supervision/words.ts'
import { FEEDBACK_STATUSES } from '@lianfang/domain/supervision/tables.ts'
import { useClock } from '../shell/clock.tsx'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { ListTable, type Column } from '../shell/list-table.tsx'
import { Screen } from '../shell/screen.tsx'
import { usePages } from '../shell/use-ask.ts'
import { AnswerForm } from './answer-form.tsx'
import { FeedbackText } from './feedback-text.tsx'
import { words } from './words.ts'

/** All feedback, newest first, for those who answer it. */
export function FeedbackList() {
  const say = useSay(words)
  const terms = useSay(supervisionWords)
  const clock = useClock()
  const { values, set } = useFilters(['status'])
  const [answering, setAnswering] = useState<FeedbackItem | null>(null)
  const pages = usePages<FeedbackItem>('/feedback', ['feedback'], values)
  const columns = useMemo<readonly Column<FeedbackItem>[]>(
    () => [
      { key: 'at', title: terms('at'), render: (item) => <span className="nowrap">{clock.instant(item.at)}</span> },
      { key: 'by', title: terms('by'), render: (item) => item.by.name },
      { key: 'screen', title: terms('screen'), render: (item) => item.screen },
      { key: 'text', title: terms('text'), width: 480, render: (item) => <FeedbackText item={item} /> },
      {
        key: 'status',
        title: terms('status'),
        render: (item) => (item.status === 'OPEN' ? <span className="warn">▲ {terms('OPEN')}</span> : terms(item.status)),
      },
      { key: 'release', title: terms('release'), hidden: true, render: (item) => item.release },
      {
        key: 'answer',
        title: say('answer'),
        render: (item) =>
          item.status !== 'CLOSED' && (
            <Button size="small" onClick={() => setAnswering(item)}>
              {say('answer')}
            </Button>
          ),
      },
    ],
    [say, terms, clock],
  )
  return (
    <Screen title={terms('feedback')} note={say('note')}>
      <ListTable<FeedbackItem>
        list="feedback"
        label={terms('feedback')}
        columns={columns}
        pages={pages}
        keyOf={(item) => item.id}
        exported={values}
        empty={say('empty')}
        filters={
          <Segmented
            value={values.status}
            onChange={(status) => set({ status })}
            options={[{ value: '', label: say('all') }, ...FEEDBACK_STATUSES.map((status) => ({ value: status, label: terms(status) }))]}
          />
        }
      />
      {answering && <AnswerForm item={answering} close={() => setAnswering(null)} />}
    </Screen>
  )
}
