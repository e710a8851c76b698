import { Button, Table, Tag } from 'antd'
import { useState } from 'react'
import type { CareSetting } from '@lianfang/contract/followup/care/answers.ts'
import { careRoleWords } from '@lianfang/contract/followup/care/words.ts'
import { keepContacts } from '@lianfang/domain/followup/care/policy.ts'
import { useSay } from '../../shell/language.tsx'
import { PhoneLinks } from '../../shell/phone-links.tsx'
import { useMay } from '../../shell/session.tsx'
import { useUnits } from '../../shell/units.tsx'
import { ContactForm } from './contact-form.tsx'
import { words } from './words.ts'

type Contact = CareSetting['contacts'][number]

/** Outside people who stand in care teams, and the form that enters or changes one. */
export function Contacts({ setting }: { readonly setting: CareSetting }) {
  const say = useSay(words)
  const sayRole = useSay(careRoleWords)
  const units = useUnits()
  const may = useMay()
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  return (
    <section>
      <p className="hint">{say('contactsSay')}</p>
      {may(keepContacts) && (
        <Button type="primary" onClick={() => setEditing('new')}>
          {say('addContact')}
        </Button>
      )}
      {editing !== null && (
        <ContactForm key={editing === 'new' ? 'new' : editing.id} contact={editing === 'new' ? null : editing} close={() => setEditing(null)} />
      )}
      {setting.contacts.length === 0 ? (
        <div className="empty">{say('emptyContacts')}</div>
      ) : (
        <Table<Contact>
          size="small"
          pagination={false}
          rowKey="id"
          dataSource={[...setting.contacts]}
          scroll={{ x: 'max-content' }}
          columns={[
            { key: 'name', title: say('name'), render: (_, one) => one.name },
            { key: 'role', title: say('role'), render: (_, one) => sayRole(one.role) },
            { key: 'unit', title: say('place'), render: (_, one) => units.name(one.unit) },
            { key: 'office', title: say('office'), render: (_, one) => one.office },
            { key: 'phone', title: say('phone'), render: (_, one) => <PhoneLinks phones={[one.phone]} name={one.name} /> },
            { key: 'active', title: say('active'), render: (_, one) => !one.active && <Tag>{say('inactive')}</Tag> },
            {
              key: 'change',
              title: '',
              render: (_, one) =>
                may(keepContacts, one.unit) && (
                  <Button size="small" onClick={() => setEditing(one)}>
                    {say('changeContact')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </section>
  )
}
