import { Alert, Form, InputNumber, Select } from 'antd'
import { useEffect } from 'react'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { datePhases } from '@lianfang/domain/protocols/date-phases.ts'
import { PACKS, packsInForce } from '@lianfang/domain/protocols/find-pack.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { PhaseList } from './phase-list.tsx'
import { words } from './words.ts'

interface Props {
  readonly pack: string | undefined
  readonly countedFrom: Day | null | undefined
  readonly creditDays: number | null | undefined
  readonly withCredit: boolean
}

/** The fields `pack`, `countedFrom` and `creditDays` of the form around it, with the dates the rule gives at once. */
export function PackChoice({ pack: chosen, countedFrom, creditDays, withCredit }: Props) {
  const say = useSay(words)
  const { language } = useLanguage()
  const clock = useClock()
  const form = Form.useFormInstance()
  const packs = packsInForce(PACKS, clock.today)
  const only = packs.length === 1 ? packs[0]?.id : undefined
  useEffect(() => {
    if (only !== undefined && chosen === undefined) form.setFieldValue('pack', only)
  }, [only, chosen, form])
  const pack = packs.find((one) => one.id === chosen)
  const plan = pack && countedFrom ? datePhases(pack, countedFrom, creditDays ?? 0) : undefined
  return (
    <>
      {packs.length === 0 && <Alert type="warning" showIcon title={say('noPacks')} />}
      <Form.Item name="pack" label={say('choosePack')} rules={[{ required: true, message: say('required', { field: say('pack') }) }]}>
        <Select options={packs.map((one) => ({ value: one.id, label: one.name[language] }))} placeholder={say('choosePack')} />
      </Form.Item>
      {pack && (
        <p className="hint">
          {say('packSource', { source: pack.source })} {pack.verifiedBy === null && `（${say('packUnverified')}）`}
        </p>
      )}
      <div className="row top">
        <Form.Item
          name="countedFrom"
          label={say(pack?.countFrom ?? 'countedFrom')}
          rules={[{ required: true, message: say('required', { field: say('countedFrom') }) }]}
        >
          <DayInput max={clock.today} />
        </Form.Item>
        {withCredit && pack?.creditElsewhere === true && (
          <Form.Item name="creditDays" label={say('credit')}>
            <InputNumber min={0} max={60} precision={0} />
          </Form.Item>
        )}
      </div>
      {plan === null && <Alert type="info" showIcon title={say('nothingLeft')} />}
      {plan && (
        <div className="alert-box calm">
          <p>
            <strong>{say('planned')}</strong>
          </p>
          <PhaseList phases={plan.phases} />
        </div>
      )}
    </>
  )
}
