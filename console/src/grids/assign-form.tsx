import { Button, Form, Select } from 'antd'
import { TOWNSHIP_ROLES } from '@lianfang/domain/grids/actor-of.ts'
import type { Assign } from '@lianfang/domain/grids/assign.ts'
import { isAdministrator } from '@lianfang/domain/grids/policy.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { ROLES, type Role } from '@lianfang/domain/kernel/policy.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.tsx'
import { UnitSelect } from '../shell/unit-select.tsx'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

interface Entry {
  readonly worker: string
  readonly unit: string
  readonly role: Role
  readonly from: Day
  readonly to?: Day | null
}

/** Gives a worker a role in a unit: under a unit one chooses the worker, under a worker the unit. */
export function AssignForm({ unit, worker }: { readonly unit?: string; readonly worker?: string }) {
  const say = useSay(words)
  const sayTerm = useSay(gridWords)
  const clock = useClock()
  const units = useUnits()
  const session = useSession()
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const chosen: string | undefined = Form.useWatch('unit', form)
  const place = unit ?? chosen
  const administrator = isAdministrator({ id: session.worker.id, grants: session.grants })
  const roles = ROLES.filter((role) => (TOWNSHIP_ROLES.includes(role) ? place === units.root && administrator : true))
  const save = async (entry: Entry) => {
    const input: Assign = { worker: worker ?? entry.worker, unit: unit ?? entry.unit, role: entry.role, from: entry.from, to: entry.to ?? null }
    if (await act.run(() => send({ kind: 'grids/assign', unit: input.unit, input }), say('assigned'))) form.resetFields()
  }
  const required = (field: string) => [{ required: true, message: say('required', { field }) }]
  const people = units.workers.filter((one) => one.active).map((one) => ({ value: one.id, label: `${one.personal.name} ${one.personal.phone}` }))
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} initialValues={{ from: clock.today }} onFinish={(entry) => void save(entry)}>
      <div className="fields">
        {worker === undefined && (
          <Form.Item name="worker" label={say('who')} rules={required(say('who'))}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={people} />
          </Form.Item>
        )}
        {unit === undefined && (
          <Form.Item name="unit" label={say('where')} rules={required(say('where'))}>
            <UnitField />
          </Form.Item>
        )}
        <Form.Item name="role" label={say('role')} rules={required(say('role'))}>
          <Select options={roles.map((role) => ({ value: role, label: sayTerm(role) }))} />
        </Form.Item>
        <Form.Item name="from" label={say('from')} rules={required(say('from'))}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={say('to')}>
          <DayInput />
        </Form.Item>
      </div>
      <p className="hint">{say('roleHint')}</p>
      <ProblemNotice problem={act.problem} />
      <Button htmlType="submit" loading={act.busy}>
        {say('assign')}
      </Button>
    </Form>
  )
}

/** The unit as a field of the form, which hands `value` and `onChange` in. */
function UnitField({ id, value, onChange }: { readonly id?: string; readonly value?: string; readonly onChange?: (unit: string) => void }) {
  return <UnitSelect {...(id === undefined ? {} : { id })} value={value ?? ''} onChange={(unit) => onChange?.(unit)} required withRoot />
}
