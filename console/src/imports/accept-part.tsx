import { Alert, Button, Form, Input } from 'antd'
import { addDays, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { MomentInput } from '../shell/moment-input.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSession } from '../shell/session.tsx'
import { words } from './words.ts'

interface Entry {
  readonly title?: string
  readonly dueAt?: Instant | null
}

interface Props {
  readonly file: ImportAnswer
  readonly put: (answer: ImportAnswer) => void
}

/** Taking a file in: one person for an ordinary one, two where something about it is out of the ordinary. */
export function AcceptPart({ file, put }: Props) {
  const say = useSay(words)
  const clock = useClock()
  const queries = useQueryClient()
  const { worker, township } = useSession()
  const act = useAct()
  const list = file.kind === 'referrals'
  const results = file.kind === 'results'
  const needsSecond = file.second.length > 0
  const mine = file.agreed?.by === worker.id
  const accept = async (entry: Entry) => {
    await act.run(
      async () => {
        const body = list || results ? { ...(entry.title ? { title: entry.title.trim() } : {}), ...(list && entry.dueAt ? { dueAt: entry.dueAt } : {}) } : {}
        put(await tell<ImportAnswer>('POST', `/imports/${file.id}/accept`, body))
        void queries.invalidateQueries()
      },
      needsSecond && file.agreed === null ? say('agreed') : say('taken'),
    )
  }
  const required = (field: string) => [{ required: true, message: say('required', { field }) }]
  const taken = file.counts.rows - file.counts.bad - file.counts.repeated
  return (
    <Part title={say('stepTake')}>
      {file.counts.bad > 0 && list && <p className="warn">{say('badStay', { n: file.counts.bad })}</p>}
      {file.counts.disputed > 0 && <p className="warn">{say('disputedStay', { n: file.counts.disputed })}</p>}
      {needsSecond && (
        <Alert
          type="warning"
          title={say('secondAsked')}
          description={
            <ul>
              {file.second.map((reason) => (
                <li key={reason.code}>
                  {reason.sentence} <span className="code">{reason.code}</span>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {file.agreed && (
        <p>{say('agreedBy', { who: file.agreed.name, at: clock.instant(file.agreed.at), title: file.agreed.title, due: clock.instant(file.agreed.dueAt) })}</p>
      )}
      {mine ? (
        <p className="warn">{say('agreed')}</p>
      ) : (
        <Form<Entry>
          layout="vertical"
          requiredMark={false}
          initialValues={{
            title: file.agreed?.title ?? (file.title || file.fileName.replace(/\.[^.]+$/, '')),
            dueAt: file.agreed?.dueAt ?? clock.at(addDays(clock.today, 1), township.cutoff),
          }}
          onFinish={(entry) => void accept(entry)}
        >
          {(list || results) && file.agreed === null && (
            <div className="fields">
              <Form.Item name="title" label={say('listTitle')} rules={required(say('listTitle'))}>
                <Input maxLength={100} />
              </Form.Item>
              {list && (
                <Form.Item name="dueAt" label={say('dueAt')} rules={required(say('dueAt'))}>
                  <MomentInput ahead />
                </Form.Item>
              )}
            </div>
          )}
          <ProblemNotice problem={act.problem} />
          <Button type="primary" size="large" htmlType="submit" loading={act.busy}>
            {needsSecond && file.agreed === null
              ? say('agree')
              : list
                ? say('takeList', { n: taken })
                : results
                  ? say('takeResults', { n: file.counts.new, disputed: file.counts.disputed })
                  : say('take')}
          </Button>
        </Form>
      )}
    </Part>
  )
}
