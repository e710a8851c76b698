import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { keepTheRoster, shapeTheGrids } from '@lianfang/domain/grids/policy.ts'
import { takeInLists } from '@lianfang/domain/referrals/policy.ts'
import { ExportButton } from '../shell/export-button.tsx'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { Screen } from '../shell/screen.tsx'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { FirstSteps } from './first-steps.tsx'
import { GridTree } from './grid-tree.tsx'
import { UnitForm } from './unit-form.tsx'
import { WorkerForm } from './worker-form.tsx'
import { WorkerList } from './worker-list.tsx'
import { words } from './words.ts'

const TABS = ['tree', 'workers'] as const

/** The tree of grids and the people who answer for it. */
export function Grids() {
  const say = useSay(words)
  const may = useMay()
  const units = useUnits()
  const { values, set } = useFilters(['tab'])
  const [drawing, setDrawing] = useState(false)
  const [entering, setEntering] = useState(false)
  const tab = TABS.find((one) => one === values.tab) ?? 'tree'
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={
        <>
          {may(takeInLists) && (
            <Link href="/imports?kind=grids" asChild>
              <Button>{say('toImport')}</Button>
            </Link>
          )}
          {tab === 'tree' && <ExportButton list="grids" filters={{}} />}
          {may(shapeTheGrids) && tab === 'tree' && <Button onClick={() => setDrawing(true)}>{say('drawUnit')}</Button>}
          {may(keepTheRoster) && tab === 'workers' && (
            <Button type="primary" onClick={() => setEntering(true)}>
              {say('newWorker')}
            </Button>
          )}
        </>
      }
    >
      <FirstSteps />
      <Segmented
        className="views"
        value={tab}
        onChange={(key) => set({ tab: key === 'tree' ? '' : key })}
        options={TABS.map((one) => ({ value: one, label: say(one) }))}
      />
      {tab === 'tree' ? <GridTree /> : <WorkerList />}
      {drawing && <UnitForm parent={units.root} close={() => setDrawing(false)} />}
      {entering && <WorkerForm close={() => setEntering(false)} />}
    </Screen>
  )
}
