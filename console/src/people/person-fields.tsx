import { Form, Input, Select } from 'antd'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { readPhones } from '@lianfang/domain/kernel/read-phones.ts'
import { ID_TYPES, LIVING, SEXES, type IdType, type Living, type PersonIdentity, type Sex } from '@lianfang/domain/people/tables.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { words } from './words.ts'

/** What a form says of a person; phones as one line, the way people write them. */
export interface PersonEntry {
  readonly name: string
  readonly sex: Sex
  readonly birth?: Day | null
  readonly idType: IdType
  readonly idNumber?: string
  readonly noIdReason?: string
  readonly phones?: string
  readonly address?: string
  readonly relation?: string
  readonly living: Living
  readonly note?: string
}

/** The details of a person as a command wants them. */
export function detailsOf(entry: PersonEntry) {
  // What nobody can ring goes along as written: the township names it in its refusal, and a masked number stands for the whole one.
  const read = readPhones(entry.phones ?? '')
  const personal: PersonIdentity = {
    name: entry.name.trim(),
    idType: entry.idType,
    idNumber: entry.idType === 'NONE' ? '' : (entry.idNumber ?? '').trim(),
    noIdReason: entry.idType === 'NONE' ? (entry.noIdReason ?? '').trim() : '',
    phones: [...read.phones, ...read.bad],
    birth: entry.birth ?? null,
    relation: (entry.relation ?? '').trim(),
    address: (entry.address ?? '').trim(),
    note: (entry.note ?? '').trim(),
  }
  return { sex: entry.sex, living: entry.living, ...personal }
}

/** The fields of a person, shared by entering and correcting. */
export function PersonFields() {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  const idType: unknown = Form.useWatch('idType')
  const required = (field: string) => [{ required: true, whitespace: true, message: say('required', { field }) }]
  return (
    <div className="fields">
      <Form.Item name="name" label={sayTerm('name')} rules={required(sayTerm('name'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="sex" label={sayTerm('sex')}>
        <Select options={SEXES.map((one) => ({ value: one, label: sayTerm(one) }))} />
      </Form.Item>
      <Form.Item name="idType" label={sayTerm('id-type')}>
        <Select options={ID_TYPES.map((one) => ({ value: one, label: sayTerm(one) }))} />
      </Form.Item>
      {idType === 'NONE' ? (
        <Form.Item name="noIdReason" label={sayTerm('no-id-reason')} rules={required(sayTerm('no-id-reason'))}>
          <Input maxLength={200} />
        </Form.Item>
      ) : (
        <Form.Item name="idNumber" label={sayTerm('id-number')} extra={say('maskedHint')} rules={required(sayTerm('id-number'))}>
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Form.Item name="phones" label={sayTerm('phones')} extra={say('phonesHint')}>
        <Input maxLength={200} inputMode="tel" />
      </Form.Item>
      <Form.Item name="birth" label={sayTerm('birth')}>
        <DayInput max={clock.today} />
      </Form.Item>
      <Form.Item name="living" label={sayTerm('living')}>
        <Select options={LIVING.map((one) => ({ value: one, label: sayTerm(one) }))} />
      </Form.Item>
      <Form.Item name="relation" label={sayTerm('relation')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="address" label={sayTerm('address')} className="wide">
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="note" label={sayTerm('note')} className="wide">
        <Input maxLength={1000} />
      </Form.Item>
    </div>
  )
}
