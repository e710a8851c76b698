import { Button, InputNumber, Popover } from 'antd'
import { useState } from 'react'
import { recordObservations } from '@lianfang/domain/followup/policy.ts'
import type { RecordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import { SYMPTOMS } from '@lianfang/domain/followup/symptoms.ts'
import type { Observation } from '@lianfang/domain/followup/tables.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { words } from './words.ts'

/** Mends a mistyped reading: a new record in its place, the old one stays. */
export function CorrectTemperature({ row }: { readonly row: Observation }) {
  const say = useSay(words)
  const clock = useClock()
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const [celsius, setCelsius] = useState<number | null>(row.celsius)
  if (!may(recordObservations, row.unit)) return null
  const correct = () => {
    if (celsius === null) return
    const input: RecordTemperature = {
      followUp: row.followUp,
      slot: row.slot,
      celsius,
      symptoms: SYMPTOMS.filter((one) => row.symptoms.includes(one)),
      note: row.personal.note,
      corrects: row.id,
    }
    void act.run(() => send({ kind: 'followup/record-temperature', unit: row.unit, input }), say('recorded'))
  }
  return (
    <Popover
      trigger="click"
      content={
        <div className="stack popover-form">
          <label className="field">
            <span>{say('correcting', { at: clock.instant(row.at) })}</span>
            <InputNumber value={celsius} step={0.1} precision={1} controls={false} onChange={setCelsius} onPressEnter={correct} aria-label={say('celsius')} />
          </label>
          <ProblemNotice problem={act.problem} />
          <Button type="primary" disabled={celsius === null || celsius === row.celsius} loading={act.busy} onClick={correct}>
            {say('correct')}
          </Button>
        </div>
      }
    >
      <Button type="link" size="small">
        {say('correct')}
      </Button>
    </Popover>
  )
}
