import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { decideMeasures } from '@lianfang/domain/followup/policy.ts'
import type { Release } from '@lianfang/domain/followup/release.ts'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { slotStatusWords } from '@lianfang/contract/followup/words.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { MomentInput } from '../shell/moment-input.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { ConfirmLapse } from './confirm-lapse.tsx'
import { stripWords } from './strip-words.ts'
import { words } from './words.ts'

interface Props {
  readonly detail: FollowUpDetail
  /** Takes an open check to the form that records it. */
  readonly choose: (slot: string) => void
}

/** Release is offered when nothing stands in its way; else what does is listed by name, before anybody presses. */
export function ReleasePart({ detail, choose }: Props) {
  const say = useSay(words)
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const [note, setNote] = useState('')
  const [at, setAt] = useState<Instant | null>(null)
  const { followUp, barred, strip } = detail
  const open = strip.filter((slot) => slot.status === 'OPEN' || slot.status === 'MISSED')
  const refusedSlots = textsOf(act.problem?.details['slots'])
  const release = () =>
    void act.run(
      () =>
        send({
          kind: 'followup/release',
          unit: followUp.unit,
          input: { followUp: followUp.id, note: note.trim() } satisfies Release,
          ...(at === null ? {} : { at }),
        }),
      say('released'),
    )
  return (
    <div className="stack">
      {barred ? (
        <p>
          <strong>{say('notReady')}</strong> {barred.sentence}
        </p>
      ) : (
        <p className="ok">✓ {say('readyToRelease')}</p>
      )}
      {open.length > 0 && (
        <div>
          <p className="hint">
            {say('openSlots')}（{open.length}）：{say('openSlotsHelp')}
          </p>
          <OpenSlots slots={open} choose={choose} />
        </div>
      )}
      <ProblemNotice problem={act.problem} />
      {refusedSlots.length > 0 && <OpenSlots slots={strip.filter((slot) => refusedSlots.includes(slot.key))} choose={choose} />}
      {!barred && may(decideMeasures, followUp.unit) && (
        <div className="row">
          <Input
            className="grow"
            value={note}
            maxLength={300}
            placeholder={say('noteField')}
            aria-label={say('noteField')}
            onChange={(event) => setNote(event.target.value)}
          />
          <MomentInput value={at} onChange={setAt} label={say('at')} />
          <Button type="primary" loading={act.busy} onClick={release}>
            {say('releaseDo')}
          </Button>
        </div>
      )}
      {!barred && <p className="hint">{say('releaseSay')}</p>}
      {barred && detail.decision === 'LAPSED' && <ConfirmLapse detail={detail} />}
    </div>
  )
}

function OpenSlots({ slots, choose }: { readonly slots: readonly Slot[]; readonly choose: Props['choose'] }) {
  const sayStrip = useSay(stripWords)
  const saySlot = useSay(slotStatusWords)
  const clock = useClock()
  return (
    <ul className="chips plain">
      {slots.map((slot) => (
        <li key={slot.key}>
          <Button size="small" onClick={() => choose(slot.key)}>
            {clock.day(slot.day)} {sayStrip(slot.part ?? slot.kind)} · {saySlot(slot.status)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
