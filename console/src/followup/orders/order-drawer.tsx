import { Button, Collapse } from 'antd'
import type { OrderDetail } from '@lianfang/contract/followup/orders/answers.ts'
import { papersToPrint } from '@lianfang/contract/followup/orders/papers-to-print.ts'
import type { ConfirmOrder } from '@lianfang/domain/followup/orders/confirm-order.ts'
import type { DeclineOrder } from '@lianfang/domain/followup/orders/decline-order.ts'
import type { LiftOrder } from '@lianfang/domain/followup/orders/lift-order.ts'
import { confirmOrders, decideMeasures, recordObservations } from '@lianfang/domain/followup/policy.ts'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import type { DrawerProps } from '../../shell/open-stack.ts'
import { Facts, Panel, Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay, useSession } from '../../shell/session.tsx'
import { useUnits } from '../../shell/units.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { ObjectionPart } from './objection-part.tsx'
import { PaperLinks } from './paper-links.tsx'
import { ReasonForm } from './reason-form.tsx'
import { ServedPapers } from './served-papers.tsx'
import { ServeForm } from './serve-form.tsx'
import { words } from './words.ts'

/** One order: what it rests on, who decided, its second person, its papers, what the person says against it. */
export function OrderDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const { language } = useLanguage()
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const query = useAsk<OrderDetail>(`/orders/${id}`, ['orders', 'served_papers', 'objections', 'follow_ups'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const { order, name, ruleName, followUp, names } = query.data
  const by = (worker: string | null, at: string | null) => worker !== null && [names[worker], clock.fullInstant(at)].filter(Boolean).join('，')
  const bound = order.startsAt !== null
  const papers = papersToPrint(query.data.papers, typeof followUp?.notice === 'string')
  return (
    <Panel
      title={name}
      sub={
        <>
          {ruleName[language]} · {units.place(order.unit)}
        </>
      }
      actions={
        bound && (
          <OpenLink kind="follow-up" id={order.id}>
            {say('toFollowUp')}
          </OpenLink>
        )
      }
    >
      {order.status === 'PROPOSED' && may(confirmOrders, order.unit) && <SecondPerson order={order} />}
      <Part title={say('says')}>
        <Facts
          facts={[
            [say('status'), say(order.status)],
            [say('number'), order.number],
            [say('ground'), order.personal.ground],
            [say('evidence'), order.personal.evidence],
            [say('decidedBy'), order.decidedBy],
            [say('writtenBy'), by(order.issuedBy, order.issuedAt)],
            [say('second'), by(order.secondBy, order.secondAt)],
            [say('countedFrom'), clock.day(order.countedFrom)],
            [say('endsOn'), `${clock.day(followUp?.plannedEnd ?? order.endsOn)} 24:00`],
            [say('lapsesOn'), `${clock.day(followUp?.lapsesOn ?? order.lapsesOn)} 24:00`],
            [say('contact'), order.personal.supportContact],
            [say('allowed'), order.personal.allowed],
            [say('keptUntil'), clock.day(order.keptUntil)],
            [say('reason'), order.personal.reason],
            [say('notice'), followUp?.notice],
            [
              say('served'),
              bound && (order.servedHow ? `${say(order.servedHow)} ${order.personal.servedTo}（${clock.fullInstant(order.servedAt)}）` : say('notServed')),
            ],
          ]}
        />
      </Part>
      {bound && order.servedAt === null && followUp?.status === 'ACTIVE' && may(recordObservations, order.unit) && (
        <Part title={say('serve')}>
          <ServeForm order={order.id} unit={order.unit} />
        </Part>
      )}
      {order.servedAt !== null && (
        <Part title={say('pictures')}>
          <ServedPapers order={order} servedPapers={query.data.servedPapers} />
        </Part>
      )}
      {bound && may(takeOut, order.unit) && (
        <Part title={say('papers')}>
          <PaperLinks of={[{ id: order.id, papers: papers.asked }]} />
          {papers.others.length > 0 && (
            <Collapse
              size="small"
              items={[{ key: 'others', label: say('otherPapers'), children: <PaperLinks of={[{ id: order.id, papers: papers.others }]} /> }]}
            />
          )}
        </Part>
      )}
      {bound && <ObjectionPart item={query.data} />}
      {followUp?.status === 'ACTIVE' && may(decideMeasures, order.unit) && <Lift order={order} />}
    </Panel>
  )
}

function SecondPerson({ order }: Pick<OrderDetail, 'order'>) {
  const say = useSay(words)
  const session = useSession()
  const send = useSend()
  const act = useAct()
  const { id, unit } = order
  const confirm = () => void act.run(() => send({ kind: 'followup/confirm-order', unit, input: { order: id } satisfies ConfirmOrder }), say('confirmed'))
  const decline = (reason: string) =>
    void act.run(() => send({ kind: 'followup/decline-order', unit, input: { order: id, reason } satisfies DeclineOrder }), say('declined'))
  return (
    <Part title={say('second')}>
      <p>{say(session.worker.id === order.issuedBy ? 'secondOther' : 'secondSay')}</p>
      {session.worker.id !== order.issuedBy && (
        <Button type="primary" loading={act.busy} onClick={confirm}>
          {say('confirm')}
        </Button>
      )}
      <ReasonForm label={say('why')} button={say('decline')} busy={act.busy} onSay={decline} />
      <ProblemNotice problem={act.problem} />
    </Part>
  )
}

function Lift({ order }: Pick<OrderDetail, 'order'>) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const lift = (reason: string) =>
    void act.run(() => send({ kind: 'followup/lift-order', unit: order.unit, input: { order: order.id, reason } satisfies LiftOrder }), say('lifted'))
  return (
    <Part title={say('lift')}>
      <p className="hint">{say('liftSay')}</p>
      <ReasonForm label={say('why')} button={say('lift')} busy={act.busy} danger onSay={lift} />
      <ProblemNotice problem={act.problem} />
    </Part>
  )
}
