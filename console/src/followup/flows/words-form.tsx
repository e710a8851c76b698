import { Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Act } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { words } from './words.ts'

export interface Field {
  readonly name: string
  readonly label: string
  readonly optional?: boolean
  readonly max?: number
  /** A day, a day with its hour on the wall clock, or one of several. */
  readonly day?: boolean
  readonly moment?: boolean
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

interface Props {
  readonly fields: readonly Field[]
  readonly act: Act
  readonly button: string
  readonly danger?: boolean
  readonly initial?: Readonly<Record<string, string>>
  readonly onDo: (values: Readonly<Record<string, string>>) => void
  readonly children?: ReactNode
}

/** A short form of words: what most acts of this desk ask for. */
export function WordsForm({ fields, act, button, danger = false, initial = {}, onDo, children }: Props) {
  const say = useSay(words)
  return (
    <Form<Record<string, string>>
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={(values) => onDo(Object.fromEntries(fields.map(({ name }) => [name, (values[name] ?? '').trim()])))}
    >
      {fields.map(({ name, label, optional = false, max = 100, day = false, moment = false, choices }) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={optional ? [] : [{ required: true, whitespace: true, message: say('required', { field: label }) }]}
        >
          {choices ? <Select options={[...choices]} /> : <Input maxLength={max} {...(day ? { type: 'date' } : moment ? { type: 'datetime-local' } : {})} />}
        </Form.Item>
      ))}
      {children}
      <ProblemNotice problem={act.problem} />
      <Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" loading={act.busy}>
        {button}
      </Button>
    </Form>
  )
}
