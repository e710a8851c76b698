import { Button, Tooltip } from 'antd'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { BatchItem } from '@lianfang/contract/referrals/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { Figure } from '../shell/figure.tsx'
import { useSay } from '../shell/language.tsx'
import { ListTable, type Column } from '../shell/list-table.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Screen } from '../shell/screen.tsx'
import { usePages } from '../shell/use-ask.ts'
import { writeShare } from '../shell/write-share.ts'
import { words } from './words.ts'

/** Every list that came in: how far it is, how good it was, and the way back to its sender. */
export function Batches() {
  const say = useSay(words)
  const clock = useClock()
  const pages = usePages<BatchItem>('/referrals/batches', ['referral_batches', 'referrals'])
  const columns = useMemo<readonly Column<BatchItem>[]>(
    () => [
      {
        key: 'title',
        title: say('titleOf'),
        render: (item) => (
          <OpenLink kind="batch" id={item.id} row>
            {item.title}
          </OpenLink>
        ),
      },
      { key: 'sender', title: say('sender'), render: (item) => item.sender },
      { key: 'received', title: say('received'), render: (item) => <span className="nowrap">{clock.instant(item.receivedAt)}</span> },
      { key: 'claimed', title: say('claimed'), align: 'right', render: (item) => item.claimed ?? '—' },
      {
        key: 'accepted',
        title: say('accepted'),
        align: 'right',
        render: (item) => <Figure n={item.accepted} to={`/referrals?status=ALL&batch=${item.id}`} label={say('accepted')} />,
      },
      {
        key: 'bad',
        title: say('bad'),
        align: 'right',
        render: (item) => (
          <OpenLink kind="batch" id={item.id}>
            {item.bad}
          </OpenLink>
        ),
      },
      {
        key: 'triage',
        title: say('statusTriage'),
        align: 'right',
        render: (item) => <Figure n={item.triage} urgent to={`/referrals?status=TRIAGE&batch=${item.id}`} label={say('statusTriage')} />,
      },
      {
        key: 'open',
        title: say('statusOpen'),
        align: 'right',
        render: (item) => <Figure n={item.open} to={`/referrals?status=OPEN&batch=${item.id}`} label={say('statusOpen')} />,
      },
      {
        key: 'overdue',
        title: say('statusOverdue'),
        align: 'right',
        render: (item) => <Figure n={item.overdue} urgent to={`/referrals?status=OPEN&overdue=true&batch=${item.id}`} label={say('statusOverdue')} />,
      },
      {
        key: 'closed',
        title: say('progress'),
        align: 'right',
        render: (item) => (
          <Figure n={item.closed} of={item.triage + item.open + item.closed} to={`/referrals?status=CLOSED&batch=${item.id}`} label={say('statusClosed')} />
        ),
      },
      {
        key: 'quality',
        title: say('quality'),
        align: 'right',
        render: (item) => (
          <Tooltip title={say('qualityTip')}>
            <span>{writeShare(item.quality.sound)}</span>
          </Tooltip>
        ),
      },
      { key: 'acceptedBy', title: say('acceptedBy'), render: (item) => item.acceptedBy.name },
      { key: 'state', title: say('status'), render: (item) => <span className={item.status === 'UNDONE' ? 'warn' : ''}>{say(item.status)}</span> },
    ],
    [say, clock],
  )
  return (
    <Screen
      title={say('batches')}
      note={say('batchesNote')}
      actions={
        <>
          <Link href="/referrals" asChild>
            <Button>{say('toWorkbench')}</Button>
          </Link>
          <Link href="/imports" asChild>
            <Button type="primary">{say('toImport')}</Button>
          </Link>
        </>
      }
    >
      <ListTable<BatchItem>
        list="referral-batches"
        label={say('batches')}
        columns={columns}
        pages={pages}
        keyOf={(item) => item.id}
        exported={{}}
        empty={
          <>
            <p>{say('emptyBatches')}</p>
            <Link href="/imports">{say('toImport')}</Link>
          </>
        }
      />
    </Screen>
  )
}
