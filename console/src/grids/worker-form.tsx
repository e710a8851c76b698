import { Form, Input, Modal, Switch } from 'antd'
import { useState } from 'react'
import type { PutWorker } from '@lianfang/domain/grids/put-worker.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useUnits } from '../shell/units.tsx'
import { AssignForm } from './assign-form.tsx'
import { AssignmentList } from './assignment-list.tsx'
import { words } from './words.ts'

interface Entry {
  readonly name: string
  readonly phone?: string
  readonly login?: string
  readonly active: boolean
}

/** Enters somebody who works, or changes the record; under it what the worker answers for. */
export function WorkerForm({ worker, close }: { readonly worker?: Worker; readonly close: () => void }) {
  const say = useSay(words)
  const sayTerm = useSay(gridWords)
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  // What the fields were filled from. The roster is read again while the form is open: that must not pass for having seen it.
  const [baseRevision] = useState(worker?.revision ?? null)
  const save = async (entry: Entry) => {
    const input: PutWorker = {
      worker: worker?.id ?? null,
      baseRevision,
      login: entry.login?.trim() || null,
      active: entry.active,
      name: entry.name.trim(),
      phone: entry.phone?.trim() ?? '',
    }
    if (await act.run(() => send({ kind: 'grids/put-worker', unit: units.root, input }), say('saved'))) close()
  }
  const first: Entry = { name: worker?.personal.name ?? '', phone: worker?.personal.phone ?? '', login: worker?.login ?? '', active: worker?.active ?? true }
  return (
    <Modal
      open
      title={worker?.personal.name ?? say('newWorker')}
      width={640}
      onCancel={close}
      onOk={() => form.submit()}
      okText={say('save')}
      confirmLoading={act.busy}
    >
      <Form<Entry> form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={(entry) => void save(entry)}>
        <div className="fields">
          <Form.Item name="name" label={sayTerm('name')} rules={[{ required: true, whitespace: true, message: say('required', { field: sayTerm('name') }) }]}>
            <Input autoFocus maxLength={50} />
          </Form.Item>
          <Form.Item name="phone" label={sayTerm('phone')}>
            <Input maxLength={40} inputMode="tel" />
          </Form.Item>
          <Form.Item name="login" label={sayTerm('login')} extra={say('loginHint')}>
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
          <Form.Item name="active" label={sayTerm('active')} valuePropName="checked" extra={say('activeHint')}>
            <Switch />
          </Form.Item>
        </div>
        <ProblemNotice problem={act.problem} />
      </Form>
      {worker && (
        <Part title={say('assignments')}>
          <AssignmentList assignments={units.assignments.filter((one) => one.worker === worker.id)} by="unit" />
          <AssignForm worker={worker.id} />
        </Part>
      )}
    </Modal>
  )
}
