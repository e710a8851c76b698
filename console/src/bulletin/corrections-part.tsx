import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CorrectionRequest } from '@lianfang/domain/bulletin/issue-correction.ts'
import { sealBulletins } from '@lianfang/domain/bulletin/policy.ts'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

type Corrected = BulletinAnswer['pending'][number]

/** What changed after the seal: corrections issued, and what one issued now would say. */
export function CorrectionsPart({ bulletin }: { readonly bulletin: BulletinAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(bulletinWords)
  const clock = useClock()
  const may = useMay()
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const [reason, setReason] = useState('')
  const { corrections, pending, id } = bulletin
  if (id === null || corrections.length + pending.length === 0) return null
  const issue = async () => {
    const input: CorrectionRequest = { bulletin: id, reason: reason.trim() }
    if (await act.run(() => send({ kind: 'bulletin/issue-correction', unit: units.root, input }), say('corrected'))) setReason('')
  }
  return (
    <Part title={sayTerm('corrections')}>
      {corrections.map((correction) => (
        <div key={correction.id}>
          <p>
            <strong>{sayTerm('correction-by', { at: clock.fullInstant(correction.issuedAt), name: correction.issuedBy, reason: correction.reason })}</strong>
          </p>
          <CorrectedList figures={correction.figures} />
        </div>
      ))}
      {pending.length > 0 && (
        <div className="alert-box calm stack">
          <p>
            <strong>{sayTerm('pending')}</strong> {say('correctSay', { n: pending.length })}
          </p>
          <CorrectedList figures={pending} />
          {may(sealBulletins) && (
            <div className="row">
              <Input
                className="grow"
                value={reason}
                maxLength={500}
                placeholder={say('correctReason')}
                aria-label={say('correctReason')}
                onChange={(event) => setReason(event.target.value)}
              />
              <Button type="primary" disabled={reason.trim() === ''} loading={act.busy} onClick={() => void issue()}>
                {sayTerm('correct-now')}
              </Button>
            </div>
          )}
          <ProblemNotice problem={act.problem} />
        </div>
      )}
    </Part>
  )
}

function CorrectedList({ figures }: { readonly figures: readonly Corrected[] }) {
  const sayTerm = useSay(bulletinWords)
  const { language } = useLanguage()
  const count = (n: number, of: number | null) => (of === null ? String(n) : `${n}/${of}`)
  return (
    <ul className="plain-list">
      {figures.map((figure) => (
        <li key={figure.indicator}>
          {figure.name[language]}：{sayTerm('was-is', { was: count(figure.was, figure.wasOf), is: count(figure.is, figure.isOf) })}
        </li>
      ))}
    </ul>
  )
}
