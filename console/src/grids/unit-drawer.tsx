import { Button, Collapse, Popconfirm } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CloseUnit } from '@lianfang/domain/grids/close-unit.ts'
import { keepTheRoster, shapeTheGrids } from '@lianfang/domain/grids/policy.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import type { DrawerProps } from '../shell/open-stack.ts'
import { useAct } from '../shell/act.ts'
import { Answerers } from '../shell/answerers.tsx'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Facts, Panel, Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { AssignForm } from './assign-form.tsx'
import { AssignmentList } from './assignment-list.tsx'
import { UnitForm } from './unit-form.tsx'
import { words } from './words.ts'

/** A village or a grid: who answers for it now and before, what lies below it, and the ways into its lists. */
export function UnitDrawer({ id, close }: DrawerProps) {
  const say = useSay(words)
  const sayTerm = useSay(gridWords)
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const [editing, setEditing] = useState(false)
  const [drawing, setDrawing] = useState(false)
  const unit = units.tree.get(id)
  if (units.problem) return <ProblemNotice problem={units.problem} onRetry={units.again} />
  if (units.loading) return <Waiting />
  if (unit === undefined) return <p className="empty">{say('unknownUnit')}</p>
  const below = units.tree.children(id)
  const shut = async () => {
    if (await act.run(() => send({ kind: 'grids/close-unit', unit: id, input: { unit: id } satisfies CloseUnit }), say('closed'))) close()
  }
  return (
    <Panel
      title={unit.name}
      sub={`${sayTerm(unit.kind)} · ${units.name(unit.id)}`}
      actions={
        <>
          <Link href={`/referrals?unit=${id}`}>{say('seeReferrals')}</Link>
          <Link href={`/followup?unit=${id}`}>{say('seeFollowUps')}</Link>
          <Link href={`/people?unit=${id}`}>{say('seePeople')}</Link>
          <Link href={`/people?tab=households&unit=${id}`}>{say('seeHouseholds')}</Link>
        </>
      }
    >
      <Part title={sayTerm('who-answers')}>
        <Answerers unit={id} />
      </Part>
      <Part title={say('assignments')}>
        <AssignmentList assignments={units.assignments.filter((one) => one.unit === id)} by="worker" />
        {may(keepTheRoster, id) && <Collapse size="small" items={[{ key: 'assign', label: say('assign'), children: <AssignForm unit={id} /> }]} />}
      </Part>
      {below.length > 0 && (
        <Part title={say('below')}>
          <ul className="chips">
            {below.map((child) => (
              <li key={child.id}>
                <OpenLink kind="unit" id={child.id}>
                  {child.name}
                </OpenLink>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Facts
        facts={[
          [say('code'), unit.id],
          [sayTerm('declared-households'), unit.declaredHouseholds],
          [sayTerm('valid-from'), clock.day(unit.validFrom)],
          [sayTerm('valid-to'), unit.validTo && clock.day(unit.validTo)],
        ]}
      />
      <ProblemNotice problem={act.problem} />
      {may(shapeTheGrids, id) && (
        <div className="row">
          <Button size="small" onClick={() => setEditing(true)}>
            {sayTerm('edit-unit')}
          </Button>
          <Button size="small" onClick={() => setDrawing(true)}>
            {say('newUnit')}
          </Button>
          {unit.parent !== null && (
            <Popconfirm
              title={sayTerm('close-unit')}
              description={<div className="popover-form">{say('closeSay')}</div>}
              okText={sayTerm('close-unit')}
              onConfirm={() => void shut()}
            >
              <Button size="small" danger loading={act.busy}>
                {sayTerm('close-unit')}
              </Button>
            </Popconfirm>
          )}
        </div>
      )}
      {editing && <UnitForm unit={unit} parent={unit.parent} close={() => setEditing(false)} />}
      {drawing && <UnitForm parent={id} close={() => setDrawing(false)} />}
    </Panel>
  )
}
