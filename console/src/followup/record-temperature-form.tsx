import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { RecordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import type { KeepDisputed } from '@lianfang/domain/followup/samples/keep-disputed.ts'
import { OBSERVATION_SOURCES, type ObservationSource } from '@lianfang/domain/followup/tables.ts'
import { SYMPTOMS, type Symptom } from '@lianfang/domain/followup/symptoms.ts'
import { observationSourceWords, symptomWords } from '@lianfang/contract/followup/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { MomentInput } from '../shell/moment-input.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import type { RecordProps } from './record-props.ts'
import { SlotNote } from './slot-note.tsx'
import { words } from './words.ts'

interface Entry {
  readonly celsius: number
  readonly symptoms?: readonly Symptom[]
  readonly note?: string
  readonly at?: Instant | null
  readonly source?: ObservationSource
}

/** A temperature with the symptoms asked at the same time: type the number, press Enter. */
export function RecordTemperatureForm({ detail, slot, clearSlot }: RecordProps) {
  const say = useSay(words)
  const saySymptom = useSay(symptomWords)
  const saySource = useSay(observationSourceWords)
  const send = useSend()
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const { followUp, person, strip } = detail
  const chosen = strip.find((one) => one.key === slot && one.kind === 'TEMPERATURE')
  const save = async (entry: Entry) => {
    const symptoms = entry.symptoms ?? []
    const input: RecordTemperature = {
      followUp: followUp.id,
      slot: chosen?.key ?? null,
      celsius: entry.celsius,
      symptoms,
      note: entry.note?.trim() ?? '',
      corrects: null,
      source: entry.source ?? 'WORKER',
    }
    const alarming = entry.celsius >= followUp.feverThreshold || symptoms.length > 0
    const at = entry.at ?? undefined
    const done = await act.run(
      () => send({ kind: 'followup/record-temperature', unit: followUp.unit, input, ...(at ? { at } : {}) }),
      say(alarming ? 'recordedFever' : 'recorded'),
    )
    if (!done) return
    form.resetFields()
    clearSlot()
  }
  const keep = async () => {
    const { celsius, at } = form.getFieldsValue()
    const input: KeepDisputed = { kind: 'TEMPERATURE', followUp: followUp.id, celsius, result: null, name: person.name, tube: '', said: `${celsius} ℃` }
    if (!(await act.run(() => send({ kind: 'followup/keep-disputed', unit: followUp.unit, input, ...(at ? { at } : {}) }), say('keptDisputed')))) return
    form.resetFields()
    clearSlot()
  }
  return (
    <Form<Entry>
      key={chosen?.key ?? 'any'}
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ at: chosen?.status === 'MISSED' ? chosen.opensAt : null }}
      onFinish={(entry) => void save(entry)}
    >
      <SlotNote slot={chosen} clear={clearSlot} />
      <div className="row top">
        <Form.Item name="celsius" label={say('celsius')} rules={[{ required: true, message: say('required', { field: say('celsius') }) }]}>
          <InputNumber step={0.1} precision={1} controls={false} placeholder={say('celsiusHint')} inputMode="decimal" />
        </Form.Item>
        <Form.Item name="at" label={say('at')}>
          <MomentInput />
        </Form.Item>
        <Form.Item name="source" label={say('source')}>
          <Select
            placeholder={saySource('WORKER')}
            options={OBSERVATION_SOURCES.map((value) => ({ value, label: saySource(value) }))}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
      </div>
      <Form.Item name="symptoms" label={say('symptoms')} extra={say('symptomsNone')}>
        <Checkbox.Group options={SYMPTOMS.map((one) => ({ value: one, label: saySymptom(one) }))} />
      </Form.Item>
      <Form.Item name="note" label={say('noteField')}>
        <Input maxLength={300} />
      </Form.Item>
      <p className="hint">{say('fever', { n: followUp.feverThreshold })}</p>
      <ProblemNotice problem={act.problem} />
      {act.problem?.code === 'temperature-implausible' && (
        <p>
          <Button loading={act.busy} onClick={() => void keep()}>
            {say('keepDisputed')}
          </Button>{' '}
          <span className="hint">{say('keepDisputedSay')}</span>
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('saveTemperature')}
      </Button>
    </Form>
  )
}
