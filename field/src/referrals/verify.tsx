import { codeColorWords, resultWords } from '@lianfang/contract/referrals/words.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import { closeReferral, RESULTS_WITH_NOTE, type CloseReferral } from '@lianfang/domain/referrals/close-referral.ts'
import { REFERRAL_RESULTS, referrals, type Referral, type ReferralResult } from '@lianfang/domain/referrals/tables.ts'
import { Fragment, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CallButton } from '../kit/call-button.tsx'
import { OneOf } from '../kit/choices.tsx'
import { useLanguage, useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import { Notice } from '../kit/notice.tsx'
import { goBack, linkTo, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { dayText, momentText } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { referralScreenWords } from './words.ts'

/** `#/referral/<referral>`: who is sought, one tap to call, and what came of it. */
export function VerifyScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(referralScreenWords)
  const kit = useSay(kitWords)
  const recording = useRecording()
  const [result, setResult] = useState<ReferralResult | null>(null)
  const [note, setNote] = useState('')
  const referral = work.view.one(referrals, route.id)
  if (!referral) {
    return (
      <Screen title={words('verify-title')} back>
        <Notice tone="warn">{kit('not-here')}</Notice>
      </Screen>
    )
  }
  const needsNote = result !== null && RESULTS_WITH_NOTE.includes(result)
  const save = (): void => {
    if (result === null) return
    const input: CloseReferral = { referral: referral.id, result, note }
    recording.record(closeReferral.kind, referral.unit, input, goBack)
  }
  const isOpen = referral.status !== 'CLOSED'
  return (
    <Screen
      title={words('verify-title')}
      back
      foot={isOpen ? <SaveFoot recording={recording} onSave={save} disabled={result === null || (needsNote && note.trim().length < 2)} /> : undefined}
    >
      <SoughtPerson referral={referral} />
      {isOpen ? (
        <>
          <OneOf
            legend={words('result')}
            name="result"
            folds
            options={REFERRAL_RESULTS.map((value) => ({ value, label: resultWords[value][language] }))}
            value={result}
            onChange={setResult}
          />
          {result === 'CONTROLLED_HERE' ? <Notice>{words('controlled-next')}</Notice> : null}
          <NoteField
            id="note"
            label={needsNote ? words('note-needed') : kit('note')}
            value={note}
            onInput={setNote}
            {...(needsNote ? { hint: words(hintOf(result)) } : {})}
          />
        </>
      ) : (
        <Notice tone="good">
          <p>{words('closed', { result: referral.result ? resultWords[referral.result][language] : '' })}</p>
          {referral.personal.resultNote ? <p>{referral.personal.resultNote}</p> : null}
        </Notice>
      )}
    </Screen>
  )
}

function hintOf(result: ReferralResult): keyof typeof referralScreenWords {
  const hint = `note-${result}`
  return hint in referralScreenWords ? (hint as keyof typeof referralScreenWords) : 'note-needed'
}

/** The row of the list, and what the township knows of the person beside it. */
function SoughtPerson({ referral }: { readonly referral: Referral }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(referralScreenWords)
  const kit = useSay(kitWords)
  const { personal } = referral
  const person = work.view.one(persons, referral.person)
  const household = work.view.one(households, person?.household)
  const phones = [...new Set([...personal.phones, ...(person?.personal.phones ?? [])])]
  const due = momentText(referral.dueAt, language, work.offset, work.now)
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [words('address'), personal.address],
    [words('id-number'), personal.idNumber],
    [words('category'), referral.category],
    [words('origin'), personal.origin],
    [words('returned-on'), referral.returnedOn && dayText(referral.returnedOn, language, work.today.slice(0, 4))],
    [words('transport'), personal.transport],
    [words('code'), referral.codeColor && codeColorWords[referral.codeColor][language]],
    [words('remark'), personal.remark],
  ]
  return (
    <section class="card" aria-label={words('verify-title')}>
      <h2 class="subject">{personal.name || kit('unnamed')}</h2>
      {referral.status === 'CLOSED' ? null : referral.dueAt < work.now ? (
        <Notice tone="bad">{words('overdue', { at: due })}</Notice>
      ) : (
        <p class="soft">{words('due-by', { at: due })}</p>
      )}
      {phones.map((phone) => (
        <div class="row" key={phone}>
          <p class="grow number">{phone}</p>
          <CallButton phone={phone} name={personal.name} />
        </div>
      ))}
      {household ? (
        <a class="act wide" href={linkTo('household', household.id)}>
          {words('registered-at', { door: [household.personal.door, work.view.one(persons, household.head)?.personal.name].filter(Boolean).join(' ') })}
        </a>
      ) : null}
      <dl class="facts">
        {facts.map(([name, value]) =>
          value ? (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ) : null,
        )}
      </dl>
    </section>
  )
}
