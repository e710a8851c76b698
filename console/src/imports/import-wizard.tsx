import { Button, Collapse, Popconfirm, Steps } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { Screen } from '../shell/screen.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { AcceptPart } from './accept-part.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { DryRun } from './dry-run.tsx'
import { TakenIn } from './taken-in.tsx'
import { words } from './words.ts'

/** One file: how its columns are read, what would come of each row, and taking it in. */
export function ImportWizard({ id }: { readonly id: string }) {
  const say = useSay(words)
  const clock = useClock()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const act = useAct()
  const [columnsOpen, setColumnsOpen] = useState<boolean | null>(null)
  const query = useAsk<ImportAnswer>(`/imports/${id}`, ['units'])
  const file = query.data
  if (!file)
    return <Screen title={say('title')}>{query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />}</Screen>
  const put = (answer: ImportAnswer) => {
    queries.setQueryData([`/imports/${id}`, {}], answer)
    void queries.invalidateQueries({ queryKey: [`/imports/${id}/rows`] })
  }
  const readable = file.headerRow !== null && file.missing.length === 0
  const step = file.state === 'ACCEPTED' ? 3 : readable ? 1 : 0
  const open = columnsOpen ?? (!readable || file.layout !== 'OWN')
  const discard = async () => {
    if (await act.run(() => tell('DELETE', `/imports/${id}`), say('removed'))) navigate('/imports')
  }
  return (
    <Screen
      title={file.fileName}
      note={[
        say(file.kind),
        file.sender,
        file.claimed === null ? '' : say('claimed', { n: file.claimed }),
        file.listDay === null ? '' : say('listDay', { day: clock.day(file.listDay) }),
        file.state === 'ACCEPTED' ? '' : say('expires', { at: clock.instant(file.expiresAt) }),
      ]
        .filter((text) => text !== '')
        .join(' · ')}
      actions={
        <>
          <Link href="/imports" asChild>
            <Button>{say('back')}</Button>
          </Link>
          {file.state !== 'ACCEPTED' && (
            <Popconfirm
              title={say('remove')}
              description={<div className="popover-form">{say('removeSay')}</div>}
              okText={say('remove')}
              onConfirm={() => void discard()}
            >
              <Button danger loading={act.busy}>
                {say('remove')}
              </Button>
            </Popconfirm>
          )}
        </>
      }
    >
      <Steps size="small" current={step} className="steps-line" items={[{ title: say('stepRead') }, { title: say('stepTry') }, { title: say('stepTake') }]} />
      <ProblemNotice problem={act.problem ?? query.error} />
      {file.state === 'ACCEPTED' ? (
        <TakenIn file={file} />
      ) : (
        <div className="stack">
          <Collapse
            size="small"
            activeKey={open ? ['columns'] : []}
            onChange={(keys) => setColumnsOpen(keys.length > 0)}
            items={[
              {
                key: 'columns',
                label: `${say('stepRead')}：${readable ? say(`layout${file.layout}`) : file.headerRow === null ? say('noHeader') : say('missing', { fields: '' })}`,
                children: (
                  <ColumnMapping
                    key={`${file.sheet}.${file.headerRow ?? 0}`}
                    file={file}
                    put={(answer) => {
                      put(answer)
                      setColumnsOpen(null)
                    }}
                  />
                ),
              },
            ]}
          />
          {readable && <DryRun file={file} />}
          {readable && <AcceptPart file={file} put={put} />}
        </div>
      )}
    </Screen>
  )
}
