import { Collapse } from 'antd'
import { useState } from 'react'
import type { ExplainAnswer } from '@lianfang/contract/protocols/answers.ts'
import { explainFinding, explainUnmoved } from '@lianfang/contract/protocols/explain.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { recordExposures } from '@lianfang/domain/people/policy.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useMay } from '../shell/session.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { ExposureFact } from './exposure-fact.tsx'
import { exposureWords } from './exposure-words.ts'
import { Groundless } from './groundless.tsx'
import { RecordExposureForm } from './record-exposure-form.tsx'

interface Props {
  readonly person: { readonly id: string; readonly unit: string; readonly mergedInto: string | null }
}

/** What is known of a person that rules speak about, and what the rules of a day of choice make of it. */
export function ExposuresPart({ person }: Props) {
  const say = useSay(exposureWords)
  const clock = useClock()
  const may = useMay()
  const { language } = useLanguage()
  const [day, setDay] = useState<Day>(clock.today)
  const tables = ['exposures', 'packs', 'pack_switches', 'area_lists']
  const query = useAsk<ExplainAnswer>(`/protocols/explain/${person.id}`, tables, { day })
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const { exposures, findings, unmoved } = query.data
  const keeps = may(recordExposures, person.unit)
  const said = [...findings.map((one) => explainFinding(one, language)), ...unmoved.map((one) => explainUnmoved(one, language))]
  return (
    <Part title={say('title')}>
      {exposures.length === 0 && <p className="hint">{say('none')}</p>}
      <ul className="plain-list">
        {exposures.map((one) => (
          <ExposureFact key={one.id} fact={one} successor={exposures.find((other) => other.corrects === one.id)} keeps={keeps} />
        ))}
      </ul>
      {keeps && person.mergedInto === null && (
        <Collapse size="small" items={[{ key: 'record', label: say('record'), children: <RecordExposureForm person={person} /> }]} />
      )}
      <Groundless person={person.id} />
      {exposures.length > 0 && (
        <>
          <div className="row why-day">
            <strong>{say('why')}</strong>
            <DayInput label={say('onDay')} required value={day} onChange={(next) => setDay(next ?? clock.today)} />
          </div>
          <ul className="plain-list" aria-live="polite">
            {said.length === 0 && <li className="hint">{say('nothing')}</li>}
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}
