import { symptomWords } from '@lianfang/contract/followup/words.ts'
import { isPlausible, recordTemperature, type RecordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import { keepDisputed, type KeepDisputed } from '@lianfang/domain/followup/samples/keep-disputed.ts'
import { SYMPTOMS, type Symptom } from '@lianfang/domain/followup/symptoms.ts'
import { alerts, observations } from '@lianfang/domain/followup/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { AnyOf } from '../kit/choices.tsx'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { goBack, goInstead, linkTo, type Route } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { momentText } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { stripOf } from './due-checks.ts'
import { nextReading } from './next-reading.ts'
import { Pad } from './pad.tsx'
import { checkName } from './slot-name.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'
import { readingOf } from './typed-reading.ts'
import { followupScreenWords } from './words.ts'

/** `#/temperature/<follow-up>?slot=…&corrects=…`: a reading at the door. Nothing is filled in beforehand. */
export function TemperatureScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const kit = useSay(kitWords)
  const { record, trouble, isBusy } = useRecording()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [symptoms, setSymptoms] = useState<readonly Symptom[]>([])
  const [isAsking, setAsking] = useState(false)
  const [isByPhone, setByPhone] = useState(false)
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={words('temperature-title')} />

  const { followUp } = subject
  const corrected = work.view.one(observations, route.query.get('corrects'))
  const strip = stripOf(work.view, followUp, work.now, work.offset)
  const slot = strip.find((one) => one.key === (corrected?.slot ?? route.query.get('slot')))
  const next = corrected ? undefined : nextReading(work, followUp)
  const celsius = readingOf(typed)
  const isPossible = celsius !== null && isPlausible(celsius)
  const isFever = isPossible && celsius >= followUp.feverThreshold
  const isAlarm = isFever || symptoms.length > 0

  const leave = (): void => {
    const alert = isAlarm && work.view.by(alerts, 'followUp', followUp.id).find((one) => one.status === 'OPEN')
    if (alert) goInstead(linkTo('alert', alert.id))
    else if (next) {
      setTyped('')
      setSymptoms([])
      setAsking(false)
      goInstead(linkTo('temperature', next.followUp.id, { slot: next.slot }))
    } else goBack()
  }
  const save = (): void => {
    if (celsius === null) return
    setAsked(typed)
    const input: RecordTemperature = {
      followUp: followUp.id,
      slot: slot?.key ?? null,
      celsius,
      symptoms,
      note: '',
      corrects: corrected?.id ?? null,
      source: isByPhone ? 'PHONE_CALL' : 'WORKER',
    }
    record(recordTemperature.kind, followUp.unit, input, leave)
  }
  const keep = (): void => {
    const input: KeepDisputed = { kind: 'TEMPERATURE', followUp: followUp.id, celsius, result: null, name: subject.name, tube: '', said: `${typed} ℃` }
    record(keepDisputed.kind, followUp.unit, input, goBack)
  }
  const mayInsist = celsius !== null && !isPossible && asked === typed && !corrected
  return (
    <Screen
      title={words('temperature-title')}
      back
      foot={
        <>
          {trouble ? (
            <Notice tone="bad" role="alert">
              {trouble}
            </Notice>
          ) : null}
          <button type="button" class="act main wide" disabled={celsius === null || isBusy} onClick={save}>
            {isBusy ? kit('saving') : next && !isAlarm ? words('save-next', { name: next.name }) : kit('save')}
          </button>
        </>
      }
    >
      <SubjectLine subject={subject} detail={slot ? checkName(slot, work.today, language) : words('no-slot')} />
      {corrected ? (
        <Notice>{words('correcting', { at: momentText(corrected.at, language, work.offset, work.now), n: corrected.celsius?.toFixed(1) })}</Notice>
      ) : null}
      <p class={isFever ? 'reading bad' : 'reading'} aria-live="polite">
        <span class="hidden">{celsius === null ? words('nothing-typed') : words('read-as', { n: celsius.toFixed(1) })}</span>
        <span aria-hidden="true">{typed === '' ? '— —' : typed} ℃</span>
      </p>
      {mayInsist ? (
        <Notice tone="warn">
          <p>{words('kept-disputed')}</p>
          <button type="button" class="act wide" disabled={isBusy} onClick={keep}>
            {words('keep-disputed')}
          </button>
        </Notice>
      ) : null}
      {isAlarm ? <Notice tone="bad">{words(isFever ? 'fever' : 'with-symptoms')}</Notice> : null}
      <Pad typed={typed} onType={setTyped} />
      <label class={isByPhone ? 'choice on' : 'choice'}>
        <input type="checkbox" checked={isByPhone} onChange={(event) => setByPhone(event.currentTarget.checked)} />
        <span>{words('by-phone')}</span>
      </label>
      {isAsking ? (
        <AnyOf
          legend={words('symptoms')}
          name="symptoms"
          tight
          options={SYMPTOMS.map((value) => ({ value, label: symptomWords[value][language] }))}
          values={symptoms}
          onChange={setSymptoms}
        />
      ) : (
        <button type="button" class="act wide" onClick={() => setAsking(true)}>
          {words('add-symptoms')}
        </button>
      )}
    </Screen>
  )
}
