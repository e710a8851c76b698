import { Alert } from 'antd'
import type { GroundlessList } from '@lianfang/contract/followup/switching-answers.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { useUnits } from '../../shell/units.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { switchingWords } from './switching-words.ts'

/** Measures whose ground was corrected or taken back: each is to be lifted or changed by a decision; nothing where there are none. */
export function GroundlessMeasures() {
  const say = useSay(switchingWords)
  const clock = useClock()
  const units = useUnits()
  const { language } = useLanguage()
  const query = useAsk<GroundlessList>('/followup/groundless', ['exposures', 'follow_ups', 'packs', 'pack_switches', 'area_lists'])
  const items = query.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={say('groundless', { n: items.length })}
      description={
        <ul className="plain-list">
          {items.map(({ person, followUp, ruleName, plannedEnd, finding }) => (
            <li key={followUp}>
              <OpenLink kind="person" id={person.id}>
                {person.name}
              </OpenLink>{' '}
              <span className="hint">
                {units.place(person.unit)} · {ruleName[language]} · {say('until')} {clock.day(plannedEnd)} →{' '}
                {finding?.plan ? `${finding.rule.name[language]} · ${say('until')} ${clock.day(finding.plan.plannedEnd)}` : say('noMeasure')}
              </span>{' '}
              <OpenLink kind="follow-up" id={followUp}>
                {say('decide')}
              </OpenLink>
            </li>
          ))}
        </ul>
      }
    />
  )
}
