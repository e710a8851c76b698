import { Button, Input, Modal, Popconfirm, QRCode } from 'antd'
import { useState } from 'react'
import type { LinkState, MadeLink } from '@lianfang/contract/portal/answers.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { handOutLinks } from '@lianfang/domain/portal/policy.ts'
import type { RevokeLink } from '@lianfang/domain/portal/revoke-link.ts'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { words } from './words.ts'

/** The link to the person's own page: made here, shown once to be handed over or printed, and taken back here. */
export function OwnPagePart({ followUp, name }: { readonly followUp: FollowUp; readonly name: string }) {
  const say = useSay(words)
  const clock = useClock()
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const [made, setMade] = useState<string | null>(null)
  const query = useAsk<LinkState>(`/portal/${followUp.id}/link`, ['portal_links', 'follow_ups'])
  if (!may(handOutLinks, followUp.unit)) return null
  const link = query.data?.link ?? null
  const open = link !== null && link.revokedAt === null ? link : null
  const make = () =>
    void act.run(async () => {
      setMade(location.origin + (await tell<MadeLink>('POST', `/portal/${followUp.id}/link`, {})).path)
      await query.refetch()
    })
  const revoke = (id: string) =>
    void act.run(() => send({ kind: 'portal/revoke-link', unit: followUp.unit, input: { link: id } satisfies RevokeLink }), say('ownPageRevoked'))
  return (
    <Part
      title={say('ownPage')}
      extra={
        <Button size="small" loading={act.busy} onClick={make}>
          {say(open ? 'ownPageAgain' : 'ownPageMake')}
        </Button>
      }
    >
      <ProblemNotice problem={query.error ?? act.problem} />
      <p className="hint">
        {open
          ? say('ownPageOpen', { who: open.madeBy, at: clock.instant(open.madeAt), until: clock.day(open.until) })
          : say(link ? 'ownPageTakenBack' : 'ownPageNone')}
        {open && ` ${open.openedAt === null ? say('ownPageUnread') : say('ownPageRead', { at: clock.instant(open.openedAt) })}`}
      </p>
      {open && (
        <Popconfirm title={say('ownPageRevokeSure')} onConfirm={() => revoke(open.id)}>
          <Button size="small" danger>
            {say('ownPageRevoke')}
          </Button>
        </Popconfirm>
      )}
      <Modal
        open={made !== null}
        title={<span className="no-print">{say('ownPageOf', { name })}</span>}
        onCancel={() => setMade(null)}
        onOk={() => window.print()}
        okText={say('ownPagePrint')}
        className="hand-over"
      >
        <p className="no-print">{say('ownPageSay')}</p>
        <p className="print-only">{say('ownPageUse')}</p>
        {made !== null && (
          <>
            <QRCode value={made} type="svg" size={240} bordered={false} aria-label={say('ownPageCode')} />
            <Input.TextArea readOnly autoSize value={made} aria-label={say('ownPage')} onFocus={(event) => event.target.select()} />
            <p className="print-only">{say('ownPageKeep')}</p>
          </>
        )}
      </Modal>
    </Part>
  )
}
