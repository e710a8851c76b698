import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { VectorZone } from '@lianfang/domain/protocols/vector-rules.ts'
import { zoneCalendar, type ZoneDay } from '@lianfang/domain/protocols/zone-calendar.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ScrollBox } from '../../shell/scroll-box.tsx'
import { trialWords } from './trial-words.ts'

interface Props {
  readonly zones: readonly VectorZone[]
  readonly firstCase: Day
  readonly until: Day
  readonly index: number | null
}

/** The work of the zones day by day, a column a zone; days without work are left out. */
export function ZoneTable({ zones, firstCase, until, index }: Props) {
  const say = useSay(trialWords)
  const clock = useClock()
  const { language } = useLanguage()
  const calendars = zones.map((zone) => new Map(zoneCalendar(zone, firstCase, until, index).map((day) => [day.day, day])))
  const days = [...new Map(calendars.flatMap((calendar) => [...calendar])).values()].toSorted((one, other) => one.dayOfResponse - other.dayOfResponse)
  if (days.length === 0) return <p className="hint">{say('nothing')}</p>
  const sayWork = (work: ZoneDay | undefined): string =>
    [work?.survey ? say(work.survey) : '', work && work.sprayRounds > 0 ? say('spray', { n: work.sprayRounds }) : '']
      .filter((text) => text !== '')
      .join(say('and'))
  return (
    <ScrollBox label={say('zones')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say('day')}</th>
            <th scope="col" className="num">
              {say('dayOfResponse')}
            </th>
            {zones.map((zone) => (
              <th key={zone.zone} scope="col">
                {zone.name[language] || zone.name.zh}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, dayOfResponse }) => (
            <tr key={day}>
              <th scope="row" className="one-line">
                {clock.day(day)}
              </th>
              <td className="num">{dayOfResponse}</td>
              {zones.map((zone, at) => (
                <td key={zone.zone}>{sayWork(calendars[at]?.get(day))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
