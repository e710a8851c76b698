import { Button } from 'antd'
import { startMeasures } from '@lianfang/domain/followup/policy.ts'
import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { useSay } from '../shell/language.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { useMay } from '../shell/session.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { words } from './words.ts'

/** Of somebody found here and under control: the follow-up that runs, or the way to start one. */
export function FollowUpOf({ item }: { readonly item: ReferralItem }) {
  const say = useSay(words)
  const may = useMay()
  const { open } = useOpenStack()
  const person = useAsk<PersonDetail>(`/people/persons/${item.person}`, ['persons', 'follow_ups'])
  if (!person.data) return null
  const active = person.data.followUps.find((line) => line.status === 'ACTIVE')
  if (active) {
    return (
      <Button size="small" type="primary" onClick={() => open('follow-up', active.id)}>
        {say('seeFollowUp')}
      </Button>
    )
  }
  if (!may(startMeasures, item.unit)) return null
  return (
    <Button size="small" type="primary" onClick={() => open('start', `referral.${item.id}`)}>
      {say('startFollowUp')}
    </Button>
  )
}
