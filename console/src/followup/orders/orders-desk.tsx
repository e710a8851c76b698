import { Button, Collapse, Segmented, Table } from 'antd'
import { Link } from 'wouter'
import { ORDER_LISTS, type OrderItem, type OrderList } from '@lianfang/contract/followup/orders/answers.ts'
import { objectionWords } from '@lianfang/contract/followup/orders/words.ts'
import { papersToPrint } from '@lianfang/contract/followup/orders/papers-to-print.ts'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import { useClock } from '../../shell/clock.tsx'
import { useFilters } from '../../shell/filters.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { Screen } from '../../shell/screen.tsx'
import { useMay } from '../../shell/session.tsx'
import { useUnits } from '../../shell/units.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { PaperLinks } from './paper-links.tsx'
import { words } from './words.ts'

const EMPTY = { waiting: 'emptyWaiting', unserved: 'emptyUnserved', objected: 'emptyObjected' } as const

/** What somebody still has to do about orders: confirm, bring to the door, answer. */
export function OrdersDesk() {
  const say = useSay(words)
  const sayTerm = useSay(objectionWords)
  const { language } = useLanguage()
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const filters = useFilters(['list'])
  const list = ORDER_LISTS.find((one) => one === filters.values.list) ?? 'waiting'
  const query = useAsk<OrderList>('/orders', ['orders', 'objections', 'follow_ups'], { list })
  const names = query.data?.names ?? {}
  const due = ({ order, objections }: OrderItem): string => {
    const open = objections.find((one) => one.status === 'OPEN')
    if (list === 'objected' && open) return sayTerm('answer-by', { at: clock.instant(open.dueAt) })
    if (order.startsAt !== null) return say('inForce', { at: clock.instant(order.startsAt) })
    return say('issued', { who: names[order.issuedBy] ?? '', at: clock.instant(order.issuedAt) })
  }
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={
        <Link href="/followup" asChild>
          <Button>{say('toBoard')}</Button>
        </Link>
      }
    >
      <div className="row">
        <Segmented value={list} onChange={(key) => filters.set({ list: key })} options={ORDER_LISTS.map((one) => ({ value: one, label: say(one) }))} />
      </div>
      <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      {!query.data && !query.error && <Waiting />}
      {query.data?.items.length === 0 && <div className="empty">{say(EMPTY[list])}</div>}
      {query.data && query.data.items.length > 0 && list === 'unserved' && may(takeOut) && (
        <Collapse
          size="small"
          items={[
            {
              key: 'papers',
              label: say('papersUnserved'),
              children: <PaperLinks of={query.data.items.map(({ order, papers }) => ({ id: order.id, papers: papersToPrint(papers, false).asked }))} />,
            },
          ]}
        />
      )}
      {query.data && query.data.items.length > 0 && (
        <Table<OrderItem>
          size="small"
          pagination={false}
          aria-label={say(list)}
          scroll={{ x: 'max-content' }}
          dataSource={[...query.data.items]}
          rowKey={(item) => item.order.id}
          columns={[
            {
              key: 'name',
              title: say('name'),
              render: (_, item) => (
                <OpenLink kind="order" id={item.order.id} row>
                  {item.name}
                </OpenLink>
              ),
            },
            { key: 'rule', title: say('rule'), render: (_, item) => item.ruleName[language] },
            { key: 'place', title: say('place'), render: (_, item) => units.place(item.order.unit) },
            { key: 'clock', title: say('clock'), render: (_, item) => due(item) },
            { key: 'ground', title: say('ground'), render: (_, item) => <div className="because">{item.order.personal.ground}</div> },
          ]}
        />
      )}
    </Screen>
  )
}
