import { Alert, Button } from 'antd'
import type { NeedItem, NeedPage } from '@lianfang/contract/followup/needs/answers.ts'
import { needWords } from '@lianfang/contract/followup/needs/words.ts'
import { seeNeeds } from '@lianfang/domain/followup/needs/policy.ts'
import { useSay } from '../../shell/language.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { useMay } from '../../shell/session.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { words } from './words.ts'

/** Over every screen while somebody waits for urgent care: who it is, one click from the family, and 120. */
export function UrgentBar() {
  const say = useSay(words)
  const sayTerm = useSay(needWords)
  const may = useMay()
  const query = useAsk<NeedPage>(may(seeNeeds) ? '/needs' : null, ['care_needs'], { urgent: 'true' })
  const waiting = query.data?.items ?? []
  if (waiting.length === 0) return null
  return (
    <Alert
      banner
      type="error"
      role="alert"
      title={say('urgentBar', { n: waiting.length, names: waiting.map((need) => need.name).join('、') })}
      action={
        <span className="row">
          {waiting.slice(0, 3).map((need: NeedItem) => (
            <OpenLink key={need.id} kind="needs" id={need.person}>
              {say('open')} {need.name}
            </OpenLink>
          ))}
          <Button size="small" danger href="tel:120">
            {sayTerm('call-120')}
          </Button>
        </span>
      }
    />
  )
}
