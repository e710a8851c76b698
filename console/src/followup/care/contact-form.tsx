import { Button, Checkbox, Form, Input, Select } from 'antd'
import type { CareSetting } from '@lianfang/contract/followup/care/answers.ts'
import { careRoleWords } from '@lianfang/contract/followup/care/words.ts'
import { CARE_ROLES, type CareRole } from '@lianfang/domain/followup/care/care-role.ts'
import type { PutCareContact } from '@lianfang/domain/followup/care/put-care-contact.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { UnitSelect } from '../../shell/unit-select.tsx'
import { words } from './words.ts'

interface Entry {
  readonly unit: string
  readonly role: CareRole
  readonly active: boolean
  readonly name: string
  readonly office: string
  readonly phone: string
}

interface Props {
  /** Null: a new one. */
  readonly contact: CareSetting['contacts'][number] | null
  readonly close: () => void
}

/** Name, office and telephone of somebody outside, and where they stand in teams. */
export function ContactForm({ contact, close }: Props) {
  const say = useSay(words)
  const sayRole = useSay(careRoleWords)
  const send = useSend()
  const act = useAct()
  const initial: Partial<Entry> = contact ?? { active: true, office: '', role: 'POLICE' }
  const save = async (entry: Entry) => {
    const input: PutCareContact = { contact: contact?.id ?? null, ...entry, office: entry.office ?? '' }
    if (await act.run(() => send({ kind: 'followup/put-care-contact', unit: entry.unit, input }), say('done'))) close()
  }
  const needed = (field: 'name' | 'phone' | 'place') => [{ required: true, message: say('required', { field: say(field) }) }]
  return (
    <Form<Entry> layout="vertical" requiredMark={false} initialValues={initial} onFinish={(entry) => void save(entry)}>
      <div className="row top">
        <Form.Item name="name" label={say('name')} rules={needed('name')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="role" label={say('role')}>
          <Select className="unit-select" options={CARE_ROLES.map((value) => ({ value, label: sayRole(value) }))} />
        </Form.Item>
        <Form.Item name="unit" label={say('place')} rules={needed('place')}>
          <Placed />
        </Form.Item>
        <Form.Item name="office" label={say('office')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="phone" label={say('phone')} rules={needed('phone')}>
          <Input maxLength={60} inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{say('active')}</Checkbox>
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('saveContact')}
      </Button>
    </Form>
  )
}

/** The unit as a field of the form. */
function Placed({ value = '', onChange, id }: { readonly value?: string; readonly onChange?: (unit: string) => void; readonly id?: string }) {
  const say = useSay(words)
  return <UnitSelect {...(id === undefined ? {} : { id })} value={value} onChange={(unit) => onChange?.(unit)} withRoot required label={say('place')} />
}
