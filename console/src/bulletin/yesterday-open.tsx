import { Alert, Button } from 'antd'
import { addDays } from '@lianfang/domain/kernel/instant.ts'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { BULLETIN_TABLES } from './bulletin-tables.ts'
import { words } from './words.ts'

/** Before today's cut-off the bulletin that matters may be yesterday's: says so while it is not sealed. */
export function YesterdayOpen({ choose }: { readonly choose: (day: string) => void }) {
  const say = useSay(words)
  const clock = useClock()
  const yesterday = addDays(clock.today, -1)
  const bulletin = useAsk<BulletinAnswer>('/bulletin', BULLETIN_TABLES, { day: yesterday })
  if (bulletin.data?.day !== yesterday || !bulletin.data.sealable) return null
  return (
    <Alert
      type="warning"
      showIcon
      className="problem no-print"
      title={say('yesterdayOpen', { day: clock.day(yesterday) })}
      action={
        <Button size="small" onClick={() => choose(yesterday)}>
          {say('openIt')}
        </Button>
      }
    />
  )
}
