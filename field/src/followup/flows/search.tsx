import { searchStepWords } from '@lianfang/contract/followup/flows/words.ts'
import { findPerson, type FindPerson } from '@lianfang/domain/followup/flows/find-person.ts'
import { recordSearchStep, type RecordSearchStep } from '@lianfang/domain/followup/flows/record-search-step.ts'
import { stepsDue, type StepDue } from '@lianfang/domain/followup/flows/search-clocks.ts'
import { searches, searchSteps, type Search } from '@lianfang/domain/followup/flows/tables.ts'
import { Fragment, type JSX } from 'preact'
import { CallButton } from '../../kit/call-button.tsx'
import { useLanguage, useSay } from '../../kit/language.ts'
import { Notice } from '../../kit/notice.tsx'
import { goBack, type Route } from '../../kit/route.ts'
import { Screen } from '../../kit/screen.tsx'
import { momentText, shortMoment } from '../../kit/time-text.ts'
import { useRecording, useWork } from '../../kit/work.ts'
import { GoneScreen, SubjectLine, subjectOf, type Subject } from '../subject.tsx'
import { FoundForm, OtherStep } from './search-words.tsx'
import { OUTCOMES, targetsOf, type SayStep } from './search-targets.ts'
import { flowScreenWords } from './words.ts'

/** `#/search/<search>`: what is to be tried by when, each try noted in one tap, and found again. */
export function SearchScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const recording = useRecording()
  const search = work.view.one(searches, route.id)
  const subject = search && subjectOf(work, search.followUp)
  if (!search || !subject) return <GoneScreen title={words('search-title')} />

  const isOn = search.status === 'SEARCHING'
  const sayStep: SayStep = (step, whom, outcome) => {
    const input: RecordSearchStep = { search: search.id, step, whom, outcome }
    recording.record(recordSearchStep.kind, search.unit, input, () => undefined)
  }
  const found = (where: string): void => {
    const input: FindPerson = { search: search.id, where }
    recording.record(findPerson.kind, search.unit, input, goBack)
  }
  return (
    <Screen title={words('search-title')} back>
      <SubjectLine
        subject={subject}
        detail={words('search-since', { at: momentText(search.beganAt, language, work.offset, work.now), why: search.personal.why })}
      />
      {recording.trouble ? (
        <Notice tone="bad" role="alert">
          {recording.trouble}
        </Notice>
      ) : null}
      {isOn ? (
        <>
          <FoundForm onFound={found} isBusy={recording.isBusy} />
          {stepsDue(search, work.view.by(searchSteps, 'search', search.id), work.now).map((due) => (
            <Step key={due.step} due={due} subject={subject} isBusy={recording.isBusy} sayStep={sayStep} />
          ))}
          <OtherStep sayStep={sayStep} isBusy={recording.isBusy} />
        </>
      ) : (
        <Notice tone="good">{search.personal.note || words('found')}</Notice>
      )}
      <Tried search={search} />
    </Screen>
  )
}

interface StepProps {
  readonly due: StepDue
  readonly subject: Subject
  readonly isBusy: boolean
  readonly sayStep: SayStep
}

/** One kind of step: until when, whom to ask, and what came of it, a button each. */
function Step({ due, subject, isBusy, sayStep }: StepProps): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const name = searchStepWords[due.step][language]
  return (
    <section class="card" aria-label={name}>
      <div class="row">
        <h2 class="grow">{name}</h2>
        {due.done > 0 ? (
          <span class="tag good">{words('step-done', { n: due.done })}</span>
        ) : (
          <span class={due.overdue ? 'tag bad' : 'tag warn'}>
            {due.overdue ? words('step-late') : words('step-due', { at: shortMoment(due.dueAt, language, work.offset, work.now) })}
          </span>
        )}
      </div>
      {targetsOf(work, subject, due.step, words).map(({ whom, phone }) => (
        <Fragment key={whom}>
          <div class="row">
            <p class={phone === whom ? 'grow number' : 'grow'}>{whom}</p>
            {phone === null ? null : <CallButton phone={phone} name={whom} />}
          </div>
          <div class="row">
            {OUTCOMES[due.step].map((outcome) => (
              <button key={outcome} type="button" class="act" disabled={isBusy} onClick={() => sayStep(due.step, whom, words(outcome))}>
                {words(outcome)}
              </button>
            ))}
          </div>
        </Fragment>
      ))}
    </section>
  )
}

function Tried({ search }: { readonly search: Search }): JSX.Element | null {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const steps = [...work.view.by(searchSteps, 'search', search.id)].sort((a, b) => (a.at < b.at ? 1 : -1))
  if (steps.length === 0) return null
  return (
    <section class="card" aria-label={words('tried')}>
      <h2>{words('tried')}</h2>
      <ul>
        {steps.map(({ id, at, step, personal }) => (
          <li key={id}>{words('tried-line', { at: shortMoment(at, language, work.offset, work.now), step: searchStepWords[step][language], ...personal })}</li>
        ))}
      </ul>
    </section>
  )
}
