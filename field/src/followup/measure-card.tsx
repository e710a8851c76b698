import { alertCauseWords, dutyStatusWords, followupWords, slotStatusWords } from '@lianfang/contract/followup/words.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { recordObservations, recordResults } from '@lianfang/domain/followup/policy.ts'
import { hasLapsed } from '@lianfang/domain/followup/has-lapsed.ts'
import { orders } from '@lianfang/domain/followup/orders/tables.ts'
import type { Duty } from '@lianfang/domain/followup/duties/duties-of.ts'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { alerts, observations, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { daysBetween } from '@lianfang/domain/kernel/instant.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../kit/language.ts'
import { linkTo } from '../kit/route.ts'
import { dayText, shortMoment } from '../kit/time-text.ts'
import { useWork } from '../kit/work.ts'
import { dueChecks, stripOf } from './due-checks.ts'
import { DUTY_SCREENS, dueDuties } from './due-duties.ts'
import { ObjectionsPart } from './objections-part.tsx'
import { DisputesPart } from './samples/disputes-part.tsx'
import { checkName, dutyName, slotName } from './slot-name.ts'
import { followupScreenWords } from './words.ts'

/** A person's measure at the door: until when, what is due now, what was found today, and the strip of checks. */
export function MeasureCard({ followUp, name }: { readonly followUp: FollowUp; readonly name: string }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const terms = useSay(followupWords)
  const strip = stripOf(work.view, followUp, work.now, work.offset)
  const due = dueChecks(strip, work.now, work.offset)
  const duties = dueDuties(work.view, followUp, work.now, work.offset)
  const actor = work.device.owner.actor
  const mayRecord = allows(recordObservations, actor, followUp.unit)
  const phase = followUp.phases.find((one) => one.to >= work.today) ?? followUp.phases[followUp.phases.length - 1]
  const order = work.view.one(orders, followUp.order)
  const open = work.view.by(alerts, 'followUp', followUp.id).filter((alert) => alert.status === 'OPEN')
  return (
    <section class="card" aria-label={name}>
      <h2>
        {phase ? measureWords[phase.measure][language] : null} {words('until-day', { day: dayText(followUp.plannedEnd, language, work.today.slice(0, 4)) })}
      </h2>
      <p class="soft">{hasLapsed(followUp, work.now) ? words('lapsed') : endSays(daysBetween(work.today, followUp.plannedEnd), words)}</p>
      {order && order.servedAt === null && mayRecord ? (
        <a class="act main wide" href={linkTo('serve', order.id)}>
          {words('serve-title')}
        </a>
      ) : null}
      {open.map((alert) => (
        <a key={alert.id} class="act bad" href={linkTo('alert', alert.id)}>
          {alertCauseWords[alert.cause][language]} · {words('by-then', { clock: shortMoment(alert.dueAt, language, work.offset, work.now) })}
        </a>
      ))}
      <DisputesPart followUp={followUp} />
      {mayRecord ? due.map((slot) => <DueCheck key={slot.key} slot={slot} followUp={followUp} />) : null}
      {mayRecord ? duties.map((duty) => <DueDuty key={duty.key} duty={duty} followUp={followUp} />) : null}
      {due.length + duties.length === 0 ? <p class="soft">{words('no-checks')}</p> : null}
      {mayRecord ? (
        <div class="row">
          {due.some((slot) => slot.kind === 'TEMPERATURE') ? null : (
            <a class="act" href={linkTo('temperature', followUp.id)}>
              {terms('record-temperature')}
            </a>
          )}
          <a class="act" href={linkTo('sample', followUp.id)}>
            {terms('take-sample')}
          </a>
          <a class="act" href={linkTo('visit', followUp.id)}>
            {terms('record-visit')}
          </a>
          <a class="act" href={linkTo('own-page', followUp.id)}>
            {words('own-page')}
          </a>
          <a class="act" href={linkTo('sheet', followUp.id)}>
            {words('sheet-title')}
          </a>
        </div>
      ) : null}
      <ObjectionsPart followUp={followUp} mayRecord={mayRecord} />
      <TodaysRecords followUp={followUp} mayCorrect={mayRecord} mayAnswer={allows(recordResults, actor, followUp.unit)} />
      <Strip slots={strip} threshold={followUp.feverThreshold} />
    </section>
  )
}

function endSays(days: number, words: (key: 'days-left' | 'last-day' | 'past-end', filling?: { n: number }) => string): string {
  if (days > 0) return words('days-left', { n: days })
  return words(days === 0 ? 'last-day' : 'past-end')
}

function DueCheck({ slot, followUp }: { readonly slot: Slot; readonly followUp: FollowUp }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  return (
    <a class="act main wide" href={linkTo(slot.kind === 'TEST' ? 'sample' : 'temperature', followUp.id, { slot: slot.key })}>
      {checkName(slot, work.today, language)} ·{' '}
      {slot.status === 'MISSED' ? slotStatusWords.MISSED[language] : words('by-then', { clock: shortMoment(slot.dueAt, language, work.offset, work.now) })}
    </a>
  )
}

/** Something the township owes this person, one tap from its form. */
export function DueDuty({ duty, followUp }: { readonly duty: Duty; readonly followUp: FollowUp }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  return (
    <a class="act main wide" href={linkTo(DUTY_SCREENS[duty.kind], followUp.id)}>
      {dutyName(duty, work.today, language)} ·{' '}
      {duty.status === 'MISSED' ? dutyStatusWords.MISSED[language] : words('by-then', { clock: shortMoment(duty.dueAt, language, work.offset, work.now) })}
    </a>
  )
}

/** What was recorded today, each reading mendable, each sample without a result answerable by who may. */
function TodaysRecords({
  followUp,
  mayCorrect,
  mayAnswer,
}: {
  readonly followUp: FollowUp
  readonly mayCorrect: boolean
  readonly mayAnswer: boolean
}): JSX.Element | null {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const terms = useSay(followupWords)
  const rows = work.view.by(observations, 'followUp', followUp.id).filter((row) => !row.superseded)
  const readings = rows.filter((row) => row.kind === 'TEMPERATURE' && row.day === work.today)
  const pending = rows.filter((row) => row.kind === 'SAMPLE' && !rows.some((other) => other.sample === row.id))
  if (readings.length === 0 && pending.length === 0) return null
  return (
    <div>
      <h3>{words('readings')}</h3>
      {readings.map((row) => (
        <div class="row" key={row.id}>
          <p class="grow">
            {shortMoment(row.at, language, work.offset, work.now)} · {terms('celsius', { n: row.celsius?.toFixed(1) })}
          </p>
          {mayCorrect ? (
            <a class="act" href={linkTo('temperature', followUp.id, { corrects: row.id })}>
              {words('correct')}
            </a>
          ) : null}
        </div>
      ))}
      {pending.map((row) => (
        <div class="row" key={row.id}>
          <p class="grow">
            {shortMoment(row.at, language, work.offset, work.now)} · {slotStatusWords.AWAITING_RESULT[language]}
          </p>
          {mayAnswer ? (
            <a class="act" href={linkTo('result', row.id)}>
              {terms('record-result')}
            </a>
          ) : null}
        </div>
      ))}
    </div>
  )
}

const TONES: Readonly<Record<Slot['status'], string>> = {
  FUTURE: '',
  OPEN: 'due',
  DONE: 'done',
  LATE: 'late',
  MISSED: 'bad',
  EXCUSED: '',
  AWAITING_RESULT: 'late',
  POSITIVE: 'bad',
}

function isFever(slot: Slot, threshold: number): boolean {
  return slot.celsius !== null && slot.celsius >= threshold
}

/** The strip of checks: the last days and what is next; all of it on demand. */
function Strip({ slots, threshold }: { readonly slots: readonly Slot[]; readonly threshold: number }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const terms = useSay(followupWords)
  const [isWhole, setWhole] = useState(false)
  const near = slots.filter((slot) => Math.abs(daysBetween(work.today, slot.day)) <= 1)
  const shownSlots = isWhole ? slots : near
  return (
    <>
      <ul class="strip" aria-label={terms('strip')}>
        {shownSlots.map((slot) => (
          <li key={slot.key} class={isFever(slot, threshold) ? 'bad' : TONES[slot.status]}>
            {slotName(slot, language)}
            <br />
            {[slot.celsius?.toFixed(1), isFever(slot, threshold) ? alertCauseWords.FEVER[language] : slotStatusWords[slot.status][language]]
              .filter(Boolean)
              .join(' ')}
          </li>
        ))}
      </ul>
      {near.length < slots.length ? (
        <button type="button" class="act" onClick={() => setWhole(!isWhole)}>
          {words(isWhole ? 'hide-all' : 'show-all')}
        </button>
      ) : null}
    </>
  )
}
