import { Tag } from 'antd'
import { useMemo } from 'react'
import type { NeedItem } from '@lianfang/contract/followup/needs/answers.ts'
import { needKindWords, needStatusWords, needWords } from '@lianfang/contract/followup/needs/words.ts'
import { useClock } from '../../shell/clock.tsx'
import { useFilters } from '../../shell/filters.ts'
import { useSay } from '../../shell/language.tsx'
import { ListTable, type Column } from '../../shell/list-table.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { PhoneLinks } from '../../shell/phone-links.tsx'
import { UnitSelect } from '../../shell/unit-select.tsx'
import { useUnits } from '../../shell/units.tsx'
import { usePages } from '../../shell/use-ask.ts'
import { NeedClock } from './need-clock.tsx'
import { words } from './words.ts'

/** Needs by clock, urgent care first; or those closed, newest first. A name opens the family. */
export function NeedsList({ closed }: { readonly closed: boolean }) {
  const say = useSay(words)
  const sayTerm = useSay(needWords)
  const sayKind = useSay(needKindWords)
  const sayStatus = useSay(needStatusWords)
  const clock = useClock()
  const units = useUnits()
  const filters = useFilters(['unit', 'only'])
  const { unit } = filters.values
  // A figure of the today board opens its own rows.
  const only = closed ? undefined : (['urgent', 'overdue'] as const).find((one) => one === filters.values.only)
  const pages = usePages<NeedItem>('/needs', ['care_needs'], closed ? { unit, closed: 'true' } : { unit, ...(only ? { [only]: 'true' } : {}) })
  const columns = useMemo<readonly Column<NeedItem>[]>(
    () => [
      {
        key: 'name',
        title: say('name'),
        width: 96,
        render: (item) => (
          <OpenLink kind="needs" id={item.person} row>
            {item.name}
          </OpenLink>
        ),
      },
      { key: 'kind', title: say('kind'), render: (item) => [sayKind(item.kind), item.what].filter((text) => text !== '').join('：') },
      closed
        ? {
            key: 'result',
            title: say('result'),
            render: (item) =>
              [say('closedLine', { status: sayStatus(item.status), at: clock.fullInstant(item.closedAt), by: item.closedBy }), item.outcome, item.costs]
                .filter((text) => text !== '')
                .join(' '),
          }
        : { key: 'due', title: say('due'), width: 130, render: (item) => <NeedClock need={item} /> },
      {
        key: 'who',
        title: say('who'),
        render: (item) =>
          item.status === 'TAKEN'
            ? `${item.takenBy} · ${sayStatus('TAKEN')}`
            : item.to
              ? `${item.to.name} · ${sayStatus(item.status)}`
              : sayTerm('with-the-door'),
      },
      { key: 'phone', title: say('phone'), width: 140, render: (item) => <PhoneLinks phones={item.phones} name={item.name} /> },
      { key: 'place', title: say('place'), width: 150, render: (item) => units.place(item.unit) },
      { key: 'asked', title: say('asked'), width: 150, render: (item) => clock.fullInstant(item.askedAt) },
    ],
    [say, sayTerm, sayKind, sayStatus, clock, units, closed],
  )
  return (
    <ListTable<NeedItem>
      list={closed ? 'needs-closed' : 'needs'}
      label={sayTerm('needs')}
      columns={columns}
      pages={pages}
      keyOf={(item) => item.id}
      exported={closed ? { unit, closed: 'true' } : { unit }}
      empty={say(closed ? 'emptyClosed' : 'emptyOpen')}
      filters={
        <>
          {only && (
            <Tag closable={{ 'aria-label': say('showAll') }} onClose={() => filters.set({ only: '' })}>
              {say(only)}
            </Tag>
          )}
          <UnitSelect value={unit} onChange={(value) => filters.set({ unit: value })} />
        </>
      }
    />
  )
}
