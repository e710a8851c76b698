import { Button, Popconfirm } from 'antd'
import { useMemo } from 'react'
import type { ResultListItem } from '@lianfang/contract/followup/samples/answers.ts'
import type { UndoResultList } from '@lianfang/domain/followup/samples/undo-result-list.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { Figure } from '../../shell/figure.tsx'
import { useSay } from '../../shell/language.tsx'
import { ListTable, type Column } from '../../shell/list-table.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useSession } from '../../shell/session.tsx'
import { usePages } from '../../shell/use-ask.ts'
import { words } from './words.ts'

/** The lists laboratories sent, and taking one back. */
export function ResultLists() {
  const say = useSay(words)
  const clock = useClock()
  const pages = usePages<ResultListItem>('/result-lists', ['result_lists', 'disputes'])
  const columns = useMemo<readonly Column<ResultListItem>[]>(
    () => [
      { key: 'laboratory', title: say('laboratory'), render: (item) => item.laboratory },
      { key: 'title', title: say('from'), render: (item) => item.title },
      { key: 'takenAt', title: say('takenAt'), render: (item) => `${clock.instant(item.takenAt)} ${item.byName}` },
      { key: 'matched', title: say('matched'), align: 'right', render: (item) => item.matched },
      { key: 'disputed', title: say('disputed'), align: 'right', render: (item) => item.disputed },
      {
        key: 'open',
        title: say('open'),
        align: 'right',
        render: (item) => <Figure n={item.open} urgent to="/followup/samples?tab=disputes" label={say('open')} />,
      },
      { key: 'state', title: say('state'), render: (item) => say(item.status) },
      { key: 'undo', title: '', render: (item) => item.status === 'ACCEPTED' && <UndoList item={item} /> },
    ],
    [say, clock],
  )
  return (
    <ListTable<ResultListItem> list="result-lists" label={say('lists')} columns={columns} pages={pages} keyOf={(item) => item.id} empty={say('emptyLists')} />
  )
}

function UndoList({ item }: { readonly item: ResultListItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const { township } = useSession()
  const input: UndoResultList = { list: item.id }
  return (
    <>
      <Popconfirm
        title={say('undo')}
        description={<div className="popover-form">{say('undoSay')}</div>}
        okText={say('undo')}
        onConfirm={() => void act.run(() => send({ kind: 'followup/undo-result-list', unit: township.root, input }), say('undone'))}
      >
        <Button size="small" danger loading={act.busy}>
          {say('undo')}
        </Button>
      </Popconfirm>
      <ProblemNotice problem={act.problem} onClose={act.clear} />
    </>
  )
}
