import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { recordResults } from '@lianfang/domain/followup/policy.ts'
import type { CloseAlert } from '@lianfang/domain/followup/close-alert.ts'
import { ALERT_OUTCOMES, type Alert, type AlertOutcome } from '@lianfang/domain/followup/tables.ts'
import { alertCauseWords, alertOutcomeWords } from '@lianfang/contract/followup/words.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

/** What was alarming about this person: the open ones with their clock and what to say of them. */
export function Alerts({ alerts }: { readonly alerts: readonly Alert[] }) {
  const say = useSay(words)
  const sayCause = useSay(alertCauseWords)
  const sayOutcome = useSay(alertOutcomeWords)
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  if (alerts.length === 0) return null
  return (
    <Part title={say('alerts')}>
      {alerts.map((alert) => (
        <div key={alert.id} className={alert.status === 'OPEN' ? 'alert-box' : ''}>
          <p>
            <strong>{say('alertRaised', { cause: sayCause(alert.cause), at: clock.instant(alert.raisedAt), due: clock.instant(alert.dueAt) })}</strong>{' '}
            {alert.status === 'OPEN' && clock.passed(alert.dueAt) && <span className="urgent-text">{say('alertLate', { span: clock.span(alert.dueAt) })}</span>}
          </p>
          {alert.status === 'CLOSED' && alert.outcome && (
            <p className="hint">
              {say('alertClosed', { outcome: sayOutcome(alert.outcome), at: clock.instant(alert.closedAt), by: units.workerName(alert.closedBy) })}{' '}
              {alert.personal.note}
            </p>
          )}
          {alert.status === 'OPEN' && may(recordResults, alert.unit) && <CloseAlertForm alert={alert} />}
        </div>
      ))}
    </Part>
  )
}

function CloseAlertForm({ alert }: { readonly alert: Alert }) {
  const say = useSay(words)
  const sayOutcome = useSay(alertOutcomeWords)
  const send = useSend()
  const act = useAct()
  const [outcome, setOutcome] = useState<AlertOutcome | null>(null)
  const [note, setNote] = useState('')
  const close = () => {
    if (outcome === null) return
    const input: CloseAlert = { alert: alert.id, outcome, note: note.trim() }
    void act.run(() => send({ kind: 'followup/close-alert', unit: alert.unit, input }), say('alertDone'))
  }
  return (
    <div className="stack">
      <Radio.Group
        aria-label={say('closeAlert')}
        value={outcome}
        onChange={(event) => setOutcome(ALERT_OUTCOMES.find((one) => one === event.target.value) ?? null)}
        options={ALERT_OUTCOMES.map((one) => ({ value: one, label: sayOutcome(one) }))}
      />
      <div className="row">
        <Input
          className="grow"
          value={note}
          maxLength={300}
          placeholder={say('alertNote')}
          aria-label={say('alertNote')}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="primary" disabled={outcome === null} loading={act.busy} onClick={close}>
          {say('closeAlert')}
        </Button>
      </div>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
