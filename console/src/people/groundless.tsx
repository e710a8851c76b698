import { Alert } from 'antd'
import type { GroundlessList } from '@lianfang/contract/followup/switching-answers.ts'
import { explainFinding } from '@lianfang/contract/protocols/explain.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { exposureWords } from './exposure-words.ts'

/** Names the measure of this person whose ground was corrected or taken back; it goes on until somebody decides. */
export function Groundless({ person }: { readonly person: string }) {
  const say = useSay(exposureWords)
  const clock = useClock()
  const { language } = useLanguage()
  const query = useAsk<GroundlessList>('/followup/groundless', ['exposures', 'follow_ups', 'packs', 'pack_switches', 'area_lists'], { person })
  return query.data?.items.map(({ followUp, ruleName, countedFrom, plannedEnd, finding }) => (
    <Alert
      key={followUp}
      type="warning"
      showIcon
      title={say('groundless', { rule: ruleName[language], from: clock.day(countedFrom), end: clock.day(plannedEnd) })}
      description={
        <>
          <p>{finding === null ? say('groundlessNone') : say('groundlessNow', { sentence: explainFinding(finding, language) })}</p>
          <OpenLink kind="follow-up" id={followUp}>
            {say('decide')}
          </OpenLink>
        </>
      }
    />
  ))
}
