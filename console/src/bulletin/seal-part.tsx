import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { SealRequest } from '@lianfang/domain/bulletin/seal-bulletin.ts'
import { followUpStatusWords } from '@lianfang/contract/followup/words.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useUnits } from '../shell/units.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { words } from './words.ts'

/** Seals the day. Whoever is in the gap needs a decision or a note; what was typed here is only ever the notes. */
export function SealPart({ bulletin }: { readonly bulletin: BulletinAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(bulletinWords)
  const clock = useClock()
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({})
  const missing = bulletin.gap.filter((person) => (notes[person.followUp] ?? '').trim() === '')
  const seal = () => {
    const gapNotes = Object.fromEntries(bulletin.gap.map((person) => [person.followUp, (notes[person.followUp] ?? '').trim()]))
    const input: SealRequest = { day: bulletin.day, gapNotes }
    void act.run(() => send({ kind: 'bulletin/seal-bulletin', unit: units.root, input }), say('sealedDone'))
  }
  const day = clock.day(bulletin.day)
  return (
    <Part title={say('sealTitle', { day })}>
      {!bulletin.sealable && <p className="hint">{say('sealWait', { at: clock.instant(bulletin.cutoffAt) })}</p>}
      {bulletin.sealable && bulletin.gap.length > 0 && (
        <>
          <p>{say('gapDecided')}</p>
          {bulletin.gap.map((person) => (
            <div key={person.followUp} className="row">
              <span className="gap-name">
                <OpenLink kind="follow-up" id={person.followUp}>
                  {person.name}
                </OpenLink>
              </span>
              <Input
                className="grow"
                maxLength={300}
                value={notes[person.followUp] ?? ''}
                placeholder={sayTerm('gap-note-hint')}
                aria-label={`${person.name} ${sayTerm('gap-note')}`}
                onChange={(event) => setNotes({ ...notes, [person.followUp]: event.target.value })}
              />
              <SinceCutOff followUp={person.followUp} take={(text) => setNotes({ ...notes, [person.followUp]: text })} />
            </div>
          ))}
          {missing.length > 0 && <p className="warn">{say('gapNotesMissing', { n: missing.length })}</p>}
        </>
      )}
      {bulletin.silentUnits.length > 0 && <p className="warn">{say('sealSilent', { n: bulletin.silentUnits.length })}</p>}
      <ProblemNotice problem={act.problem} />
      <div>
        <Popconfirm
          title={say('sealTitle', { day })}
          description={<div className="popover-form">{say('sealSay')}</div>}
          okText={sayTerm('seal')}
          onConfirm={seal}
          disabled={!bulletin.sealable || missing.length > 0}
        >
          <Button type="primary" size="large" disabled={!bulletin.sealable || missing.length > 0} loading={act.busy}>
            {sayTerm('seal-this', { day })}
          </Button>
        </Popconfirm>
      </div>
    </Part>
  )
}

/** What was decided about somebody after the cut-off: it counts tomorrow, and may be today's note. */
function SinceCutOff({ followUp, take }: { readonly followUp: string; readonly take: (note: string) => void }) {
  const say = useSay(words)
  const sayStatus = useSay(followUpStatusWords)
  const clock = useClock()
  const detail = useAsk<FollowUpDetail>(`/followup/${followUp}`, ['follow_ups'])
  const row = detail.data?.followUp
  if (row === undefined || row.id !== followUp || row.status === 'ACTIVE') return null
  const text = say('sinceCutOff', { status: sayStatus(row.status), at: clock.fullInstant(row.endedAt) })
  return (
    <Button size="small" onClick={() => take(text)}>
      {say('useNote', { text })}
    </Button>
  )
}
