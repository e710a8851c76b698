import { Button, Popconfirm } from 'antd'
import { Link } from 'wouter'
import type { BatchItem } from '@lianfang/contract/referrals/answers.ts'
import { takeInLists } from '@lianfang/domain/referrals/policy.ts'
import type { UndoBatch } from '@lianfang/domain/referrals/undo-batch.ts'
import type { DrawerProps } from '../shell/open-stack.ts'
import { useAct } from '../shell/act.ts'
import { download } from '../shell/ask.ts'
import { useClock } from '../shell/clock.tsx'
import { Figure } from '../shell/figure.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Facts, Panel, Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { writeShare } from '../shell/write-share.ts'
import { words } from './words.ts'

/** One list: its progress, what came of its names, the answer to its sender, and the way to take it all back. */
export function BatchDrawer({ id, close }: DrawerProps) {
  const say = useSay(words)
  const may = useMay()
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const query = useAsk<BatchItem>(`/referrals/batches/${id}`, ['referral_batches', 'referrals'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const batch = query.data
  const undo = async () => {
    if (await act.run(() => send({ kind: 'referrals/undo-batch', unit: units.root, input: { batch: id } satisfies UndoBatch }), say('undone'))) close()
  }
  return (
    <Panel
      title={batch.title}
      sub={`${batch.sender} · ${batch.fileName}`}
      actions={
        <>
          <Button
            type="primary"
            loading={act.busy}
            onClick={() => void act.run(() => download(`/referrals/batches/${id}/answered.xlsx`, {}, `${batch.title}.xlsx`))}
          >
            {say('answered')}
          </Button>
          <Link href={`/referrals?status=ALL&batch=${id}`} asChild>
            <Button>{say('seeRows')}</Button>
          </Link>
          {batch.status === 'ACCEPTED' && may(takeInLists) && (
            <Popconfirm
              title={say('undo')}
              description={<div className="popover-form">{say('undoSay', { n: batch.accepted })}</div>}
              onConfirm={() => void undo()}
              okText={say('undo')}
            >
              <Button danger>{say('undo')}</Button>
            </Popconfirm>
          )}
        </>
      }
    >
      <ProblemNotice problem={act.problem} onClose={act.clear} />
      <BatchFacts batch={batch} />
      <Part title={say('quality')}>
        <Facts
          facts={[
            [say('quality'), writeShare(batch.quality.sound)],
            [say('hereN'), batch.quality.here],
            [say('elsewhereN'), batch.quality.elsewhere],
            [say('lostN'), batch.quality.lost],
            [say('wrongN'), batch.quality.wrong],
            [say('repeatedN'), batch.quality.repeated],
            [say('bad'), batch.quality.bad],
          ]}
        />
        <p className="hint">{say('qualityTip')}</p>
      </Part>
    </Panel>
  )
}

function BatchFacts({ batch }: { readonly batch: BatchItem }) {
  const say = useSay(words)
  const clock = useClock()
  return (
    <Facts
      facts={[
        [say('status'), batch.status === 'UNDONE' ? say('undoneOn', { at: clock.instant(batch.undoneAt) }) : say(batch.status)],
        [say('received'), clock.fullInstant(batch.receivedAt)],
        [say('due'), clock.fullInstant(batch.dueAt)],
        [say('claimed'), batch.claimed],
        [say('accepted'), <Figure n={batch.accepted} to={`/referrals?status=ALL&batch=${batch.id}`} label={say('accepted')} />],
        [say('bad'), batch.bad],
        [
          say('progress'),
          <Figure n={batch.closed} of={batch.triage + batch.open + batch.closed} to={`/referrals?status=CLOSED&batch=${batch.id}`} label={say('progress')} />,
        ],
        [say('acceptedBy'), batch.acceptedBy.name],
        [say('secondedBy'), batch.secondedBy?.name],
        [
          say('keptN'),
          batch.kept.length > 0 &&
            batch.kept.map((person) => (
              <span key={person.id}>
                <OpenLink kind="person" id={person.id}>
                  {person.name}
                </OpenLink>{' '}
              </span>
            )),
        ],
      ]}
    />
  )
}
