import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber } from 'antd'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { useSay } from '../../shell/language.tsx'
import { DayInput } from '../../shell/moment-input.tsx'
import { trialWords } from './trial-words.ts'

/** So many fell ill on a day. */
export interface CaseDay {
  readonly day: Day
  readonly n: number
}

/** A day for each case. */
export function onsetsOf(cases: readonly CaseDay[]): readonly Day[] {
  return cases.flatMap(({ day, n }) => Array.from({ length: n }, () => day))
}

interface Props {
  readonly cases: readonly CaseDay[]
  readonly set: (cases: readonly CaseDay[]) => void
  /** The day a new row starts with. */
  readonly next: Day
}

/** Days of onset with their cases, row by row. */
export function CaseDays({ cases, set, next }: Props) {
  const say = useSay(trialWords)
  const put = (at: number, part: Partial<CaseDay>) => set(cases.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <fieldset className="item">
      <legend>{say('cases')}</legend>
      {cases.map((one, at) => (
        // A row is known by its place: two rows may say the same day.
        <div key={at} className="row why-day">
          <DayInput label={`${say('onset')} ${at + 1}`} required value={one.day} onChange={(day) => put(at, { day: day ?? one.day })} />
          <InputNumber aria-label={`${say('number')} ${at + 1}`} min={0} max={500} precision={0} value={one.n} onChange={(n) => put(at, { n: n ?? 0 })} />
          {cases.length > 1 && (
            <Button
              type="text"
              className="no-print"
              icon={<DeleteOutlined />}
              aria-label={`${say('removeDay')} ${at + 1}`}
              onClick={() => set(cases.filter((_, i) => i !== at))}
            />
          )}
        </div>
      ))}
      <Button size="small" className="no-print" icon={<PlusOutlined />} onClick={() => set([...cases, { day: next, n: 1 }])}>
        {say('addDay')}
      </Button>
    </fieldset>
  )
}
