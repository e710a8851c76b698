import { Button, Table } from 'antd'
import { useState } from 'react'
import { isAssignedOn } from '@lianfang/domain/grids/actor-of.ts'
import { keepTheRoster, shapeTheGrids } from '@lianfang/domain/grids/policy.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { useClock } from '../shell/clock.tsx'
import { ExportButton } from '../shell/export-button.tsx'
import { useSay } from '../shell/language.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { ROW } from '../shell/row-keys.ts'
import { SignInLink } from './sign-in-link.tsx'
import { WorkerForm } from './worker-form.tsx'
import { words } from './words.ts'

/** Everybody who works, what they answer for, and for those who sign in the one-time link. */
export function WorkerList() {
  const say = useSay(words)
  const sayTerm = useSay(gridWords)
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const [search, setSearch] = useState('')
  const [changing, setChanging] = useState<Worker | null>(null)
  const found = units.workers.filter((worker) => `${worker.personal.name} ${worker.personal.phone} ${worker.login ?? ''}`.includes(search))
  const rolesOf = (worker: Worker) => units.assignments.filter((one) => one.worker === worker.id && isAssignedOn(one, clock.today))
  if (units.problem) return <ProblemNotice problem={units.problem} onRetry={units.again} />
  return (
    <>
      <div className="toolbar">
        <SearchBox value={search} onSearch={setSearch} placeholder={say('searchWorker')} />
        <ExportButton list="workers" filters={{}} />
      </div>
      <Table<Worker>
        size="small"
        sticky
        rowKey="id"
        pagination={found.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        loading={units.loading}
        dataSource={[...found]}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <div className="empty">{say('emptyWorkers')}</div> }}
        columns={[
          {
            key: 'name',
            title: sayTerm('name'),
            render: (_, worker) =>
              may(keepTheRoster) ? (
                <Button type="link" className="flush" {...ROW} onClick={() => setChanging(worker)}>
                  {worker.personal.name}
                </Button>
              ) : (
                worker.personal.name
              ),
          },
          {
            key: 'phone',
            title: sayTerm('phone'),
            render: (_, worker) => <PhoneLinks phones={worker.personal.phone === '' ? [] : [worker.personal.phone]} name={worker.personal.name} />,
          },
          {
            key: 'roles',
            title: say('unitsOf'),
            render: (_, worker) =>
              rolesOf(worker).map((one) => (
                <div key={one.id}>
                  {one.unit === units.root ? say('township') : units.name(one.unit)} <span className="hint">{sayTerm(one.role)}</span>
                </div>
              )),
          },
          { key: 'login', title: sayTerm('login'), render: (_, worker) => worker.login ?? <span className="hint">{sayTerm('no-login')}</span> },
          {
            key: 'active',
            title: sayTerm('active'),
            render: (_, worker) => (worker.active ? `✓ ${sayTerm('active')}` : <span className="warn">{sayTerm('inactive')}</span>),
          },
          ...(may(shapeTheGrids)
            ? [{ key: 'link', title: say('link'), render: (_: unknown, worker: Worker) => worker.active && <SignInLink worker={worker} /> }]
            : []),
        ]}
      />
      {changing && <WorkerForm worker={changing} close={() => setChanging(null)} />}
    </>
  )
}
