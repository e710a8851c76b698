import { Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { ExplainAnswer } from '@lianfang/contract/protocols/answers.ts'
import { sayDisease } from '@lianfang/contract/protocols/pack-words.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { EXPOSURE_KINDS, type ExposureKind } from '@lianfang/domain/people/exposure.ts'
import type { RecordExposure } from '@lianfang/domain/people/record-exposure.ts'
import { packsInForce } from '@lianfang/domain/protocols/packs-in-force.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useRules } from '../shell/use-rules.ts'
import { exposureWords } from './exposure-words.ts'

interface Entry {
  readonly kind: ExposureKind
  readonly disease: string
  readonly day: Day
  readonly arrivedOn?: Day | null
  readonly area?: string
  readonly color?: 'RED' | 'YELLOW'
  readonly creditDays?: number | null
  readonly what?: string
  readonly evidence: string
  readonly creditEvidence?: string
}

interface Props {
  readonly person: { readonly id: string; readonly unit: string }
  /** The fact that is corrected: the form starts as it stands. */
  readonly corrects?: ExplainAnswer['exposures'][number]
  readonly done?: () => void
}

/** Records a stay, a contact or a code of the county, with where it is written, or corrects one. */
export function RecordExposureForm({ person, corrects, done }: Props) {
  const say = useSay(exposureWords)
  const { language } = useLanguage()
  const clock = useClock()
  const rules = useRules()
  const act = useAct()
  const send = useSend()
  const [form] = Form.useForm<Entry>()
  const kind = Form.useWatch('kind', form)
  const credit = Form.useWatch('creditDays', form) ?? 0
  const known = rules.known ? packsInForce(clock.today, rules.known.own).filter((pack) => pack.rules.length > 0) : []
  const diseases = [...new Set([...known.map((pack) => pack.disease), ...(corrects ? [corrects.disease] : [])])]
  const save = async (entry: Entry) => {
    const input: RecordExposure = {
      person: person.id,
      kind: entry.kind,
      disease: entry.disease,
      day: entry.day,
      arrivedOn: entry.arrivedOn ?? null,
      area: entry.kind === 'STAY' ? (entry.area?.trim() ?? null) : null,
      color: entry.kind === 'COUNTY_CODE' ? (entry.color ?? null) : null,
      creditDays: entry.creditDays ?? 0,
      what: entry.what?.trim() ?? '',
      evidence: entry.evidence.trim(),
      creditEvidence: entry.creditEvidence?.trim() ?? '',
      referral: corrects?.referral ?? null,
      corrects: corrects?.id ?? null,
    }
    const said = say(corrects ? 'correctedNow' : 'recorded')
    if (!(await act.run(() => send({ kind: 'people/record-exposure', unit: person.unit, input }), said))) return
    form.resetFields()
    done?.()
  }
  const required = (field: keyof typeof exposureWords) => [{ required: true, message: say('field', { field: say(field) }) }]
  return (
    <Form<Entry> form={form} layout="vertical" requiredMark={false} initialValues={corrects ? entryOf(corrects) : {}} onFinish={(entry) => void save(entry)}>
      <p className="hint">{say(corrects ? 'correctNote' : 'recordNote')}</p>
      <div className="field-row">
        <Form.Item name="kind" label={say('kind')} rules={required('kind')}>
          <Select popupMatchSelectWidth={false} options={EXPOSURE_KINDS.map((one) => ({ value: one, label: say(one) }))} />
        </Form.Item>
        <Form.Item name="disease" label={say('disease')} rules={required('disease')}>
          <Select options={diseases.map((one) => ({ value: one, label: sayDisease(one, language) }))} />
        </Form.Item>
        <Form.Item name="day" label={say('day')} rules={required('day')}>
          <DayInput max={clock.today} />
        </Form.Item>
        <Form.Item name="arrivedOn" label={say('arrivedOn')}>
          <DayInput max={clock.today} />
        </Form.Item>
        {kind === 'STAY' && (
          <Form.Item name="area" label={say('area')} rules={required('area')}>
            <Input maxLength={12} />
          </Form.Item>
        )}
        {kind === 'COUNTY_CODE' && (
          <Form.Item name="color" label={say('color')} rules={required('color')}>
            <Radio.Group options={(['RED', 'YELLOW'] as const).map((one) => ({ value: one, label: say(one) }))} />
          </Form.Item>
        )}
        <Form.Item name="what" label={say('what')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="evidence" label={say('evidence')} rules={required('evidence')}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="creditDays" label={say('creditDays')}>
          <InputNumber min={0} max={60} precision={0} />
        </Form.Item>
        {credit > 0 && (
          <Form.Item name="creditEvidence" label={say('creditEvidence')} rules={required('creditEvidence')}>
            <Input maxLength={300} />
          </Form.Item>
        )}
      </div>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say(corrects ? 'keepCorrection' : 'record')}
      </Button>
    </Form>
  )
}

function entryOf({ kind, disease, day, arrivedOn, area, color, creditDays, personal }: ExplainAnswer['exposures'][number]): Entry {
  const { what, evidence, creditEvidence } = personal
  const known = { kind, disease, day, arrivedOn, creditDays, what, evidence, creditEvidence }
  return { ...known, ...(area === null ? {} : { area }), ...(color === null ? {} : { color }) }
}
