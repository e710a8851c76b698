import { supervisionWords } from '@lianfang/contract/supervision/words.ts'
import type { GiveFeedback } from '@lianfang/domain/supervision/give-feedback.ts'
import { feedback, type Feedback } from '@lianfang/domain/supervision/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import type { Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { momentText } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { feedbackWords } from './words.ts'

/** `#/feedback?on=…`: what is wrong with a screen, in the worker's own words; and what was answered to what they said before. */
export function FeedbackScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const words = useSay(feedbackWords)
  const recording = useRecording()
  const [text, setText] = useState('')
  const screen = (route.query.get('on') ?? '').slice(0, 60)
  const unit = work.device.owner.actor.grants[0]?.unit ?? work.session.township.root
  const mine = [...work.view.all(feedback)].sort((a, b) => (a.at < b.at ? 1 : -1))
  const send = (): void => recording.record('supervision/give-feedback', unit, { screen, release: __VERSION__, text } satisfies GiveFeedback, () => setText(''))
  return (
    <Screen title={words('title')} back foot={<SaveFoot recording={recording} label={words('send')} disabled={text.trim() === ''} onSave={send} />}>
      <NoteField id="feedback" label={words('text')} hint={words('says')} value={text} onInput={setText} />
      <p class="soft">{words('along', { screen, release: __VERSION__ })}</p>
      {mine.length > 0 ? (
        <section aria-label={words('mine')}>
          <h2>{words('mine')}</h2>
          {mine.map((given) => (
            <Given key={given.id} given={given} />
          ))}
        </section>
      ) : null}
    </Screen>
  )
}

function Given({ given }: { readonly given: Feedback }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(feedbackWords)
  const terms = useSay(supervisionWords)
  const moment = (at: string): string => momentText(at, language, work.offset, work.now)
  return (
    <div class="card">
      <p class="soft">
        {moment(given.at)} · {given.screen} · {terms(given.status)}
      </p>
      <p>{given.personal.text}</p>
      {given.personal.answers.map((answer) => (
        <div key={answer.at}>
          <p class="soft">{words('answer-of', { at: moment(answer.at) })}</p>
          <p>{answer.text}</p>
        </div>
      ))}
    </div>
  )
}
