import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import { breteauBand, breteauIndex, type VectorRules, type VectorZone } from '@lianfang/domain/protocols/vector-rules.ts'
import { mayEndOn, surveysGoOn } from '@lianfang/domain/protocols/zone-calendar.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { DayInput } from '../../shell/moment-input.tsx'
import { Part } from '../../shell/panel.tsx'
import { trialWords } from './trial-words.ts'
import { ZoneTable } from './zone-table.tsx'

/** Where the rule does not say when it ends, so many days after the last case are shown. */
const SHOWN = 14

/** What a rule against mosquitoes asks for once there is a case: surveys, spray rounds, the band of an index, the end. */
export function ZoneTrial({ vector }: { readonly vector: VectorRules }) {
  const say = useSay(trialWords)
  const clock = useClock()
  const [firstCase, setFirst] = useState<Day>(clock.today)
  const [last, setLast] = useState<Day | null>(null)
  const [positive, setPositive] = useState<number | null>(null)
  const [households, setHouseholds] = useState<number | null>(null)
  const lastCase = last ?? firstCase
  const index = positive === null || households === null ? null : breteauIndex(positive, households)
  const end = mayEndOn(vector, lastCase)
  return (
    <Part
      title={say('zones')}
      extra={
        <Button className="no-print" onClick={() => window.print()}>
          {say('print')}
        </Button>
      }
    >
      <p className="hint">{say('note')}</p>
      <Form component={false} layout="vertical">
        <div className="field-row">
          <Form.Item label={say('firstCase')} htmlFor="trial-first">
            <DayInput id="trial-first" required value={firstCase} onChange={(day) => setFirst(day ?? firstCase)} />
          </Form.Item>
          <Form.Item label={say('lastCase')} htmlFor="trial-last">
            <DayInput id="trial-last" value={last} onChange={setLast} placeholder={firstCase} />
          </Form.Item>
          <Form.Item label={say('positive')} htmlFor="trial-positive">
            <InputNumber id="trial-positive" min={0} max={100_000} precision={0} value={positive} onChange={setPositive} />
          </Form.Item>
          <Form.Item label={say('households')} htmlFor="trial-households">
            <InputNumber id="trial-households" min={1} max={100_000} precision={0} value={households} onChange={setHouseholds} />
          </Form.Item>
        </div>
      </Form>
      <div aria-live="polite">
        <IndexSays vector={vector} index={index} />
        {lastCase < firstCase ? (
          <p className="warn">{say('daysOrder')}</p>
        ) : (
          <>
            <p>{end === null ? say('endUnknown', { n: SHOWN }) : say('mayEnd', { last: clock.day(lastCase), day: clock.day(end) })}</p>
            <FeverSearch zones={vector.zones} from={firstCase} />
            <ZoneTable zones={vector.zones} firstCase={firstCase} until={end ?? addDays(lastCase, SHOWN)} index={index} />
          </>
        )}
      </div>
    </Part>
  )
}

function FeverSearch({ zones, from }: { readonly zones: readonly VectorZone[]; readonly from: Day }) {
  const say = useSay(trialWords)
  const clock = useClock()
  const { language } = useLanguage()
  return zones
    .filter((zone) => zone.feverSearch)
    .map((zone) => <p key={zone.zone}>{say('feverSearch', { zone: zone.name[language] || zone.name.zh, from: clock.day(from) })}</p>)
}

/** The index with its band, and what each zone asks for by it. */
function IndexSays({ vector, index }: { readonly vector: VectorRules; readonly index: number | null }) {
  const say = useSay(trialWords)
  const { language } = useLanguage()
  if (index === null) return <p className="hint">{say('indexNone')}</p>
  const sayZone = (zone: VectorZone): string => {
    const { untilBreteau: n, repeatDays: days } = zone
    const name = zone.name[language] || zone.name.zh
    if (n === null) return say('goesOnAnyway', { zone: name, days })
    return say(surveysGoOn(zone, index) ? 'goesOn' : 'goesOnNot', { zone: name, n, days })
  }
  return (
    <>
      <p>
        <strong>{say('index', { index: Math.round(index * 10) / 10, band: say(breteauBand(vector, index)) })}</strong>
      </p>
      <ul className="plain-list">
        {vector.zones
          .filter((zone) => zone.repeatDays !== null)
          .map((zone) => (
            <li key={zone.zone}>{sayZone(zone)}</li>
          ))}
      </ul>
    </>
  )
}
