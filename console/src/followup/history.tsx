import { SYMPTOMS } from '@lianfang/domain/followup/symptoms.ts'
import type { Observation } from '@lianfang/domain/followup/tables.ts'
import {
  callFindingWords,
  observationKindWords,
  observationSourceWords,
  symptomWords,
  testResultWords,
  visitFindingWords,
} from '@lianfang/contract/followup/words.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { useUnits } from '../shell/units.tsx'
import { CorrectTemperature } from './correct-temperature.tsx'
import { words } from './words.ts'

const FINDINGS = { ...visitFindingWords, ...callFindingWords }

/** Everything that was recorded, newest first; what was mended stays, struck through. */
export function History({ detail }: { readonly detail: FollowUpDetail }) {
  const say = useSay(words)
  const sayKind = useSay(observationKindWords)
  const saySource = useSay(observationSourceWords)
  const valueOf = useValue()
  const clock = useClock()
  const units = useUnits()
  const rows = [...detail.observations].sort((a, b) => (a.at < b.at ? 1 : -1))
  if (rows.length === 0) return <p className="hint">{say('emptyHistory')}</p>
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.id} className={row.superseded ? 'superseded' : ''}>
          <span className="num">{clock.instant(row.at)}</span> <strong>{sayKind(row.kind)}</strong> {valueOf(row)} {row.personal.note}{' '}
          <span className="hint">
            {row.source !== null && row.source !== 'WORKER' && `${saySource(row.source)} · `}
            {say('by', { who: units.workerName(row.by) })}
          </span>{' '}
          {row.superseded ? (
            <span className="hint">（{say('superseded')}）</span>
          ) : (
            row.kind === 'TEMPERATURE' && detail.followUp.status === 'ACTIVE' && <CorrectTemperature row={row} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** What a record says, in words. */
function useValue(): (row: Observation) => string {
  const say = useSay(words)
  const saySymptom = useSay(symptomWords)
  const sayResult = useSay(testResultWords)
  const sayFinding = useSay(FINDINGS)
  return (row) => {
    const symptoms = SYMPTOMS.filter((symptom) => row.symptoms.includes(symptom)).map((symptom) => saySymptom(symptom))
    const told = symptoms.length > 0 ? symptoms.join('、') : row.kind === 'SYMPTOM' ? say('noSymptoms') : ''
    return [
      row.celsius === null ? '' : `${row.celsius.toFixed(1)} ℃`,
      told,
      row.result ? sayResult(row.result) : '',
      row.finding ? sayFinding(row.finding) : '',
      row.disinfection
        ? [
            row.disinfection.agent,
            row.disinfection.minutes === null ? '' : say('minutes', { n: row.disinfection.minutes }),
            row.disinfection.squareMetres === null ? '' : `${row.disinfection.squareMetres} m²`,
          ]
            .filter((text) => text !== '')
            .join(' ')
        : '',
      row.tube ? say('tubeIs', { tube: row.tube }) : '',
    ]
      .filter((text) => text !== '')
      .join(' ')
  }
}
