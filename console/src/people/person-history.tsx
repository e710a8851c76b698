import { FOLLOW_UP_STATUS } from '@lianfang/domain/followup/tables.ts'
import { REFERRAL_RESULTS } from '@lianfang/domain/referrals/tables.ts'
import { followUpStatusWords } from '@lianfang/contract/followup/words.ts'
import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import { referralStatusWords, resultWords } from '@lianfang/contract/referrals/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { words } from './words.ts'

/** What happened to a person here: names on lists and measures, the newest first. */
export function PersonHistory({ detail }: { readonly detail: PersonDetail }) {
  const say = useSay(words)
  const sayFollowUp = useSay(followUpStatusWords)
  const sayReferral = useSay(referralStatusWords)
  const sayResult = useSay(resultWords)
  const clock = useClock()
  if (detail.followUps.length + detail.referrals.length === 0) return <p className="hint">{say('emptyHistory')}</p>
  return (
    <ul className="plain-list">
      {detail.followUps.map((line) => {
        const status = FOLLOW_UP_STATUS.find((one) => one === line.status)
        return (
          <li key={line.id}>
            <OpenLink kind="follow-up" id={line.id}>
              {say('followUpLine', { from: clock.day(line.startedDay), to: clock.day(line.endedDay ?? line.plannedEnd) })}
            </OpenLink>{' '}
            {status && sayFollowUp(status)}
          </li>
        )
      })}
      {detail.referrals.map((line) => {
        const result = REFERRAL_RESULTS.find((one) => one === line.result)
        const status = line.status === 'TRIAGE' || line.status === 'OPEN' ? line.status : 'CLOSED'
        return (
          <li key={line.id}>
            <OpenLink kind="referral" id={line.id}>
              {say('referralLine', { at: clock.instant(line.receivedAt) })}
            </OpenLink>{' '}
            {line.category} {result ? sayResult(result) : sayReferral(status)}
          </li>
        )
      })}
    </ul>
  )
}
