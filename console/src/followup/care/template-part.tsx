import { Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { CareSetting } from '@lianfang/contract/followup/care/answers.ts'
import { careRoleWords, careWords } from '@lianfang/contract/followup/care/words.ts'
import { CARE_ROLES } from '@lianfang/domain/followup/care/care-role.ts'
import { setTheTemplate } from '@lianfang/domain/followup/care/policy.ts'
import { MOST_PLACES, type SetCareTemplate } from '@lianfang/domain/followup/care/set-care-template.ts'
import { useAct } from '../../shell/act.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay, useSession } from '../../shell/session.tsx'
import { words } from './words.ts'

type Draft = Pick<SetCareTemplate, 'name' | 'places' | 'lead' | 'caller' | 'source'>

/** The line-up new teams get: which one stands, and another set from any of those known. */
export function TemplatePart({ setting }: { readonly setting: CareSetting }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const { township } = useSession()
  const may = useMay()
  const [from, setFrom] = useState(setting.standing)
  const begun = setting.templates.find((one) => one.id === from) ?? setting.templates[0]
  return (
    <section className="stack">
      <p className="hint">{say('templateSay')}</p>
      <Select
        className="unit-select"
        aria-label={say('template')}
        value={from}
        onChange={setFrom}
        options={setting.templates.map((one) => ({
          value: one.id,
          label: `${one.name[language]}${one.id === setting.standing ? ` · ${say('standing')}` : ''}`,
        }))}
      />
      {begun && <TemplateForm key={begun.id} begun={begun} readOnly={!may(setTheTemplate, township.root)} root={township.root} />}
    </section>
  )
}

function TemplateForm({ begun, readOnly, root }: { readonly begun: Draft; readonly readOnly: boolean; readonly root: string }) {
  const say = useSay(words)
  const sayRole = useSay(careRoleWords)
  const sayTerm = useSay(careWords)
  const { language } = useLanguage()
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Draft>()
  const places: Draft['places'] = Form.useWatch('places', form) ?? begun.places
  const save = (draft: Draft) => {
    const input: SetCareTemplate = { ...draft, source: draft.source.trim() }
    void act.run(() => send({ kind: 'followup/set-care-template', unit: root, input }), say('templateSet'))
  }
  // Who leads and who calls stay the same people when a place above them goes.
  const keepWho = (gone: number) => {
    const moved = (place: number): number => (place > gone ? place - 1 : place === gone ? 0 : place)
    const { lead, caller } = form.getFieldsValue()
    form.setFieldsValue({ lead: moved(lead), caller: moved(caller) })
  }
  const choices = places.map((place, value) => ({ value, label: place?.name?.[language] ?? String(value + 1) }))
  return (
    <Form<Draft> form={form} layout="vertical" requiredMark={false} disabled={readOnly} initialValues={begun} onFinish={save}>
      <div className="row top">
        <Form.Item name={['name', 'zh']} label={say('nameZh')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={say('nameEn')}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="source" label={say('source')} className="grow">
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.List name="places">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, at) => (
              <div className="row top" key={field.key}>
                <Form.Item name={[field.name, 'role']}>
                  <Select className="unit-select" aria-label={say('role')} options={CARE_ROLES.map((value) => ({ value, label: sayRole(value) }))} />
                </Form.Item>
                <Form.Item name={[field.name, 'name', 'zh']}>
                  <Input aria-label={say('nameZh')} maxLength={40} />
                </Form.Item>
                <Form.Item name={[field.name, 'name', 'en']}>
                  <Input aria-label={say('nameEn')} maxLength={80} />
                </Form.Item>
                {!readOnly && (
                  <Button
                    aria-label={say('removePlace', { n: at + 1 })}
                    onClick={() => {
                      remove(field.name)
                      keepWho(field.name)
                    }}
                  >
                    −
                  </Button>
                )}
              </div>
            ))}
            {!readOnly && (
              <Button disabled={fields.length >= MOST_PLACES} onClick={() => add({ role: 'OTHER', name: { zh: '', en: '' } })}>
                {say('addPlace')}
              </Button>
            )}
          </>
        )}
      </Form.List>
      <Form.Item name="lead" label={sayTerm('lead')}>
        <Radio.Group options={choices} />
      </Form.Item>
      <Form.Item name="caller" label={sayTerm('caller')}>
        <Radio.Group options={choices} />
      </Form.Item>
      <ProblemNotice problem={act.problem} />
      {!readOnly && (
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {say('setTemplate')}
        </Button>
      )}
    </Form>
  )
}
