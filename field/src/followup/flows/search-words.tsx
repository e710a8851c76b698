import { searchStepWords } from '@lianfang/contract/followup/flows/words.ts'
import { SEARCH_STEPS, type SearchStepKind } from '@lianfang/domain/followup/flows/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../../kit/choices.tsx'
import { useLanguage, useSay } from '../../kit/language.ts'
import { TextField } from '../../kit/text-field.tsx'
import type { SayStep } from './search-targets.ts'
import { flowScreenWords } from './words.ts'

/** Found: one tap for the usual, a word for elsewhere. */
export function FoundForm({ onFound, isBusy }: { readonly onFound: (where: string) => void; readonly isBusy: boolean }): JSX.Element {
  const words = useSay(flowScreenWords)
  const [where, setWhere] = useState('')
  const [isElsewhere, setElsewhere] = useState(false)
  return (
    <section class="card" aria-label={words('found')}>
      <h2>{words('found')}</h2>
      <div class="row">
        {(['found-home', 'found-phone'] as const).map((key) => (
          <button key={key} type="button" class="act" disabled={isBusy} onClick={() => onFound(words(key))}>
            {words(key)}
          </button>
        ))}
        {isElsewhere ? null : (
          <button type="button" class="act" onClick={() => setElsewhere(true)}>
            {words('found-where')}
          </button>
        )}
      </div>
      {isElsewhere ? (
        <>
          <TextField id="where" label={words('found-where')} value={where} onInput={setWhere} maxLength={300} />
          <button type="button" class="act wide" disabled={isBusy || where.trim().length < 2} onClick={() => onFound(where.trim())}>
            {words('found')}
          </button>
        </>
      ) : null}
    </section>
  )
}

/** A step that no button names: another relative, another number, another answer. */
export function OtherStep({ sayStep, isBusy }: { readonly sayStep: SayStep; readonly isBusy: boolean }): JSX.Element {
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const [isOpen, setOpen] = useState(false)
  const [step, setStep] = useState<SearchStepKind | null>(null)
  const [whom, setWhom] = useState('')
  const [outcome, setOutcome] = useState('')
  if (!isOpen)
    return (
      <button type="button" class="act wide" onClick={() => setOpen(true)}>
        {words('other-step')}
      </button>
    )
  const save = (): void => {
    if (step === null) return
    sayStep(step, whom.trim(), outcome.trim())
    setOpen(false)
    setWhom('')
    setOutcome('')
  }
  return (
    <section class="card" aria-label={words('other-step')}>
      <OneOf
        legend={words('step')}
        name="step"
        tight
        options={SEARCH_STEPS.map((value) => ({ value, label: searchStepWords[value][language] }))}
        value={step}
        onChange={setStep}
      />
      <TextField id="whom" label={words('whom')} value={whom} onInput={setWhom} maxLength={100} />
      <TextField id="outcome" label={words('outcome')} value={outcome} onInput={setOutcome} maxLength={300} />
      <button type="button" class="act wide" disabled={isBusy || step === null || whom.trim().length < 2 || outcome.trim().length < 2} onClick={save}>
        {words('other-step')}
      </button>
    </section>
  )
}
