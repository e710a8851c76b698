import { Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import { datePhases, type DatedPlan } from '@lianfang/domain/protocols/date-phases.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { DayInput } from '../../shell/moment-input.tsx'
import { PhaseCalendar, type CalendarDay } from '../phase-calendar.tsx'
import { editorWords } from './editor-words.ts'

/** What the draft would mean for somebody: the dates of a made-up person, at every key. */
export function PreviewPart({ draft }: { readonly draft: Pack }) {
  const say = useSay(editorWords)
  const { language } = useLanguage()
  const clock = useClock()
  const [category, setCategory] = useState<string | null>(null)
  const [from, setFrom] = useState<Day>(addDays(clock.today, -1))
  const [credit, setCredit] = useState(0)
  const rule = draft.rules.find((one) => one.category === category) ?? draft.rules[0]
  const sound = rule && rule.phases.length > 0 && rule.phases.every((phase) => Number.isInteger(phase.days) && phase.days > 0 && phase.days <= 400)
  if (!rule || !sound) return <p className="hint">{say('previewNone')}</p>
  const plan = datePhases(rule, from, rule.creditElsewhere ? credit : 0)
  return (
    <>
      <div className="field-row">
        <Form.Item label={say('previewWho')} htmlFor="preview-who">
          <Select
            id="preview-who"
            popupMatchSelectWidth={false}
            value={rule.category}
            onChange={setCategory}
            options={draft.rules.map((one) => ({ value: one.category, label: one.name[language] || one.category }))}
          />
        </Form.Item>
        <Form.Item label={say('previewFrom')} htmlFor="preview-from">
          <DayInput id="preview-from" required value={from} onChange={(day) => setFrom(day ?? from)} />
        </Form.Item>
        {rule.creditElsewhere && (
          <Form.Item label={say('previewCredit')} htmlFor="preview-credit">
            <InputNumber id="preview-credit" min={0} max={60} precision={0} value={credit} onChange={(days) => setCredit(days ?? 0)} />
          </Form.Item>
        )}
      </div>
      <div aria-live="polite">
        {plan === null ? <p>{say('previewServed')}</p> : <p>{say('previewEnd', { end: clock.day(plan.plannedEnd), lapses: clock.day(plan.lapsesOn) })}</p>}
        {plan && <PhaseCalendar days={daysOf(plan)} />}
      </div>
    </>
  )
}

function daysOf(plan: DatedPlan): readonly CalendarDay[] {
  return plan.phases.flatMap(({ measure, from, to, testDays }) => {
    const days: CalendarDay[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) days.push({ label: day.slice(5), measure, test: testDays.includes(day) })
    return days
  })
}
