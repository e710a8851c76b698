import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { disputeStatusWords } from '@lianfang/contract/followup/words.ts'
import type { DisputeItem } from '@lianfang/contract/followup/samples/answers.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { ListTable, type Column } from '../../shell/list-table.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { usePages } from '../../shell/use-ask.ts'
import { SettleDrawer } from './settle-drawer.tsx'
import { WhatItSays } from './what-it-says.tsx'
import { words } from './words.ts'

/** What was said and cannot stand: who settles it opens it here. */
export function Disputes({ open }: { readonly open: boolean }) {
  const say = useSay(words)
  const sayStatus = useSay(disputeStatusWords)
  const clock = useClock()
  const [settling, setSettling] = useState<DisputeItem | null>(null)
  const pages = usePages<DisputeItem>('/disputes', ['disputes'], { status: open ? 'OPEN' : 'RECORDED' })
  const dismissed = usePages<DisputeItem>('/disputes', ['disputes'], { status: 'DISMISSED' })
  const columns = useMemo<readonly Column<DisputeItem>[]>(
    () => [
      { key: 'what', title: say('what'), render: (item) => <WhatItSays item={item} /> },
      open
        ? {
            key: 'settle',
            title: '',
            render: (item) => (
              <Button size="small" type="primary" onClick={() => setSettling(item)}>
                {say('settle')}
              </Button>
            ),
          }
        : {
            key: 'outcome',
            title: say('outcome'),
            render: (item) => `${sayStatus(item.status)} · ${item.settledByName} ${clock.instant(item.settledAt)} · ${item.note}`,
          },
      {
        key: 'why',
        title: say('why'),
        render: (item) => (
          <>
            <div className="warn reasons">{item.reason.sentence}</div>
            {item.followUp !== null && (
              <OpenLink kind="follow-up" id={item.followUp}>
                {say('about', { name: item.personName })}
              </OpenLink>
            )}
          </>
        ),
      },
      {
        key: 'from',
        title: say('from'),
        render: (item) =>
          item.list ? (
            <div className="reasons">{`${item.list.laboratory} · ${item.list.title} · ${say('row', { n: item.rowNumber })}`}</div>
          ) : (
            say('byHand', { who: item.byName })
          ),
      },
      { key: 'at', title: say('resultAt'), render: (item) => <span className="nowrap">{clock.instant(item.at)}</span> },
    ],
    [say, sayStatus, clock, open],
  )
  const list = (label: string, of: typeof pages) => (
    <ListTable<DisputeItem>
      list="disputes"
      label={label}
      columns={columns}
      pages={of}
      keyOf={(item) => item.id}
      empty={say(open ? 'emptyDisputes' : 'emptySettled')}
    />
  )
  return (
    <>
      {list(say(open ? 'disputes' : 'settled'), pages)}
      {!open && dismissed.items.length > 0 && list(sayStatus('DISMISSED'), dismissed)}
      <SettleDrawer item={settling} close={() => setSettling(null)} />
    </>
  )
}
