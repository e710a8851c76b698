import { Button, Segmented } from 'antd'
import { Link } from 'wouter'
import { recordResults, takeInResults } from '@lianfang/domain/followup/policy.ts'
import { useFilters } from '../../shell/filters.ts'
import { useSay } from '../../shell/language.tsx'
import { Screen } from '../../shell/screen.tsx'
import { useMay } from '../../shell/session.tsx'
import { Disputes } from './disputes.tsx'
import { ResultLists } from './result-lists.tsx'
import { SamplesOnTheWay } from './samples-on-the-way.tsx'
import { SamplesToSend } from './samples-to-send.tsx'
import { words } from './words.ts'

/** Samples on their way, what is disputed about them, and the lists the laboratories sent. */
export function SamplesDesk() {
  const say = useSay(words)
  const may = useMay()
  const { values, set } = useFilters(['tab'])
  const tabs = [
    'taken',
    'sent',
    ...(may(recordResults) ? (['disputes', 'settled'] as const) : []),
    ...(may(takeInResults) ? (['lists'] as const) : []),
  ] as const
  const tab = tabs.find((one) => one === values.tab) ?? 'taken'
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={
        <>
          <Link href="/followup" asChild>
            <Button>{say('toBoard')}</Button>
          </Link>
          {may(takeInResults) && (
            <Link href="/imports?kind=results" asChild>
              <Button type="primary">{say('toImport')}</Button>
            </Link>
          )}
        </>
      }
    >
      <div className="row">
        <Segmented value={tab} onChange={(key) => set({ tab: key })} options={tabs.map((one) => ({ value: one, label: say(one) }))} />
      </div>
      {tab === 'taken' && <SamplesToSend />}
      {tab === 'sent' && <SamplesOnTheWay />}
      {(tab === 'disputes' || tab === 'settled') && <Disputes key={tab} open={tab === 'disputes'} />}
      {tab === 'lists' && <ResultLists />}
    </Screen>
  )
}
