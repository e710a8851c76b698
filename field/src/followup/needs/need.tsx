import { needEndWords, needKindWords, needStatusWords, needWayWords, needWords } from '@lianfang/contract/followup/needs/words.ts'
import { CARE_NEED_ENDS, closeNeed, type CareNeedEnd, type CloseNeed } from '@lianfang/domain/followup/needs/close-need.ts'
import { isOverdue, isWaiting } from '@lianfang/domain/followup/needs/need-clock.ts'
import { meetNeeds } from '@lianfang/domain/followup/needs/policy.ts'
import { careNeeds, type CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { takeNeed, type TakeNeed } from '@lianfang/domain/followup/needs/take-need.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CallButton } from '../../kit/call-button.tsx'
import { OneOf } from '../../kit/choices.tsx'
import { useLanguage, useSay } from '../../kit/language.ts'
import { NoteField } from '../../kit/note-field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { goBack, type Route } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { shortMoment } from '../../kit/time-text.ts'
import { useRecording, useWork } from '../../kit/work.ts'
import { kitWords } from '../../kit/words.ts'
import { GoneScreen } from '../subject.tsx'
import { SendOn } from './send-on.tsx'
import { UrgentCall } from './urgent-call.tsx'
import { needScreenWords } from './words.ts'

/** `#/need/<need>`: take it, say what came of it, or send it on. */
export function NeedScreen({ route, callFor }: { readonly route: Route; readonly callFor: (need: CareNeed) => ComponentChildren }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(needScreenWords)
  const terms = useSay(needWords)
  const kit = useSay(kitWords)
  const taking = useRecording()
  const closing = useRecording()
  const [end, setEnd] = useState<CareNeedEnd | null>(null)
  const [outcome, setOutcome] = useState('')
  const [costs, setCosts] = useState('')
  const need = work.view.one(careNeeds, route.id)
  if (!need) return <GoneScreen title={words('need-title')} />

  const person = work.view.one(persons, need.person)
  const mayMeet = isWaiting(need) && allows(meetNeeds, work.device.owner.actor, need.unit)
  const take = (): void => {
    const input: TakeNeed = { need: need.id }
    taking.record(takeNeed.kind, need.unit, input, () => undefined)
  }
  const close = (): void => {
    if (end === null) return
    const input: CloseNeed = { need: need.id, as: end, outcome, costs }
    closing.record(closeNeed.kind, need.unit, input, goBack)
  }
  return (
    <Screen title={words('need-title')} back foot={mayMeet && end !== null ? <SaveFoot recording={closing} onSave={close} /> : undefined}>
      <div>
        <h2 class="subject">{person?.personal.name || kit('unnamed')}</h2>
        <p>{needKindWords[need.kind][language]}</p>
        {need.personal.what ? <p>{need.personal.what}</p> : null}
      </div>
      {need.kind === 'URGENT_CARE' && isWaiting(need) ? <UrgentCall /> : null}
      <Standing need={need} />
      {person?.personal.phones.map((phone) => (
        <div class="row" key={phone}>
          <p class="grow number">{phone}</p>
          <CallButton phone={phone} name={person.personal.name} />
        </div>
      ))}
      {mayMeet && (need.status === 'OPEN' || (need.kind === 'URGENT_CARE' && need.takenBy !== work.device.owner.actor.id)) ? (
        <>
          {taking.trouble ? (
            <Notice tone="bad" role="alert">
              {taking.trouble}
            </Notice>
          ) : null}
          <button type="button" class="act main wide" disabled={taking.isBusy} onClick={take}>
            {terms('take-need')}
          </button>
        </>
      ) : null}
      {mayMeet ? (
        <>
          <OneOf
            legend={words('came-of-it')}
            name="end"
            options={CARE_NEED_ENDS.map((value) => ({ value, label: needEndWords[value][language] }))}
            value={end}
            onChange={setEnd}
          />
          {end === null ? null : <NoteField id="outcome" label={end === 'DONE' ? kit('note') : words('reason-needed')} value={outcome} onInput={setOutcome} />}
          {end === 'DONE' ? <NoteField id="costs" label={terms('costs')} value={costs} onInput={setCosts} /> : null}
        </>
      ) : null}
      {mayMeet && end === null ? <SendOn need={need} /> : null}
      {isWaiting(need) ? callFor(need) : null}
    </Screen>
  )
}

/** Whose it is, and how long there is; or what came of it. */
function Standing({ need }: { readonly need: CareNeed }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(needScreenWords)
  const terms = useSay(needWords)
  const moment = (at: string): string => shortMoment(at, language, work.offset, work.now)
  if (!isWaiting(need)) {
    return (
      <Notice tone={need.status === 'DONE' ? 'good' : 'warn'}>
        <p>{words('closed-at', { at: moment(need.closedAt ?? need.askedAt), status: needStatusWords[need.status][language] })}</p>
        {[need.personal.outcome, need.personal.costs].filter(Boolean).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    )
  }
  const due = need.kind === 'URGENT_CARE' ? terms('at-once') : isOverdue(need, work.now) ? terms('overdue') : words('due-by', { at: moment(need.dueAt) })
  const taker = work.view.one(workers, need.takenBy)?.personal.name
  return (
    <Notice tone={isOverdue(need, work.now) ? 'bad' : 'warn'}>
      <p>
        {words('asked-at', { at: moment(need.askedAt), way: needWayWords[need.way][language] })} · {due}
      </p>
      {taker ? <p>{words('taken-by', { name: taker })}</p> : null}
    </Notice>
  )
}
