import { Button, Popover } from 'antd'
import { useState } from 'react'
import type { BulletinList } from '@lianfang/contract/bulletin/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { words } from './words.ts'

/** The sealed days, newest first. */
export function PastBulletins({ choose }: { readonly choose: (day: string) => void }) {
  const say = useSay(words)
  const clock = useClock()
  const [open, setOpen] = useState(false)
  const list = useAsk<BulletinList>(open ? '/bulletin/list' : null, ['bulletins', 'bulletin_corrections'])
  const items = list.data?.items ?? []
  const content = list.error ? (
    <ProblemNotice problem={list.error} onRetry={() => void list.refetch()} />
  ) : (
    <ul className="plain-list past">
      {list.data && items.length === 0 && <li className="hint">{say('emptyPast')}</li>}
      {items.map((item) => (
        <li key={item.id}>
          <Button
            type="link"
            size="small"
            onClick={() => {
              setOpen(false)
              choose(item.day)
            }}
          >
            {clock.day(item.day)}
          </Button>
          <span className="hint">{say('pastLine', { gap: item.gap, silent: item.silentUnits, n: item.corrections })}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={content}>
      <Button>{say('past')}</Button>
    </Popover>
  )
}
