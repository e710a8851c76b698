import { useMemo } from 'react'
import type { SampleItem } from '@lianfang/contract/followup/samples/answers.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { ListTable, type Column } from '../../shell/list-table.tsx'
import { usePages } from '../../shell/use-ask.ts'
import { useSampleColumns } from './sample-columns.tsx'
import { words } from './words.ts'

/** Samples at a laboratory, the oldest first: which bag, since when. */
export function SamplesOnTheWay() {
  const say = useSay(words)
  const clock = useClock()
  const pages = usePages<SampleItem>('/samples', ['observations', 'sample_batches'], { state: 'SENT' })
  const common = useSampleColumns()
  const columns = useMemo<readonly Column<SampleItem>[]>(
    () => [
      ...common,
      { key: 'tube', title: say('tube'), render: (item) => <span className="num">{item.tube ?? '—'}</span> },
      { key: 'laboratory', title: say('laboratory'), render: (item) => item.laboratory ?? '—' },
      { key: 'label', title: say('label'), render: (item) => item.label || '—' },
      { key: 'sentAt', title: say('sentAt'), render: (item) => <span className="nowrap">{clock.instant(item.sentAt)}</span> },
    ],
    [common, say, clock],
  )
  return <ListTable<SampleItem> list="samples-sent" label={say('sent')} columns={columns} pages={pages} keyOf={(item) => item.id} empty={say('emptySent')} />
}
