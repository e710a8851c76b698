import { Form, InputNumber } from 'antd'
import { useState } from 'react'
import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import { classStops, stopsUntil, type ClassStop } from '@lianfang/domain/protocols/cluster-rules.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { DayInput } from '../../shell/moment-input.tsx'
import { trialWords } from './trial-words.ts'

interface Props {
  readonly stop: ClassStop
  readonly newToday: number
  readonly judged: Day
}

/** Whether a class may stop by the figures of the day judged, and until when. */
export function StopTrial({ stop, newToday, judged }: Props) {
  const say = useSay(trialWords)
  const clock = useClock()
  const [figures, set] = useState({ pupils: 0, illNow: 0, severeInAWeek: 0 })
  const [chosen, choose] = useState<Day | null>(null)
  const from = chosen ?? addDays(judged, 1)
  const count = (key: keyof typeof figures, label: string) => (
    <Form.Item label={label} htmlFor={`trial-${key}`}>
      <InputNumber id={`trial-${key}`} min={0} max={500} precision={0} value={figures[key]} onChange={(n) => set({ ...figures, [key]: n ?? 0 })} />
    </Form.Item>
  )
  return (
    <>
      <h3>{say('stopTitle')}</h3>
      <Form component={false} layout="vertical">
        <div className="field-row">
          {count('pupils', say('pupils'))}
          {count('illNow', say('illNow'))}
          {count('severeInAWeek', say('severe'))}
          <Form.Item label={say('stopFrom')} htmlFor="trial-stop-from">
            <DayInput id="trial-stop-from" value={from} onChange={choose} />
          </Form.Item>
        </div>
      </Form>
      <p aria-live="polite">
        {say('newToday', { n: newToday })}{' '}
        {classStops(stop, { ...figures, newToday })
          ? say('stops', { n: stop.days, from: clock.day(from), until: clock.day(stopsUntil(stop, from)) })
          : say('stopsNot')}
      </p>
    </>
  )
}
