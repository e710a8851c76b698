import { careWords } from '@lianfang/contract/followup/care/words.ts'
import { answerSeat, type AnswerSeat } from '@lianfang/domain/followup/care/answer-seat.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CallButton } from '../../kit/call-button.tsx'
import { useLanguage, useSay } from '../../kit/language.ts'
import { NoteField } from '../../kit/note-field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { linkTo } from '../../kit/route.ts'
import { Screen } from '../../kit/screen.tsx'
import { dayText } from '../../kit/time-text.ts'
import { useRecording, useWork } from '../../kit/work.ts'
import { kitWords } from '../../kit/words.ts'
import { memberOf } from './member-of.ts'
import { myCharges, type Charge } from './my-charges.ts'
import { careScreenWords } from './words.ts'

/** `#/charges`: 我的包保对象. Whom I look after, one tap to call each; a new place is accepted in one tap. */
export function ChargesScreen(): JSX.Element {
  const work = useWork()
  const words = useSay(careScreenWords)
  const charges = myCharges(work.view, work.device.owner.actor.id, work.now)
  return (
    <Screen title={words('charges-title')} back>
      {charges.length === 0 ? <Notice>{words('no-charges')}</Notice> : null}
      {charges.map((charge) => (
        <ChargeCard key={charge.mine.id} charge={charge} />
      ))}
    </Screen>
  )
}

function ChargeCard({ charge }: { readonly charge: Charge }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(careScreenWords)
  const kit = useSay(kitWords)
  const person = work.view.one(persons, charge.followUp.person)
  const name = person?.personal.name || kit('unnamed')
  const door = work.view.one(households, person?.household)?.personal.door ?? person?.personal.address ?? ''
  const place = charge.places[charge.mine.place]?.name[language] ?? ''
  const caller = charge.caller && memberOf(work.view, charge.caller).name
  return (
    <section class="card" aria-label={name}>
      <a class="line head" href={linkTo('person', charge.followUp.person)}>
        <div class="grow">
          <h2>{name}</h2>
          <p class="soft">
            {[door, words('until-day', { day: dayText(charge.followUp.plannedEnd, language, work.today.slice(0, 4)) })].filter(Boolean).join(' · ')}
          </p>
        </div>
        <span class="end" aria-hidden="true">
          ›
        </span>
      </a>
      {charge.mine.answer === 'ASKED' ? (
        <Answer charge={charge} name={name} place={place} />
      ) : (
        <p class="soft">
          {words('you-are', { place })} · {charge.isCaller ? words('you-call') : words('others-call', { name: caller || kit('unnamed') })}
        </p>
      )}
      {person?.personal.phones.map((phone) => (
        <div class="row" key={phone}>
          <p class="grow number">{phone}</p>
          <CallButton phone={phone} name={name} />
        </div>
      ))}
    </section>
  )
}

/** Yes in one tap; no takes a word. */
function Answer({ charge, name, place }: { readonly charge: Charge; readonly name: string; readonly place: string }): JSX.Element {
  const words = useSay(careScreenWords)
  const terms = useSay(careWords)
  const recording = useRecording()
  const [isDeclining, setDeclining] = useState(false)
  const [note, setNote] = useState('')
  const answer = (accepts: boolean): void => {
    const input: AnswerSeat = { seat: charge.mine.id, accepts, note }
    recording.record(answerSeat.kind, charge.mine.unit, input, () => setDeclining(false))
  }
  return (
    <Notice tone="warn">
      <p>{words('asks-you', { name, place })}</p>
      {recording.trouble ? <p role="alert">{recording.trouble}</p> : null}
      {isDeclining ? (
        <>
          <NoteField id={`no-${charge.mine.id}`} label={words('why-not')} value={note} onInput={setNote} />
          <button type="button" class="act bad wide" disabled={recording.isBusy} onClick={() => answer(false)}>
            {words('send-no')}
          </button>
        </>
      ) : (
        <div class="row">
          <button type="button" class="act main grow" disabled={recording.isBusy} onClick={() => answer(true)}>
            {terms('accept')}
          </button>
          <button type="button" class="act" disabled={recording.isBusy} onClick={() => setDeclining(true)}>
            {terms('decline')}
          </button>
        </div>
      )}
    </Notice>
  )
}
