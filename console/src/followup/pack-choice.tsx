import { Alert, Form, InputNumber, Select } from 'antd'
import { useEffect } from 'react'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { datePhases } from '@lianfang/domain/protocols/date-phases.ts'
import { findRule, nameOfRule, rulesOf } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { PacksAnswer } from '@lianfang/contract/protocols/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { PhaseList } from './phase-list.tsx'
import { words } from './words.ts'

interface Props {
  readonly rule: string | undefined
  readonly countedFrom: Day | null | undefined
  readonly creditDays: number | null | undefined
  readonly withCredit: boolean
}

/** The line and category that a form's field `rule` holds in one text. */
export function ruleChosen(rule: string): { readonly pack: string; readonly category: string } {
  const [pack = '', category = ''] = rule.split(' ')
  return { pack, category }
}

/** The fields `rule`, `countedFrom` and `creditDays` of the form around it, with the dates the rule gives at once. */
export function PackChoice({ rule: chosen, countedFrom, creditDays, withCredit }: Props) {
  const say = useSay(words)
  const { language } = useLanguage()
  const clock = useClock()
  const form = Form.useFormInstance()
  const asked = useAsk<PacksAnswer>('/protocols/packs', ['packs', 'pack_switches'])
  const packs = (asked.data?.packs ?? []).filter((one) => one.inForce)
  const choices = rulesOf(packs).map((one) => ({ value: `${one.pack.line} ${one.rule.category}`, label: nameOfRule(one)[language] }))
  const only = choices.length === 1 ? choices[0]?.value : undefined
  useEffect(() => {
    if (only !== undefined && chosen === undefined) form.setFieldValue('rule', only)
  }, [only, chosen, form])
  const { pack: line, category } = ruleChosen(chosen ?? '')
  const found = findRule(packs, line, category)
  const plan = found && countedFrom ? datePhases(found.rule, countedFrom, creditDays ?? 0) : undefined
  return (
    <>
      {asked.data && choices.length === 0 && <Alert type="warning" showIcon title={say('noPacks')} />}
      <Form.Item name="rule" label={say('choosePack')} rules={[{ required: true, message: say('required', { field: say('pack') }) }]}>
        <Select options={choices} placeholder={say('choosePack')} />
      </Form.Item>
      {found && (
        <p className="hint">
          {say('packSource', { source: found.pack.source.document })} {found.pack.verifiedBy === null && `（${say('packUnverified')}）`}
        </p>
      )}
      <div className="row top">
        <Form.Item
          name="countedFrom"
          label={say(found?.rule.countFrom ?? 'countedFrom')}
          rules={[{ required: true, message: say('required', { field: say('countedFrom') }) }]}
        >
          <DayInput max={clock.today} />
        </Form.Item>
        {withCredit && found?.rule.creditElsewhere === true && (
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
