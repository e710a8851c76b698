import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { DoorSheets } from '@lianfang/contract/followup/samples/answers.ts'
import { recordObservations } from '@lianfang/domain/followup/policy.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { Screen } from '../../shell/screen.tsx'
import { useFilters } from '../../shell/filters.ts'
import { useMay } from '../../shell/session.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { TypeSheetForm } from './type-sheet-form.tsx'
import { words } from './words.ts'

/** The sheet at somebody's door: to print, for one or for the household, and to type in when it comes back. */
export function SheetPage({ id }: { readonly id: string }) {
  const say = useSay(words)
  const may = useMay()
  const { values, set } = useFilters(['as'])
  const [whole, setWhole] = useState(false)
  const query = useAsk<DoorSheets>(`/followup/${id}/sheets`, ['follow_ups', 'persons'])
  const door = query.data?.followUps ?? []
  const shown = whole ? door : door.slice(0, 1)
  const typing = values.as === 'type' && may(recordObservations)
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={
        <>
          <Link href="/followup" asChild>
            <Button>{say('back')}</Button>
          </Link>
          {!typing && (
            <Button type="primary" disabled={shown.length === 0} onClick={() => window.print()}>
              {say('print')}
            </Button>
          )}
        </>
      }
    >
      <div className="row no-print">
        {may(recordObservations) && (
          <Segmented
            value={typing ? 'type' : 'show'}
            onChange={(as) => set({ as: as === 'type' ? 'type' : '' })}
            options={[
              { value: 'show', label: say('show') },
              { value: 'type', label: say('type') },
            ]}
          />
        )}
        {door.length > 1 && (
          <Segmented
            value={whole ? 'all' : 'one'}
            onChange={(value) => setWhole(value === 'all')}
            options={[
              { value: 'one', label: say('one') },
              { value: 'all', label: say('all', { n: door.length }) },
            ]}
          />
        )}
      </div>
      <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      {!query.data && !query.error && <Waiting />}
      {shown.map((one) => (typing ? <TypeSheetForm key={one} id={one} /> : <PaperSheet key={one} id={one} />))}
    </Screen>
  )
}
