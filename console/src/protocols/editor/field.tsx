import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { createContext, useContext, type ReactNode } from 'react'
import type { Named } from '@lianfang/domain/protocols/named.ts'
import { useSay } from '../../shell/language.tsx'
import type { Complaint } from './complaints.ts'
import { editorWords } from './editor-words.ts'

/** What is wrong with the draft, for the fields inside. */
export const ComplaintContext = createContext<readonly Complaint[]>([])

/** The id of a field's input: where a complaint leads. */
export function idOf(field: string): string {
  return `pack-${field.replaceAll('.', '-')}`
}

interface FieldProps {
  readonly field: string
  readonly label: string
  readonly hint?: ReactNode
  /** A group of inputs instead of one: it has no input of its own for the label. */
  readonly group?: boolean
  readonly children: ReactNode
}

/** A field of the draft with what is wrong beside it, and what the parent allows under it. */
export function Field({ field, label, hint, group = false, children }: FieldProps) {
  const wrong = useContext(ComplaintContext).filter((one) => one.field === field)
  const id = idOf(field)
  return (
    <Form.Item
      className="pack-field"
      label={group ? <span id={`${id}-label`}>{label}</span> : label}
      {...(group ? {} : { htmlFor: id })}
      {...(hint === undefined || hint === '' ? {} : { extra: hint })}
      {...(wrong.length > 0 ? { validateStatus: 'error' as const, help: wrong.map((one) => <div key={one.text}>{one.text}</div>) } : {})}
    >
      {group ? (
        <div role="group" id={id} tabIndex={-1} aria-labelledby={`${id}-label`}>
          {children}
        </div>
      ) : (
        children
      )}
    </Form.Item>
  )
}

interface Of<T> {
  readonly field: string
  readonly label: string
  readonly hint?: ReactNode
  readonly value: T
  readonly set: (value: T) => void
}

export function TextField({ field, label, hint, value, set }: Of<string>) {
  return (
    <Field field={field} label={label} hint={hint}>
      <Input id={idOf(field)} value={value} onChange={(event) => set(event.target.value)} />
    </Field>
  )
}

/** A number that may be left empty where the source names none. */
export function CountField({ field, label, hint, value, set, step = 1 }: Of<number | null> & { readonly step?: number }) {
  return (
    <Field field={field} label={label} hint={hint}>
      <InputNumber id={idOf(field)} value={value} step={step} onChange={set} />
    </Field>
  )
}

export function NumberField({ set, ...rest }: Of<number> & { readonly step?: number }) {
  return <CountField {...rest} set={(value) => set(value ?? 0)} />
}

export function YesField({ field, label, hint, value, set }: Of<boolean>) {
  return (
    <Form.Item className="pack-field" {...(hint === undefined ? {} : { extra: hint })}>
      <Checkbox id={idOf(field)} checked={value} onChange={(event) => set(event.target.checked)}>
        {label}
      </Checkbox>
    </Form.Item>
  )
}

interface ChoiceProps<T extends string> extends Of<T> {
  readonly of: readonly T[]
  readonly say: (one: T) => string
}

export function ChoiceField<T extends string>({ field, label, hint, value, set, of, say }: ChoiceProps<T>) {
  return (
    <Field field={field} label={label} hint={hint}>
      <Select<T> id={idOf(field)} value={value} onChange={set} options={of.map((one) => ({ value: one, label: say(one) }))} popupMatchSelectWidth={false} />
    </Field>
  )
}

interface SomeProps<T extends string> extends Of<readonly T[]> {
  readonly of: readonly T[]
  readonly say: (one: T) => string
}

/** Any number of a few things, each with a box to tick. */
export function SomeField<T extends string>({ field, label, hint, value, set, of, say }: SomeProps<T>) {
  return (
    <Field field={field} label={label} hint={hint} group>
      <Checkbox.Group<T>
        value={[...value]}
        onChange={(next) => set(of.filter((one) => next.includes(one)))}
        options={of.map((one) => ({ value: one, label: say(one) }))}
      />
    </Field>
  )
}

/** A name in both languages. */
export function NameField({ field, value, set }: { readonly field: string; readonly value: Named; readonly set: (value: Named) => void }) {
  const say = useSay(editorWords)
  return (
    <>
      <TextField field={field} label={say('nameZh')} value={value.zh} set={(zh) => set({ ...value, zh })} />
      <Field field={`${field}.en`} label={say('nameEn')}>
        <Input id={idOf(`${field}.en`)} value={value.en} onChange={(event) => set({ ...value, en: event.target.value })} />
      </Field>
    </>
  )
}
