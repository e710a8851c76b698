import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import type { PutUnit } from '@lianfang/domain/grids/put-unit.ts'
import { UNIT_KINDS, type Unit, type UnitKind } from '@lianfang/domain/grids/tables.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

interface Entry {
  readonly unit: string
  readonly name: string
  readonly kind: UnitKind
  readonly declaredHouseholds?: number | null
  readonly sort?: number | null
}

interface Props {
  /** The unit to change; without it a new one is drawn below `parent`. */
  readonly unit?: Unit
  readonly parent: string | null
  readonly close: () => void
}

export function UnitForm({ unit, parent, close }: Props) {
  const say = useSay(words)
  const sayTerm = useSay(gridWords)
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  // What the fields were filled from. The tree is read again while the form is open: that must not pass for having seen it.
  const [baseRevision] = useState(unit?.revision ?? null)
  const save = async (entry: Entry) => {
    const input: PutUnit = {
      unit: unit?.id ?? entry.unit.trim(),
      baseRevision,
      parent,
      kind: entry.kind,
      name: entry.name.trim(),
      declaredHouseholds: entry.declaredHouseholds ?? null,
      sort: entry.sort ?? 0,
    }
    if (await act.run(() => send({ kind: 'grids/put-unit', unit: unit?.id ?? parent ?? units.root, input }), say('saved'))) close()
  }
  const siblings = parent === null ? 0 : units.tree.children(parent).length
  const required = (field: string) => [{ required: true, whitespace: true, message: say('required', { field }) }]
  const first: Partial<Entry> = unit
    ? { unit: unit.id, name: unit.name, kind: unit.kind, declaredHouseholds: unit.declaredHouseholds, sort: unit.sort }
    : {
        unit: parent === null || parent === units.root ? '' : `${parent}-${String(siblings + 1).padStart(2, '0')}`,
        kind: parent === units.root ? 'VILLAGE' : 'GRID',
        sort: siblings + 1,
      }
  return (
    <Modal open title={sayTerm(unit ? 'edit-unit' : 'put-unit')} onCancel={close} onOk={() => form.submit()} okText={say('save')} confirmLoading={act.busy}>
      <Form<Entry> form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={(entry) => void save(entry)}>
        {parent !== null && (
          <p>
            {say('parent')}：{units.name(parent)}
          </p>
        )}
        <Form.Item name="name" label={say('name')} rules={required(say('name'))}>
          <Input autoFocus maxLength={50} />
        </Form.Item>
        <Form.Item name="kind" label={say('kind')} rules={required(say('kind'))}>
          <Select
            disabled={unit?.kind === 'TOWNSHIP'}
            options={UNIT_KINDS.filter((kind) => kind !== 'TOWNSHIP' || unit?.kind === 'TOWNSHIP').map((kind) => ({ value: kind, label: sayTerm(kind) }))}
          />
        </Form.Item>
        <Form.Item
          name="unit"
          label={say('code')}
          extra={say('codeHint')}
          rules={[{ required: true, pattern: /^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/, message: say('codeHint') }]}
        >
          <Input disabled={unit !== undefined} maxLength={64} />
        </Form.Item>
        <div className="fields">
          <Form.Item name="declaredHouseholds" label={sayTerm('declared-households')}>
            <InputNumber min={0} max={1_000_000} precision={0} />
          </Form.Item>
          <Form.Item name="sort" label={say('sort')}>
            <InputNumber min={0} max={100_000} precision={0} />
          </Form.Item>
        </div>
        <ProblemNotice problem={act.problem} />
      </Form>
    </Modal>
  )
}
