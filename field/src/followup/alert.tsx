import { alertCauseWords, alertOutcomeWords } from '@lianfang/contract/followup/words.ts'
import { closeAlert, type CloseAlert } from '@lianfang/domain/followup/close-alert.ts'
import { recordResults } from '@lianfang/domain/followup/policy.ts'
import { ALERT_OUTCOMES, alerts, type Alert, type AlertOutcome } from '@lianfang/domain/followup/tables.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../kit/choices.tsx'
import { useLanguage, useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import { Notice } from '../kit/notice.tsx'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { momentText, shortMoment } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'
import { followupScreenWords } from './words.ts'

/** `#/alert/<alert>`: somebody must look. Who may close it does; who may not is shown whom to call. */
export function AlertScreen({ route, callFor }: { readonly route: Route; readonly callFor: (alert: Alert) => ComponentChildren }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const kit = useSay(kitWords)
  const recording = useRecording()
  const [outcome, setOutcome] = useState<AlertOutcome | null>(null)
  const [note, setNote] = useState('')
  const alert = work.view.one(alerts, route.id)
  const subject = alert && subjectOf(work, alert.followUp)
  if (!subject) return <GoneScreen title={words('alert-title')} />

  const mayClose = alert.status === 'OPEN' && allows(recordResults, work.device.owner.actor, alert.unit)
  const due = shortMoment(alert.dueAt, language, work.offset, work.now)
  const save = (): void => {
    if (outcome === null) return
    const input: CloseAlert = { alert: alert.id, outcome, note }
    recording.record(closeAlert.kind, alert.unit, input, goBack)
  }
  return (
    <Screen title={words('alert-title')} back foot={mayClose ? <SaveFoot recording={recording} onSave={save} disabled={outcome === null} /> : undefined}>
      <SubjectLine subject={subject} detail={alertCauseWords[alert.cause][language]} />
      {alert.status === 'CLOSED' ? (
        <Notice tone="good">{alert.outcome ? alertOutcomeWords[alert.outcome][language] : null}</Notice>
      ) : (
        <Notice tone="bad">
          {alert.dueAt < work.now
            ? words('alert-late', { due })
            : words('alert-since', { at: momentText(alert.raisedAt, language, work.offset, work.now), due })}
        </Notice>
      )}
      {mayClose ? (
        <>
          <OneOf
            legend={words('outcome')}
            name="outcome"
            options={ALERT_OUTCOMES.map((value) => ({ value, label: alertOutcomeWords[value][language] }))}
            value={outcome}
            onChange={setOutcome}
          />
          <NoteField id="note" label={kit('note')} value={note} onInput={setNote} />
        </>
      ) : null}
      {alert.status === 'OPEN' && !mayClose ? <p>{words('ask-doctor')}</p> : null}
      {alert.status === 'OPEN' ? callFor(alert) : null}
    </Screen>
  )
}
