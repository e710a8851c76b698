import { addDays, daysBetween, type Day } from '../kernel/instant.ts'
import { sprayRoundsOn, type VectorRules, type VectorZone } from './vector-rules.ts'

/** What a zone asks for on a day. `survey`: the first full one is due by this day, or it is repeated on it at the latest. */
export interface ZoneDay {
  readonly day: Day
  /** Day 1 is the day of the first case. */
  readonly dayOfResponse: number
  readonly survey: 'FIRST' | 'AGAIN' | null
  readonly sprayRounds: number
}

/**
 * The work of a zone on the calendar, only days on which there is some, up to `until`. The response begins on the day of its first
 * case, which is day 1 of the spray rounds; the days within which a survey is done or repeated are counted from the day after.
 * `index`: the Breteau index of the last survey, null before one; below the rule's figure nothing is repeated.
 */
export function zoneCalendar(zone: VectorZone, firstCase: Day, until: Day, index: number | null): readonly ZoneDay[] {
  const surveys = surveyDays(zone, firstCase, until, index)
  const days = Array.from({ length: Math.max(0, daysBetween(firstCase, until) + 1) }, (_, n): ZoneDay => {
    const day = addDays(firstCase, n)
    const survey = surveys[0] === day ? (zone.surveyWithinDays === null ? 'AGAIN' : 'FIRST') : surveys.includes(day) ? 'AGAIN' : null
    return { day, dayOfResponse: n + 1, survey, sprayRounds: sprayRoundsOn(zone, n + 1) }
  })
  return days.filter(({ survey, sprayRounds }) => survey !== null || sprayRounds > 0)
}

/** False once the index lies below the figure up to which the rule has surveys repeated, or where it has none repeated. */
export function surveysGoOn({ repeatDays, untilBreteau }: VectorZone, index: number | null): boolean {
  return repeatDays !== null && (untilBreteau === null || index === null || index >= untilBreteau)
}

/** From which day the response may end if there is no further case; null where the rule does not say. */
export function mayEndOn({ endsAfterDays }: VectorRules, lastCase: Day): Day | null {
  return endsAfterDays === null ? null : addDays(lastCase, endsAfterDays)
}

function surveyDays(zone: VectorZone, firstCase: Day, until: Day, index: number | null): readonly Day[] {
  const { surveyWithinDays, repeatDays } = zone
  const days = surveyWithinDays === null ? [] : [addDays(firstCase, surveyWithinDays)]
  if (repeatDays === null || repeatDays < 1 || !surveysGoOn(zone, index)) return days
  for (let day = addDays(days[0] ?? firstCase, repeatDays); day <= until; day = addDays(day, repeatDays)) days.push(day)
  return days
}
